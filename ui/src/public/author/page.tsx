import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { createLazyRoute, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { asks } from '../../api/query.ts';
import { formatList } from '../../i18n/format.ts';
import { t } from '../../i18n/messages.ts';
import { focusHeading } from '../../ui/arrival.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Pagination } from '../../ui/Pagination.tsx';
import { SkeletonRows } from '../../ui/Skeleton.tsx';
import { usePageTitle } from '../../ui/title.ts';
import { Card } from '../shared/Card.tsx';
import { author } from '../shared/queries.ts';
import { yearText } from '../shared/words.ts';

export const Route = createLazyRoute('/authors/$id')({ component: AuthorPage });

const SIZE = 20;
const booksOf = (id: string, page: number) =>
  asks('/v1/authors/{id}/books', { path: { id }, query: { limit: SIZE, ...(page > 1 ? { offset: (page - 1) * SIZE } : {}) } });

function AuthorPage() {
  const { id } = Route.useParams();
  const { data, error, refetch } = useQuery(author(id));
  usePageTitle(data?.name);
  if (error && !data) {
    return (
      <div className="author">
        <h1 className="visually-hidden" tabIndex={-1}>
          {t('author.title')}
        </h1>
        <ErrorState error={error} onRetry={() => void refetch()} />
      </div>
    );
  }
  if (!data) {
    return (
      <div className="author">
        <SkeletonRows />
      </div>
    );
  }
  const life = data.born === undefined && data.died === undefined ? undefined : [data.born, data.died];
  return (
    <div className="author">
      <h1 className="author__name" tabIndex={-1}>
        <bdi>{data.name}</bdi>
      </h1>
      {life && <p className="author__life">{life.map((year) => (year === undefined ? '' : yearText(year))).join('–')}</p>}
      {data.variants.length > 0 && (
        <p className="author__variants">{t('author.variants', { names: formatList(data.variants) })}</p>
      )}
      <p className="author__search">
        <Link to="/search" search={{ author: [data.name] }}>
          {t('author.search', { name: data.name })}
        </Link>
      </p>
      <Books key={id} id={id} />
    </div>
  );
}

function Books({ id }: { id: string }) {
  const [page, setPage] = useState(1);
  const navigate = useNavigate();
  const { data, error, isPlaceholderData, refetch } = useQuery({ ...booksOf(id, page), placeholderData: keepPreviousData });
  const turn = (to: number) => {
    setPage(to);
    void navigate({ to: '.', replace: true });
    focusHeading();
  };
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonRows />;
  if (data.items.length === 0) return <EmptyState title={t('author.none')} />;
  return (
    <>
      <ol className="results__list" aria-busy={isPlaceholderData || undefined}>
        {data.items.map((book, place) => (
          <Card key={book.id} book={book} eager={place < 4} />
        ))}
      </ol>
      <Pagination page={page} size={SIZE} total={data.total} onPage={turn} />
    </>
  );
}
