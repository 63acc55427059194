import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Schemas } from '../../api/client.ts';
import { t } from '../../i18n/messages.ts';
import { Cover } from '../../ui/Cover.tsx';
import { Badge } from '../../ui/StatusPill.tsx';
import { usePageTitle } from '../../ui/title.ts';
import { book } from '../shared/queries.ts';
import { authorsOf, type Book, factsOf, firstAuthor, formatName, roleName, titleWithAuthors } from '../shared/words.ts';
import { Copies } from './Copies.tsx';
import { Details } from './Details.tsx';
import { Editions } from './Editions.tsx';
import { Failed, Waiting } from './Fallback.tsx';
import { GetIt } from './GetIt.tsx';
import { StaffStrip } from './StaffStrip.tsx';
import { Summary } from './Summary.tsx';

/** A work by one of its editions. */
export function Record({ work, bookId }: { work: Schemas['Work']; bookId: string }) {
  const { data, error, refetch } = useQuery(book(bookId));
  usePageTitle(data ? titleWithAuthors(data) : work.title);
  if (error && !data) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return <Waiting />;
  return (
    <article className="record">
      <div className="record__top">
        <div className="record__cover">
          <Cover cover={data.cover} title={data.title} author={firstAuthor(data)} workId={data.workId} size="record" eager />
        </div>
        <div className="record__text">
          <h1 className="record__title" tabIndex={-1}>
            <bdi>{data.title}</bdi>
          </h1>
          {data.subtitle && (
            <p className="record__subtitle">
              <bdi>{data.subtitle}</bdi>
            </p>
          )}
          <People book={data} />
          <p className="record__facts">
            {factsOf(data)} <Badge>{formatName(data.format)}</Badge>
          </p>
          <Series book={data} />
          {data.summary && <Summary key={data.id} text={data.summary} />}
        </div>
        <GetIt book={data} />
      </div>
      {/* Below what everybody sees at once: it comes when the session is known, and moves what follows. */}
      <StaffStrip book={data} />
      <Copies book={data} />
      <Editions work={work} shown={data.id} />
      <Details book={data} />
    </article>
  );
}

function People({ book }: { book: Book }) {
  const authors = authorsOf(book.contributors);
  const others = book.contributors.filter((one) => !authors.includes(one));
  const people = [...authors, ...others];
  if (people.length === 0) return null;
  return (
    <p className="record__authors">
      {people.map((one, place) => (
        <span key={`${one.authorId}-${one.role}`}>
          {place > 0 && ', '}
          <Link to="/authors/$id" params={{ id: one.authorId }}>
            <bdi>{one.name}</bdi>
          </Link>
          {one.role !== 'author' && <span className="record__role"> ({roleName(one.role)})</span>}
        </span>
      ))}
    </p>
  );
}

function Series({ book: { series, seriesNumber } }: { book: Book }) {
  if (!series) return null;
  return (
    <p className="record__series">
      {t('record.series')}{' '}
      <Link to="/search" search={{ series: [series] }}>
        <bdi>{series}</bdi>
      </Link>
      {seriesNumber && (
        <>
          {' · '}
          <bdi>{seriesNumber}</bdi>
        </>
      )}
    </p>
  );
}
