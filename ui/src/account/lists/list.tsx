import { useQuery } from '@tanstack/react-query';
import { createLazyRoute, Link } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { api, type Schemas } from '../../api/client.ts';
import { t } from '../../i18n/messages.ts';
import { Answer } from '../../ui/Answer.tsx';
import { announce } from '../../ui/announce.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FormError } from '../../ui/ErrorState.tsx';
import { usePageTitle } from '../../ui/title.ts';
import { useDeed } from '../bits/deed.ts';
import { entriesQuery, listQuery, useRefresh } from '../queries.ts';
import { AddTitle } from './AddTitle.tsx';
import { EntryLine } from './EntryLine.tsx';
import { moved } from './order.ts';

export const Route = createLazyRoute('/account/lists/$id')({ component: ListPage });

function ListPage() {
  const { id } = Route.useParams();
  const list = useQuery(listQuery(id));
  const entries = useQuery(entriesQuery(id));
  usePageTitle(list.data?.name ?? t('account.lists'));
  return (
    <div className="stack">
      <p>
        <Link className="account__back" to="/account/lists">
          <ArrowLeft className="flips" aria-hidden="true" size={16} /> {t('account.lists')}
        </Link>
      </p>
      <h1 tabIndex={-1}>
        <bdi>{list.data?.name ?? t('account.lists')}</bdi>
      </h1>
      <Answer query={entries}>
        {({ items }) => (
          <>
            <Entries list={id} entries={items} />
            <AddTitle list={id} />
          </>
        )}
      </Answer>
    </div>
  );
}

function Entries({ list, entries }: { list: string; entries: readonly Schemas['Entry'][] }) {
  const deed = useDeed();
  const refresh = useRefresh();
  const move = (from: number, to: number) =>
    deed.run(async () => {
      const order = moved(entries, from, to);
      await api.PUT('/v1/lists/{id}/order', {
        params: { path: { id: list } },
        body: { entryIds: order.map((entry) => entry.id) },
      });
      await refresh('/v1/lists/{id}/entries');
      announce(t('list.movedTo', { title: entries[from]?.title ?? '', place: to + 1, all: entries.length }));
    });
  if (entries.length === 0) {
    return (
      <EmptyState
        title={t('list.none')}
        actions={
          <LinkButton kind="primary" to="/search">
            {t('account.toCatalogue')}
          </LinkButton>
        }
      />
    );
  }
  return (
    <>
      <FormError error={deed.error} />
      <ol className="account__rows" aria-busy={deed.busy || undefined}>
        {entries.map((entry, place) => (
          <EntryLine
            key={entry.id}
            list={list}
            entry={entry}
            onUp={place > 0 && !deed.busy ? () => void move(place, place - 1) : undefined}
            onDown={place < entries.length - 1 && !deed.busy ? () => void move(place, place + 1) : undefined}
          />
        ))}
      </ol>
    </>
  );
}
