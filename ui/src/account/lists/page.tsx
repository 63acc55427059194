import { useQuery } from '@tanstack/react-query';
import { createLazyRoute, Link } from '@tanstack/react-router';
import { Library, Pencil, Trash2 } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import { api, type Schemas, tagged } from '../../api/client.ts';
import { formatShortDate } from '../../i18n/format.ts';
import { t } from '../../i18n/messages.ts';
import { Answer } from '../../ui/Answer.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FormError, fieldError } from '../../ui/ErrorState.tsx';
import { TextInput } from '../../ui/Field.tsx';
import { usePageTitle } from '../../ui/title.ts';
import { useDeed } from '../bits/deed.ts';
import { NameDialog } from '../bits/NameDialog.tsx';
import { listsQuery, useRefresh } from '../queries.ts';

type ReadingList = Schemas['ReadingList'];

export const Route = createLazyRoute('/account/lists')({ component: Lists });

function Lists() {
  usePageTitle(t('account.lists'));
  const lists = useQuery(listsQuery());
  return (
    <div className="stack">
      <h1 tabIndex={-1}>{t('account.lists')}</h1>
      <p className="muted">{t('lists.private')}</p>
      <NewList />
      <Answer query={lists}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon={<Library aria-hidden="true" size={32} />} title={t('lists.none')} />
          ) : (
            <ul className="account__rows">
              {items.map((list) => (
                <ListLine key={list.id} list={list} />
              ))}
            </ul>
          )
        }
      </Answer>
    </div>
  );
}

function NewList() {
  const box = useId();
  const [name, setName] = useState('');
  const deed = useDeed();
  const refresh = useRefresh();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void deed.run(async () => {
      await api.POST('/v1/lists', { body: { name: name.trim() } });
      setName('');
      await refresh('/v1/lists');
    });
  };
  return (
    <form className="stack stack--tight account__form" onSubmit={submit}>
      <FormError error={deed.error} fieldIds={{ name: box }} />
      <TextInput
        id={box}
        label={t('lists.newName')}
        value={name}
        required
        error={fieldError(deed.error, 'name')}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <div className="row">
        <Button type="submit" busy={deed.busy}>
          {t('lists.create')}
        </Button>
      </div>
    </form>
  );
}

function ListLine({ list }: { list: ReadingList }) {
  const [doing, setDoing] = useState<'rename' | 'delete'>();
  const deed = useDeed();
  const refresh = useRefresh();
  const path = { id: list.id };
  return (
    <li className="account__line">
      <div>
        <p className="book-line__title">
          <Link to="/account/lists/$id" params={path}>
            <bdi>{list.name}</bdi>
          </Link>
        </p>
        <p className="muted small">
          {t('lists.entries', { count: list.entries })} · {t('lists.changed', { date: formatShortDate(list.updatedAt) })}
        </p>
      </div>
      <div className="row">
        <IconButton label={t('lists.renameOne', { name: list.name })} onClick={() => setDoing('rename')}>
          <Pencil aria-hidden="true" size={20} />
        </IconButton>
        <IconButton label={t('lists.deleteOne', { name: list.name })} onClick={() => setDoing('delete')}>
          <Trash2 aria-hidden="true" size={20} />
        </IconButton>
      </div>
      {doing === 'rename' && (
        <NameDialog
          title={t('lists.rename')}
          label={t('lists.name')}
          load={() => tagged(api.GET('/v1/lists/{id}', { params: { path } }))}
          save={async (name, etag) => {
            await api.PUT('/v1/lists/{id}', { params: { path, header: { 'If-Match': etag } }, body: { name } });
            await refresh('/v1/lists', '/v1/lists/{id}');
          }}
          onClose={() => setDoing(undefined)}
        />
      )}
      <ConfirmDialog
        open={doing === 'delete'}
        danger
        busy={deed.busy}
        title={t('lists.deleteTitle')}
        confirm={t('account.delete')}
        onClose={() => setDoing(undefined)}
        onConfirm={async () => {
          await deed.run(async () => {
            await api.DELETE('/v1/lists/{id}', { params: { path } });
            await refresh('/v1/lists');
          });
        }}
      >
        <FormError error={deed.error} />
        <p>{t('lists.deleteText', { name: list.name, count: list.entries })}</p>
      </ConfirmDialog>
    </li>
  );
}
