import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { api, body, idempotencyKey, type Schemas } from '../../api/client.ts';
import { asks } from '../../api/query.ts';
import { formatDate } from '../../i18n/format.ts';
import { t } from '../../i18n/messages.ts';
import { announce } from '../../ui/announce.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Combobox } from '../../ui/Combobox.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useRested } from '../shell/useRested.ts';
import { nameOf, type User } from './people.ts';
import { reasonsOf } from './renewal.ts';

type Book = Schemas['Book'];
const FEW = 8;

/** Queues for a book in somebody's name. */
export function PlaceHold({ person, onClose }: { person: User; onClose: () => void }) {
  const form = useId();
  const queries = useQueryClient();
  const [text, setText] = useState('');
  const [book, setBook] = useState<Book>();
  // Another book is another wish; the same one sent twice is one.
  const [key, setKey] = useState(idempotencyKey);
  const asked = useRested(book ? '' : text.trim(), 250);
  const isbn = /^[\d-]{9,17}[\dXx]$/.test(asked);
  const found = useQuery({
    ...asks('/v1/books', { query: isbn ? { isbn: asked, limit: FEW } : { title: asked, limit: FEW } }),
    enabled: asked.length > 1,
  });
  const place = useMutation({
    mutationFn: (bookId: string) =>
      body(
        api.POST('/v1/holds', {
          params: { header: { 'Idempotency-Key': key } },
          body: { bookId, readerId: person.id },
        }),
      ),
    onSuccess: (hold) => {
      void queries.invalidateQueries({ queryKey: ['/v1/holds'] });
      announce(
        hold.state === 'ready'
          ? t('patron.heldReady', { title: hold.title, date: formatDate(hold.readyUntil ?? '') })
          : t('patron.heldWaiting', { title: hold.title, position: hold.position ?? 1 }),
      );
      onClose();
    },
    onError: () => setKey(idempotencyKey()),
  });
  const books = found.data?.items ?? [];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (book && !place.isPending) place.mutate(book.id);
  };
  return (
    <Dialog
      open
      modalOnly
      title={t('patron.placeHoldFor', { name: nameOf(person) })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('dialog.cancel')}</Button>
          <Button
            kind="primary"
            type="submit"
            form={form}
            busy={place.isPending}
            whyNot={book ? undefined : t('patron.chooseBook')}
          >
            {t('patron.placeHold')}
          </Button>
        </>
      }
    >
      <form className="stack patron-place" id={form} onSubmit={submit}>
        {place.error && (
          <Banner tone="bad" alert title={t('patron.notHeld')}>
            <ul className="banner__list">
              {reasonsOf(place.error).map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
          </Banner>
        )}
        <Combobox
          label={t('patron.book')}
          hint={t('patron.bookHint')}
          value={text}
          onValue={(next) => {
            setText(next);
            setBook(undefined);
            place.reset();
          }}
          busy={found.isFetching}
          options={book ? [] : books.map((one) => ({ key: one.id, text: one.title, label: <BookOption book={one} /> }))}
          onChoose={(option) => {
            setBook(books.find((one) => one.id === option.key));
            setText(option.text);
            setKey(idempotencyKey());
          }}
        />
        {!book && found.data?.total === 0 && <p className="muted">{t('patron.noBook', { asked })}</p>}
        {book && (
          <p className="patron-place__chosen">
            <BookOption book={book} />
          </p>
        )}
      </form>
    </Dialog>
  );
}

function BookOption({ book }: { book: Book }) {
  const authors = book.contributors.filter((one) => one.role === 'author').map((one) => one.name);
  return (
    <span className="patron-option">
      <bdi className="serif">{book.title}</bdi>
      <span className="muted small">
        <bdi>{[authors[0], book.publishedYear, book.isbn].filter(Boolean).join(' · ')}</bdi>
      </span>
    </span>
  );
}
