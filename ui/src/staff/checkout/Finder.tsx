import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Schemas } from '../../api/client.ts';
import { ApiProblem } from '../../api/problem.ts';
import { asks } from '../../api/query.ts';
import { t } from '../../i18n/messages.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { SkeletonRows } from '../../ui/Skeleton.tsx';
import { copyQuery } from '../holds/holds.ts';
import { ScanField } from '../scan/ScanField.tsx';
import { peopleQuery } from './lending.ts';

type User = Schemas['User'];

/** Whose the books will be: by card, or by name, address or username. One that fits is opened at once. */
export function Finder({ onOpen }: { onOpen: (id: string) => void }) {
  const [asked, setAsked] = useState('');
  const people = useQuery({ ...peopleQuery(asked), enabled: asked !== '' });
  const found = people.data?.items;
  const only = found && exact(found, asked);
  useEffect(() => {
    if (only) onOpen(only.id);
  }, [only, onOpen]);
  return (
    <>
      <ScanField label={t('desk.patronCard')} onCode={setAsked} />
      {asked === '' && <p className="muted">{t('desk.patronHint')}</p>}
      {people.isLoading && <SkeletonRows rows={3} />}
      {people.isError && (
        <ErrorState
          error={people.error}
          onRetry={() => void people.refetch()}
          actions={
            !(people.error instanceof ApiProblem) && (
              <LinkButton size="small" to="/offline" search={{ card: asked }}>
                {t('offline.useOffline')}
              </LinkButton>
            )
          }
        />
      )}
      {found?.length === 0 && <Nobody asked={asked} />}
      {found && found.length > 0 && !only && (
        <ul className="people" aria-label={t('desk.people')}>
          {found.map((person) => (
            <li key={person.id}>
              <button type="button" className="people__one" onClick={() => onOpen(person.id)}>
                <bdi className="people__name">{person.fullName ?? person.username}</bdi>
                <bdi className="muted">{person.username}</bdi>
                <span className="scans__code" dir="ltr">
                  {person.cardNumber}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** What was taken for a card may be an item's barcode. Whether it is to come back or to be looked at is not guessed. */
function Nobody({ asked }: { asked: string }) {
  const copies = useQuery({ ...copyQuery(asked), retry: false });
  const [copy] = copies.data?.items ?? [];
  const { data: book } = useQuery({
    ...asks('/v1/books/{id}', { path: { id: copy?.bookId ?? '' } }),
    enabled: copy !== undefined,
  });
  if (copies.isLoading) return <SkeletonRows rows={1} />;
  if (!copy || !book) return <EmptyState title={t('desk.nobody', { asked })} />;
  return (
    <EmptyState
      title={t('desk.isItem', { title: book.title })}
      actions={
        <>
          <LinkButton to="/checkin">
            {t('staff.checkin')} <KeyHint keys="F8" />
          </LinkButton>
          <LinkButton to="/catalogue/books/$id" params={{ id: book.id }}>
            {t('desk.openItem')}
          </LinkButton>
        </>
      }
    />
  );
}

/** A card is one person's, even where its number is a part of other things. */
function exact(found: readonly User[], asked: string): User | undefined {
  const [first] = found;
  return found.find((person) => person.cardNumber === asked) ?? (found.length === 1 ? first : undefined);
}
