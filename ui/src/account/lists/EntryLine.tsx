import { ArrowDown, ArrowUp, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { api, type Schemas } from '../../api/client.ts';
import { t } from '../../i18n/messages.ts';
import { IconButton } from '../../ui/Button.tsx';
import { FormError } from '../../ui/ErrorState.tsx';
import { Badge } from '../../ui/StatusPill.tsx';
import { toast } from '../../ui/toast.ts';
import { BookLine } from '../bits/BookLine.tsx';
import { useDeed } from '../bits/deed.ts';
import { useRefresh } from '../queries.ts';
import { EntryDialog } from './EntryDialog.tsx';

type Entry = Schemas['Entry'];

export interface EntryLineProps {
  list: string;
  entry: Entry;
  onUp: (() => void) | undefined;
  onDown: (() => void) | undefined;
}

export function EntryLine({ list, entry, onUp, onDown }: EntryLineProps) {
  const [editing, setEditing] = useState(false);
  const deed = useDeed();
  const refresh = useRefresh();
  const remove = () =>
    deed.run(async () => {
      await api.DELETE('/v1/lists/{id}/entries/{entryId}', { params: { path: { id: list, entryId: entry.id } } });
      toast(t('list.removed', { title: entry.title }), () => void putBack(list, entry).then(() => refresh(...CHANGED)));
      await refresh(...CHANGED);
    });
  return (
    <BookLine
      bookId={entry.bookId}
      title={entry.title}
      actions={
        <>
          <Move label={t('list.up', { title: entry.title })} onClick={onUp}>
            <ArrowUp aria-hidden="true" size={20} />
          </Move>
          <Move label={t('list.down', { title: entry.title })} onClick={onDown}>
            <ArrowDown aria-hidden="true" size={20} />
          </Move>
          <IconButton label={t('list.edit', { title: entry.title })} onClick={() => setEditing(true)}>
            <Pencil aria-hidden="true" size={20} />
          </IconButton>
          <IconButton label={t('list.remove', { title: entry.title })} onClick={() => void remove()}>
            <Trash2 aria-hidden="true" size={20} />
          </IconButton>
        </>
      }
    >
      {entry.bookId === undefined && entry.author && (
        <p className="muted small">
          <bdi>{entry.author}</bdi>
        </p>
      )}
      <p className="row">
        <Badge>{t(`list.status.${entry.status}`)}</Badge>
        {entry.rating !== undefined && <span className="small">{t('list.rated', { stars: entry.rating })}</span>}
      </p>
      {entry.note && (
        <p className="book-line__note">
          <bdi>{entry.note}</bdi>
        </p>
      )}
      <FormError error={deed.error} />
      {editing && <EntryDialog list={list} entry={entry.id} onClose={() => setEditing(false)} />}
    </BookLine>
  );
}

const CHANGED = ['/v1/lists/{id}/entries', '/v1/lists'] as const;

function putBack(list: string, { bookId, title, author, kind, note, rating, status, year, position }: Entry) {
  const about = bookId === undefined ? { title, author, year } : { bookId };
  return api.POST('/v1/lists/{id}/entries', {
    params: { path: { id: list } },
    body: { ...about, kind, note, rating, status, position },
  });
}

/** Stays where it is at the ends of the list, so that the focus does not get lost. */
function Move({ label, onClick, children }: { label: string; onClick: (() => void) | undefined; children: React.ReactNode }) {
  return (
    <IconButton label={label} aria-disabled={onClick ? undefined : true} onClick={onClick}>
      {children}
    </IconButton>
  );
}
