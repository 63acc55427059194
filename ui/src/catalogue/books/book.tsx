import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { createLazyRoute, Link, useNavigate } from '@tanstack/react-router';
import { Fragment, useState } from 'react';
import { api, body, type Tagged } from '../../api/client.ts';
import { useIntent } from '../../api/intent.ts';
import { useSession } from '../../api/session.ts';
import { formatDateTime } from '../../i18n/format.ts';
import { t } from '../../i18n/messages.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/Dialog.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { SkeletonRows } from '../../ui/Skeleton.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { usePageTitle } from '../../ui/title.ts';
import { toast } from '../../ui/toast.ts';
import '../catalogue.css';
import { sourceName } from '../imports/states.ts';
import { fieldText } from '../kit/fields.ts';
import { Refusal } from '../kit/Refusal.tsx';
import { type Book, bookQuery, useForget } from '../queries.ts';
import { Copies } from './Copies.tsx';
import { CoverEditor } from './CoverEditor.tsx';
import { Editor } from './Editor.tsx';
import { MarcRecord } from './MarcRecord.tsx';

export const Route = createLazyRoute('/catalogue/books/$id')({ component: BookPage });

function BookPage() {
  const { id } = Route.useParams();
  const { tab = 'edit' } = Route.useSearch();
  const navigate = useNavigate();
  const book = useQuery({ ...bookQuery(id), staleTime: 0 });
  usePageTitle(book.data?.value.title ?? t('staff.book'));
  if (!book.data) {
    return (
      <div className="stack">
        <h1 tabIndex={-1}>{t('staff.book')}</h1>
        {book.isError ? <ErrorState error={book.error} onRetry={() => void book.refetch()} /> : <SkeletonRows />}
      </div>
    );
  }
  const { value } = book.data;
  return (
    <div className="stack cat-narrow">
      <Head book={book.data} />
      <Tabs
        label={t('staff.book')}
        chosen={tab}
        onChoose={(next) => void navigate({ to: '/catalogue/books/$id', params: { id }, search: { tab: next }, replace: true })}
        tabs={[
          { key: 'edit', label: t('book.edit'), panel: <Editor key={value.id} seen={book.data} /> },
          { key: 'copies', label: t('book.copies'), panel: <Copies book={value} /> },
          { key: 'cover', label: t('book.cover'), panel: <CoverEditor seen={book.data} /> },
          { key: 'marc', label: t('marc.title'), panel: <MarcRecord id={id} /> },
        ]}
      />
    </div>
  );
}

function Head({ book: { value: book, etag } }: { book: Tagged<Book> }) {
  const { may } = useSession();
  const queries = useQueryClient();
  const forget = useForget();
  const [asking, setAsking] = useState(false);
  const once = useIntent();
  const done = () => {
    void queries.invalidateQueries({ queryKey: ['book', book.id] });
    void forget();
  };
  const restore = useMutation({
    mutationFn: () =>
      once(['restore', book.id], (key) =>
        body(
          api.POST('/v1/books/{id}/restoration', {
            params: { path: { id: book.id }, header: { 'Idempotency-Key': key } },
          }),
        ),
      ),
    onSuccess: done,
  });
  const remove = useMutation({
    mutationFn: () => api.DELETE('/v1/books/{id}', { params: { path: { id: book.id }, header: { 'If-Match': etag } } }),
    onSuccess: () => {
      setAsking(false);
      done();
      toast(t('book.wasDeleted', { title: book.title }), () => restore.mutate());
    },
    onError: () => setAsking(false),
  });
  const write = may('catalogue:write');
  return (
    <>
      <div className="row">
        <h1 className="serif row__grow" tabIndex={-1}>
          <bdi>{book.title}</bdi>
        </h1>
        {write && !book.deletedAt && (
          <Button kind="quiet" onClick={() => setAsking(true)}>
            {t('book.delete')}
          </Button>
        )}
      </div>
      <p className="muted">
        <People book={book} />
        {t('book.from', { source: sourceName(book.source) })} · {t('book.changedAt', { when: formatDateTime(book.updatedAt) })}{' '}
        ·{' '}
        <Link to="/catalogue/works/$id" params={{ id: book.workId }}>
          {t('book.editions')}
        </Link>{' '}
        · <a href={`/books/${book.id}`}>{t('book.public')}</a>
      </p>
      <Refusal
        error={remove.error ?? restore.error}
        of={['book', book.id]}
        onLooked={() => {
          remove.reset();
          restore.reset();
        }}
      />
      {book.deletedAt && (
        <Banner
          tone="warn"
          title={t('book.deletedAt', { when: formatDateTime(book.deletedAt) })}
          actions={
            write && (
              <Button busy={restore.isPending} onClick={() => restore.mutate()}>
                {t('book.restore')}
              </Button>
            )
          }
        />
      )}
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => remove.mutate()}
        busy={remove.isPending}
        danger
        title={t('book.deleteTitle')}
        confirm={t('book.delete')}
      >
        <p>{t('book.deleteText')}</p>
      </ConfirmDialog>
    </>
  );
}

/** Who had a part in it, each with the way to what else they made. */
function People({ book: { contributors } }: { book: Book }) {
  return contributors.map((one) => (
    <Fragment key={`${one.authorId} ${one.role}`}>
      <Link to="/catalogue/authors/$id" params={{ id: one.authorId }} search={{}}>
        <bdi>{fieldText(one)}</bdi>
      </Link>
      {' · '}
    </Fragment>
  ));
}
