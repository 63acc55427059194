import { useQuery } from '@tanstack/react-query';
import { createLazyRoute } from '@tanstack/react-router';
import { Pencil, SearchCheck, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { api, type Schemas, tagged } from '../../api/client.ts';
import { formatShortDate } from '../../i18n/format.ts';
import { t } from '../../i18n/messages.ts';
import { Answer } from '../../ui/Answer.tsx';
import { IconButton, LinkButton } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FormError } from '../../ui/ErrorState.tsx';
import { Switch } from '../../ui/Field.tsx';
import { usePageTitle } from '../../ui/title.ts';
import { toast } from '../../ui/toast.ts';
import { useDeed } from '../bits/deed.ts';
import { NameDialog } from '../bits/NameDialog.tsx';
import { searchesQuery, useRefresh } from '../queries.ts';

type SavedSearch = Schemas['SavedSearch'];

export const Route = createLazyRoute('/account/searches')({ component: Searches });

function Searches() {
  usePageTitle(t('account.searches'));
  const searches = useQuery(searchesQuery());
  return (
    <div className="stack">
      <h1 tabIndex={-1}>{t('account.searches')}</h1>
      <Answer query={searches}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState
              icon={<SearchCheck aria-hidden="true" size={32} />}
              title={t('searches.none')}
              actions={
                <LinkButton kind="primary" to="/search">
                  {t('account.toCatalogue')}
                </LinkButton>
              }
            />
          ) : (
            <ul className="account__rows">
              {items.map((search) => (
                <SearchLine key={search.id} search={search} />
              ))}
            </ul>
          )
        }
      </Answer>
    </div>
  );
}

function SearchLine({ search }: { search: SavedSearch }) {
  const [editing, setEditing] = useState(false);
  const deed = useDeed();
  const refresh = useRefresh();
  const path = { id: search.id };
  const remove = () =>
    deed.run(async () => {
      await api.DELETE('/v1/saved-searches/{id}', { params: { path } });
      const { name, query, mails } = search;
      toast(
        t('searches.deleted', { name }),
        () => void api.POST('/v1/saved-searches', { body: { name, query, mails } }).then(() => refresh('/v1/saved-searches')),
      );
      await refresh('/v1/saved-searches');
    });
  const mail = (mails: boolean) =>
    deed.run(async () => {
      await api.PATCH('/v1/saved-searches/{id}', { params: { path }, body: { mails } });
      await refresh('/v1/saved-searches');
    });
  return (
    <li className="account__line">
      <div className="stack stack--tight">
        <p className="book-line__title">
          <a href={`/search?${search.query}`}>
            <bdi>{search.name}</bdi>
          </a>
        </p>
        <p className="muted small">{t('searches.since', { date: formatShortDate(search.createdAt) })}</p>
        <FormError error={deed.error} />
      </div>
      <Switch label={t('searches.mails')} checked={search.mails} onChange={(event) => void mail(event.currentTarget.checked)} />
      <div className="row">
        <IconButton label={t('searches.edit', { name: search.name })} onClick={() => setEditing(true)}>
          <Pencil aria-hidden="true" size={20} />
        </IconButton>
        <IconButton label={t('searches.delete', { name: search.name })} onClick={() => void remove()}>
          <Trash2 aria-hidden="true" size={20} />
        </IconButton>
      </div>
      {editing && (
        <NameDialog
          title={t('searches.rename')}
          label={t('searches.name')}
          load={() => tagged(api.GET('/v1/saved-searches/{id}', { params: { path } }))}
          save={async (name, etag) => {
            await api.PATCH('/v1/saved-searches/{id}', { params: { path, header: { 'If-Match': etag } }, body: { name } });
            await refresh('/v1/saved-searches');
          }}
          onClose={() => setEditing(false)}
        />
      )}
    </li>
  );
}
