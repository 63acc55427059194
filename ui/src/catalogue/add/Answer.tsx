import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { formatList } from '../../i18n/format.ts';
import { t, tOr } from '../../i18n/messages.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Cover } from '../../ui/Cover.tsx';
import { Badge } from '../../ui/StatusPill.tsx';
import { sourceName } from '../imports/states.ts';
import { fieldText } from '../kit/fields.ts';
import { completeness } from './completeness.ts';
import type { Found, MergedBook } from './lookup.ts';
import type { Adding } from './useAdding.ts';

/** What is known about the ISBN, and the one thing that Enter does. */
export function Answer({ adding, found }: { adding: Adding; found: Exclude<Found, { kind: 'nowhere' }> }) {
  const waits = adding.stage === 'barcode';
  const confirm = found.kind === 'owned' ? 'add.addCopy' : 'add.takeOver';
  return (
    <section className="panel stack answer-card" data-kind={found.kind} aria-label={t('add.answer')}>
      {found.kind === 'owned' ? <Owned found={found} /> : <Elsewhere adding={adding} found={found} />}
      {!waits && (
        <div className="row">
          <Button kind="primary" busy={adding.busy} hint="Enter" onClick={adding.confirm}>
            {t(confirm)}
          </Button>
          <Button hint="S" onClick={adding.skip}>
            {t('add.skip')}
          </Button>
        </div>
      )}
      {waits && (
        <div className="row">
          <Badge tone="accent">{t('add.scanBarcode')}</Badge>
          <Button hint="Escape" onClick={adding.skip}>
            {t('add.noCopy')}
          </Button>
        </div>
      )}
    </section>
  );
}

function Owned({ found: { book, stock } }: { found: Extract<Found, { kind: 'owned' }> }) {
  return (
    <div className="answer">
      <Cover cover={book.cover} title={book.title} workId={book.workId} size="tile" eager />
      <div className="stack stack--tight">
        <p>
          <Badge tone="ok">{t('add.owned')}</Badge>
        </p>
        <h2 className="serif">
          <Link to="/catalogue/books/$id" params={{ id: book.id }} search={{}}>
            <bdi>{book.title}</bdi>
          </Link>
        </h2>
        <p>
          <bdi>{fieldText(book.contributors)}</bdi>
        </p>
        <p className="muted">{imprint(book)}</p>
        {stock && <p>{t('add.stock', { total: stock.total, available: stock.available })}</p>}
      </div>
    </div>
  );
}

function Elsewhere({ adding, found }: { adding: Adding; found: Extract<Found, { kind: 'elsewhere' }> }) {
  const name = useId();
  const several = found.candidates.length > 1;
  const shown = found.candidates[adding.choice];
  return (
    <>
      {shown && <Candidate book={shown} />}
      {several && (
        <fieldset className="field-group">
          <legend className="field__label">{t('add.candidates')}</legend>
          {found.candidates.map((book, place) => (
            <label key={JSON.stringify(book)} className="choice choice--radio">
              <input
                className="choice__control"
                type="radio"
                name={name}
                checked={place === adding.choice}
                onChange={() => adding.choose(place)}
              />
              <span className="choice__text">
                <bdi>{book.title}</bdi> <span className="muted">{imprint(book)}</span>
              </span>
            </label>
          ))}
        </fieldset>
      )}
      {found.away.length > 0 && (
        <Banner tone="info">{t('add.away', { sources: formatList(found.away.map(sourceName)) })}</Banner>
      )}
    </>
  );
}

function Candidate({ book }: { book: MergedBook }) {
  const { share, missing } = completeness(book);
  return (
    <div className="answer">
      <Cover cover={undefined} title={book.title} author={book.contributors[0]?.name} workId={book.isbn ?? '0'} size="tile" />
      <div className="stack stack--tight">
        <p className="row">
          {book.sources.map((source) => (
            <Badge key={source} tone="info">
              {sourceName(source)}
            </Badge>
          ))}
          {book.sources.length > 1 && <span className="muted small">{t('add.agree', { count: book.sources.length })}</span>}
        </p>
        <h2 className="serif">
          <bdi>{book.title}</bdi>
        </h2>
        {book.subtitle && (
          <p className="serif">
            <bdi>{book.subtitle}</bdi>
          </p>
        )}
        <p>
          <bdi>{fieldText(book.contributors)}</bdi>
        </p>
        <p className="muted">{imprint(book)}</p>
        <div>
          <label className="row small">
            <span>{t('add.complete')}</span>
            <meter className="complete" min={0} max={1} low={0.5} high={0.8} optimum={1} value={share} />
          </label>
          {missing.length > 0 && (
            <p className="muted small">
              {t('add.missing', { fields: formatList(missing.map((field) => tOr(`bookField.${field}`, field))) })}
            </p>
          )}
        </div>
      </div>
    </div>
  );
}

function imprint(book: { publisher?: string; publishedYear?: number; language?: string; format?: string }): string {
  const parts = [
    book.publisher,
    book.publishedYear,
    book.language ? fieldText(book.language, 'language') : '',
    book.format ? fieldText(book.format, 'format') : '',
  ];
  return parts.filter(Boolean).join(' · ');
}
