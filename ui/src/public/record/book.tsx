import { useQuery } from '@tanstack/react-query';
import { createLazyRoute } from '@tanstack/react-router';
import { book, work } from '../shared/queries.ts';
import { Failed, Waiting } from './Fallback.tsx';
import { Record } from './Record.tsx';

export const Route = createLazyRoute('/books/$id')({ component: BookRecord });

/** An edition by its own address: the page of its work, with this edition in front. */
function BookRecord() {
  const { id } = Route.useParams();
  const one = useQuery(book(id));
  const whole = useQuery({ ...work(one.data?.workId ?? ''), enabled: one.data !== undefined });
  const error = one.error ?? whole.error;
  if (error && !whole.data) {
    return (
      <Failed
        error={error}
        onRetry={() => {
          void one.refetch();
          if (one.data) void whole.refetch();
        }}
      />
    );
  }
  if (!whole.data) return <Waiting />;
  return <Record work={whole.data} bookId={id} />;
}
