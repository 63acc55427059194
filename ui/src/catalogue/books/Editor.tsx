import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api, idempotencyKey, type Tagged, tagged } from '../../api/client.ts';
import { ApiProblem } from '../../api/problem.ts';
import { useSession } from '../../api/session.ts';
import { formatTime } from '../../i18n/format.ts';
import { t } from '../../i18n/messages.ts';
import { announce } from '../../ui/announce.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { FormError } from '../../ui/ErrorState.tsx';
import { Differences } from '../kit/Differences.tsx';
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
      tagged(
        api.PUT('/v1/books/{id}', {
          params: { path: { id: base.value.id }, header: { 'If-Match': etag, 'Idempotency-Key': idempotencyKey() } },
          body: book,
        }),
      ),
    onSuccess: (next) => {
      accept(next);
      setSaved(true);
      announce(t('book.saved'));
    },
    onError: async (thrown) => {
      if (!(thrown instanceof ApiProblem && thrown.status === 412)) return;
      setTheirs(await tagged(api.GET('/v1/books/{id}', { params: { path: { id: base.value.id } } })));
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (changed && !save.isPending) save.mutate({ book: mine, etag: base.etag });
  };
  const conflict = theirs !== undefined;
  return (
    <form className="stack" onSubmit={submit} noValidate>
      {!conflict && <FormError error={save.error} fieldIds={FIELD_IDS} />}
      {conflict && (
        <Banner
          tone="warn"
          alert
          title={t('book.conflict', { when: formatTime(theirs.value.updatedAt) })}
          actions={
            <>
              <Button
                kind="primary"
                size="small"
                busy={save.isPending}
                onClick={() => save.mutate({ book: mine, etag: theirs.etag })}
              >
                {t('book.keepMine')}
              </Button>
              <Button size="small" onClick={() => accept(theirs)}>
                {t('book.takeTheirs')}
              </Button>
            </>
          }
        >
          <Differences changes={differences(theirs.value, mine)} before={t('book.theirs')} after={t('book.mine')} />
        </Banner>
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
      {may('catalogue:write') && !base.value.deletedAt && (
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
