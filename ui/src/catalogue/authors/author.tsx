import { useMutation, useQuery } from '@tanstack/react-query';
import { createLazyRoute, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { Tagged } from '../../api/client.ts';
import { useIntent } from '../../api/intent.ts';
import { useSession } from '../../api/session.ts';
import { formatDateTime } from '../../i18n/format.ts';
import { t } from '../../i18n/messages.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/Dialog.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { SkeletonRows } from '../../ui/Skeleton.tsx';
import { type Tab, Tabs } from '../../ui/Tabs.tsx';
import { usePageTitle } from '../../ui/title.ts';
import '../catalogue.css';
import { Refusal } from '../kit/Refusal.tsx';
import { type Author, useForget } from '../queries.ts';
import { AuthorBooks } from './AuthorBooks.tsx';
import { AuthorEditor } from './AuthorEditor.tsx';
import { lifespan } from './lifespan.ts';
import { Merge } from './Merge.tsx';
import { authorQuery, booksOf, deleteAuthor } from './queries.ts';

export const Route = createLazyRoute('/catalogue/authors/$id')({ component: AuthorPage });

function AuthorPage() {
  const { id } = Route.useParams();
  const { tab = 'edit', page = 1 } = Route.useSearch();
  const { may } = useSession();
  const navigate = useNavigate();
  const author = useQuery({ ...authorQuery(id), staleTime: 0 });
  const books = useQuery(booksOf(id));
  usePageTitle(author.data?.value.name ?? t('staff.author'));
  const now = author.data?.value.id;
  // An author who was merged into another answers as that one; the address says so, too.
  useEffect(() => {
    if (now !== undefined && now !== id) {
      void navigate({ to: '/catalogue/authors/$id', params: { id: now }, search: { tab }, replace: true });
    }
  }, [now, id, tab, navigate]);
  if (!author.data) {
    return (
      <div className="stack">
        <h1 tabIndex={-1}>{t('staff.author')}</h1>
        {author.isError ? (
          <ErrorState
            error={author.error}
            onRetry={() => void author.refetch()}
            actions={
              <LinkButton to="/catalogue/authors" search={{}}>
                {t('authors.back')}
              </LinkButton>
            }
          />
        ) : (
          <SkeletonRows />
        )}
      </div>
    );
  }
  const { value } = author.data;
  const go = (search: { tab?: string; page?: number }) =>
    void navigate({ to: '/catalogue/authors/$id', params: { id }, search, replace: search.page === undefined });
  const tabs: Tab[] = [
    { key: 'edit', label: t('authors.edit'), panel: <AuthorEditor key={value.id} seen={author.data} /> },
    {
      key: 'books',
      label: t('authors.books'),
      count: books.data?.total,
      panel: <AuthorBooks id={value.id} page={page} onPage={(next) => go({ tab: 'books', page: next })} />,
    },
  ];
  if (may('catalogue:write')) {
    tabs.push({ key: 'merge', label: t('authors.mergeHead'), panel: <Merge key={value.id} author={value} /> });
  }
  return (
    <div className="stack cat-narrow">
      <Head seen={author.data} books={books.data?.total} />
      <Tabs label={t('staff.author')} chosen={tab} onChoose={(next) => go({ tab: next })} tabs={tabs} />
    </div>
  );
}

function Head({ seen: { value: author, etag }, books }: { seen: Tagged<Author>; books: number | undefined }) {
  const { may } = useSession();
  const navigate = useNavigate();
  const forget = useForget();
  const once = useIntent();
  const [asking, setAsking] = useState(false);
  const remove = useMutation({
    mutationFn: () => once([author.id, etag], (key) => deleteAuthor(author.id, etag, key)),
    onSuccess: () => {
      void navigate({ to: '/catalogue/authors', search: {}, replace: true });
      void forget(['/v1/authors']);
    },
    onError: () => setAsking(false),
  });
  return (
    <header className="stack stack--tight">
      <div className="row">
        <h1 className="serif row__grow" tabIndex={-1}>
          <bdi>{author.name}</bdi>
        </h1>
        {may('catalogue:write') && (
          <Button kind="quiet" whyNot={books === 0 ? undefined : t('authors.hasBooks')} onClick={() => setAsking(true)}>
            {t('book.delete')}
          </Button>
        )}
      </div>
      <p className="muted">
        {[
          lifespan(author),
          books === undefined ? '' : t('authors.bookCount', { count: books }),
          t('book.changedAt', { when: formatDateTime(author.updatedAt) }),
        ]
          .filter(Boolean)
          .join(' · ')}{' '}
        · <a href={`/authors/${author.id}`}>{t('book.public')}</a>
      </p>
      <Refusal error={remove.error} of={['author', author.id]} onLooked={() => remove.reset()} />
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => {
          if (!remove.isPending) remove.mutate();
        }}
        busy={remove.isPending}
        danger
        title={t('authors.deleteTitle', { name: author.name })}
        confirm={t('book.delete')}
      >
        <p>{t('authors.deleteText')}</p>
      </ConfirmDialog>
    </header>
  );
}
