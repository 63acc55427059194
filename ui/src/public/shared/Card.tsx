import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Schemas } from '../../api/client.ts';
import { Cover } from '../../ui/Cover.tsx';
import { Badge } from '../../ui/StatusPill.tsx';
import { Availability } from './Availability.tsx';
import { Marked } from './Marked.tsx';
import { authorsOf, type Book, factsOf, firstAuthor, formatName } from './words.ts';

export interface CardProps {
  book: Book;
  formats?: readonly string[];
  availability?: Schemas['Availability'];
  /** Where the copies are, by the codes of branches; said only where there are several. */
  where?: string | undefined;
  highlights?: Schemas['Marked'] | undefined;
  editions?: string | undefined;
  eager?: boolean;
  mine?: ReactNode;
  actions?: ReactNode;
}

/** One work among results: as FIRST_PAINT.md says, with what only the app knows below it. */
export function Card({ book, formats, availability, where, highlights, editions, eager = false, mine, actions }: CardProps) {
  const facts = [factsOf(book), editions].filter(Boolean).join(' · ');
  const authors = authorsOf(book.contributors);
  const params = { id: book.workId };
  return (
    <li className="card">
      <Link className="card__cover" to="/works/$id" params={params} tabIndex={-1} aria-hidden="true">
        <Cover cover={book.cover} title={book.title} author={firstAuthor(book)} workId={book.workId} eager={eager} />
      </Link>
      <div className="card__text">
        <h2 className="card__title">
          <Link to="/works/$id" params={params}>
            <bdi>
              <Marked segments={highlights?.title} text={book.title} />
              {book.subtitle && (
                <>
                  {': '}
                  <Marked segments={highlights?.subtitle} text={book.subtitle} />
                </>
              )}
            </bdi>
          </Link>
        </h2>
        {authors.length > 0 && (
          <p className="card__authors">
            {authors.map((author, place) => (
              <span key={author.authorId}>
                {place > 0 && ', '}
                <Link to="/authors/$id" params={{ id: author.authorId }}>
                  <bdi>
                    <Marked segments={highlights?.contributors[book.contributors.indexOf(author)]} text={author.name} />
                  </bdi>
                </Link>
              </span>
            ))}
          </p>
        )}
        {facts && <p className="card__facts">{facts}</p>}
        <ul className="card__formats">
          {(formats ?? [book.format]).map((format) => (
            <li key={format}>
              <Badge>{formatName(format)}</Badge>
            </li>
          ))}
        </ul>
        {availability && (
          <p className="card__availability">
            <Availability {...availability} />
            {where && <span className="card__where">{where}</span>}
          </p>
        )}
        {highlights?.snippet?.some((segment) => segment.hit) && (
          <p className="card__snippet">
            <bdi>
              <Marked segments={highlights.snippet} text="" />
            </bdi>
          </p>
        )}
        {mine}
      </div>
      {actions && <div className="card__actions">{actions}</div>}
    </li>
  );
}
