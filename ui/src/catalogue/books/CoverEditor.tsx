import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { api, type Tagged } from '../../api/client.ts';
import { HEADER, tokenForWrite } from '../../api/csrf.ts';
import { useIntent } from '../../api/intent.ts';
import { problemOf, Unreachable } from '../../api/problem.ts';
import { useSession } from '../../api/session.ts';
import { t } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { Cover } from '../../ui/Cover.tsx';
import { Refusal } from '../kit/Refusal.tsx';
import { type Book, useForget } from '../queries.ts';

async function sendCover(id: string, etag: string, file: File): Promise<void> {
  const token = await tokenForWrite();
  const headers: Record<string, string> = { 'Content-Type': file.type, 'If-Match': etag, Accept: 'application/json' };
  if (token !== undefined) headers[HEADER] = token;
  let answer: Response;
  try {
    answer = await fetch(`/v1/books/${id}/cover`, { method: 'PUT', headers, body: file });
  } catch (thrown) {
    throw new Unreachable(String(thrown));
  }
  if (!answer.ok) throw await problemOf(answer);
}

/** The picture of a book: brought, replaced, looked for by ISBN, or taken away. */
export function CoverEditor({ seen: { value: book, etag } }: { seen: Tagged<Book> }) {
  const { may } = useSession();
  const id = useId();
  const queries = useQueryClient();
  const forget = useForget();
  const done = () => {
    void queries.invalidateQueries({ queryKey: ['book', book.id] });
    void forget(['/v1/']);
  };
  const path = { id: book.id };
  const once = useIntent();
  const send = useMutation({ mutationFn: (file: File) => sendCover(book.id, etag, file), onSuccess: done });
  const remove = useMutation({
    mutationFn: () => api.DELETE('/v1/books/{id}/cover', { params: { path, header: { 'If-Match': etag } } }),
    onSuccess: done,
  });
  const seek = useMutation({
    mutationFn: () =>
      once(['seek', book.id, etag], (key) =>
        api.POST('/v1/books/{id}/cover/by-isbn', { params: { path, header: { 'Idempotency-Key': key } } }),
      ),
  });
  const write = may('catalogue:write') && !book.deletedAt;
  return (
    <div className="editor-head">
      <Cover
        cover={book.cover}
        title={book.title}
        author={book.contributors[0]?.name}
        workId={book.workId}
        size="record"
        eager
      />
      {write && (
        <div className="stack">
          <Refusal
            error={send.error ?? remove.error ?? seek.error}
            of={['book', book.id]}
            onLooked={() => {
              send.reset();
              remove.reset();
              seek.reset();
            }}
          />
          <label className="field__label" htmlFor={id}>
            {t(book.cover ? 'book.replaceCover' : 'book.bringCover')}
          </label>
          <input
            id={id}
            type="file"
            accept="image/jpeg,image/png,image/gif"
            disabled={send.isPending}
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              event.currentTarget.value = '';
              if (file) send.mutate(file);
            }}
          />
          <div className="row">
            {book.isbn && (
              <Button busy={seek.isPending} onClick={() => seek.mutate()}>
                {t('book.seekCover')}
              </Button>
            )}
            {book.cover && (
              <Button busy={remove.isPending} onClick={() => remove.mutate()}>
                {t('book.removeCover')}
              </Button>
            )}
          </div>
          {seek.isSuccess && <p role="status">{t('book.coverSought')}</p>}
        </div>
      )}
    </div>
  );
}
