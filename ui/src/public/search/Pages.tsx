import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { focusHeading } from '../../ui/arrival.ts';
import { CursorPagination } from '../../ui/Pagination.tsx';
import { queryOf, type Search } from './address.ts';

/** A cursor leads only forth; which one led here is remembered, so that there is a way back that is not the browser's. */
const before = new Map<string, string | undefined>();

export function Pages({ search, next }: { search: Search; next: string | undefined }) {
  const navigate = useNavigate();
  const name = (cursor: string) => `${queryOf(search)}&limit=${search.limit}&cursor=${cursor}`;
  const { cursor } = search;
  useEffect(() => {
    if (next !== undefined) before.set(`${queryOf(search)}&limit=${search.limit}&cursor=${next}`, cursor);
  }, [search, cursor, next]);
  const go = (to: string | undefined) => {
    void navigate({ to: '/search', search: { ...search, cursor: to } });
    focusHeading();
  };
  return (
    <CursorPagination
      onPrevious={cursor !== undefined && before.has(name(cursor)) ? () => go(before.get(name(cursor))) : undefined}
      // A page that was opened by its address does not know the one before it; the first one always is there.
      onFirst={cursor === undefined ? undefined : () => go(undefined)}
      onNext={next === undefined ? undefined : () => go(next)}
    />
  );
}
