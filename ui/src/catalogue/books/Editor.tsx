import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api, type Tagged, tagged } from '../../api/client.ts';
import { useIntent } from '../../api/intent.ts';
import { isConflict } from '../../api/problem.ts';
import { useSession } from '../../api/session.ts';
import { formatTime } from '../../i18n/format.ts';
import { t } from '../../i18n/messages.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { FormError } from '../../ui/ErrorState.tsx';
import { Conflict } from '../kit/Conflict.tsx';
import { type Book, type NewBook, useForget } from '../queries.ts';
import { FIELD_IDS, Fields } from './Fields.tsx';
import { bookOf, differences, formOf } from './form.ts';

/** The form of a book. It changes what was seen, and nothing else: what somebody else changed meanwhile is shown first. */
export function Editor({ seen }: { seen: Tagged<Book> }) {
  const { may } = useSession();
  const queries = useQueryClient();
  const forget = useForget();
  const [base, setBase] = useState(seen);
  const [form, setForm] = useState(() => formOf(seen.value));
  const [theirs, setTheirs] = useState<Tagged<Book>>();
  const [saved, setSaved] = useState(false);
  const once = useIntent();
  const mine = bookOf(form);
  const changed = differences(base.value, mine).length > 0;
  // A cover or a restoration gives the book a new ETag; whoever typed nothing yet simply goes on from there.
  if (seen.etag !== base.etag && !changed && !theirs) {
    setBase(seen);
    setForm(formOf(seen.value));
  }

  const accept = (next: Tagged<Book>) => {
    setBase(next);
    setForm(formOf(next.value));
    setTheirs(undefined);
    queries.setQueryData(['book', next.value.id], next);
    void forget(['/v1/', 'work']);
  };
  const save = useMutation({
    mutationFn: ({ book, etag }: { book: NewBook; etag: string }) =>
      once([book, etag], (key) =>
        tagged(
          api.PUT('/v1/books/{id}', {
            params: { path: { id: base.value.id }, header: { 'If-Match': etag, 'Idempotency-Key': key } },
            body: book,
          }),
        ),
      ),
    onSuccess: (next) => {
      accept(next);
      setSaved(true);
      announce(t('book.saved'));
    },
    onError: async (thrown) => {
      if (!isConflict(thrown)) return;
      setTheirs(await tagged(api.GET('/v1/books/{id}', { params: { path: { id: base.value.id } } })));
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (changed && !save.isPending) save.mutate({ book: mine, etag: base.etag });
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      {!theirs && !isConflict(save.error) && <FormError error={save.error} fieldIds={FIELD_IDS} />}
      {theirs && (
        <Conflict
          title={t('book.conflict', { when: formatTime(theirs.value.updatedAt) })}
          changes={differences(theirs.value, mine)}
          busy={save.isPending}
          onKeepMine={() => save.mutate({ book: mine, etag: theirs.etag })}
          onTakeTheirs={() => {
            save.reset();
            accept(theirs);
          }}
        />
      )}
      <fieldset className="stack editor-fields" disabled={!may('catalogue:write') || Boolean(base.value.deletedAt)}>
        <legend className="visually-hidden">{t('book.edit')}</legend>
        <Fields
          form={form}
          error={save.error}
          onChange={(next) => {
            setForm(next);
            setSaved(false);
          }}
        />
      </fieldset>
      {may('catalogue:write') && !base.value.deletedAt && !theirs && (
        <div className="row editor-bar">
          <Button type="submit" kind="primary" busy={save.isPending} whyNot={changed ? undefined : t('imports.optionsSame')}>
            {t('book.save')}
          </Button>
          {changed && <Button onClick={() => setForm(formOf(base.value))}>{t('book.revert')}</Button>}
          {saved && !changed && <span className="muted">{t('book.saved')}</span>}
        </div>
      )}
    </form>
  );
}
