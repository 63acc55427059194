import { Link } from '@tanstack/react-router';
import { t } from '../../i18n/messages.ts';
import { Cover } from '../../ui/Cover.tsx';
import { StatusPill } from '../../ui/StatusPill.tsx';
import type { Row } from './useAdding.ts';

const PILLS = { added: 'done', copied: 'done', skipped: 'withdrawn' } as const;
const WORDS = { added: 'add.rowAdded', copied: 'add.rowCopied', skipped: 'add.rowSkipped' } as const;

/** What was done since the page was opened, the latest first. */
export function Session({ rows }: { rows: readonly Row[] }) {
  const count = (state: Row['state']) => rows.filter((row) => row.state === state).length;
  return (
    <section className="stack stack--tight" aria-labelledby="session">
      <h2 className="panel__title" id="session">
        {t('add.session')}
      </h2>
      <p className="session-count" role="status">
        {t('add.count', { added: count('added'), copied: count('copied'), skipped: count('skipped') })}
      </p>
      {rows.length === 0 ? (
        <p className="muted">{t('add.sessionEmpty')}</p>
      ) : (
        <ol className="session">
          {rows.map((row) => (
            <li key={row.key} className="session__row">
              {row.book && <Cover cover={row.book.cover} title={row.book.title} workId={row.book.workId} size="row" />}
              <div className="row__grow">
                {row.bookId ? (
                  <Link className="serif" to="/catalogue/books/$id" params={{ id: row.bookId }} search={{}}>
                    <bdi>{row.title}</bdi>
                  </Link>
                ) : (
                  <span className="serif">
                    <bdi>{row.title ?? t('add.unknown')}</bdi>
                  </span>
                )}
                <p className="mono small muted" dir="ltr">
                  {row.barcode ?? row.isbn}
                </p>
              </div>
              <StatusPill state={PILLS[row.state]}>{t(WORDS[row.state])}</StatusPill>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
