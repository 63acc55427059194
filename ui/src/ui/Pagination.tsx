import { ChevronLeft, ChevronRight } from 'lucide-react';
import { formatNumber } from '../i18n/format.ts';
import { t } from '../i18n/messages.ts';
import { Button } from './Button.tsx';

/** For lists by offset. Pages are counted from 1. */
export function Pagination({
  page,
  size,
  total,
  onPage,
}: {
  page: number;
  size: number;
  total: number;
  onPage: (page: number) => void;
}) {
  const pages = Math.max(1, Math.ceil(total / size));
  if (pages <= 1) return null;
  return (
    <nav className="pagination" aria-label={t('page.label')}>
      <Button
        kind="quiet"
        icon={<ChevronLeft className="flips" aria-hidden="true" size={20} />}
        whyNot={page <= 1 ? t('page.isFirst') : undefined}
        onClick={() => onPage(page - 1)}
      >
        {t('page.previous')}
      </Button>
      <ol className="pagination__pages">
        {shownPages(page, pages).map((shown, place) =>
          shown === 0 ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: a gap is known by its place alone
            <li key={`gap-${place}`} className="pagination__gap">
              …
            </li>
          ) : (
            <li key={shown}>
              <button
                type="button"
                className="pagination__page"
                aria-label={t('page.number', { page: shown })}
                aria-current={shown === page ? 'page' : undefined}
                onClick={() => onPage(shown)}
              >
                {formatNumber(shown)}
              </button>
            </li>
          ),
        )}
      </ol>
      <Button kind="quiet" whyNot={page >= pages ? t('page.isLast') : undefined} onClick={() => onPage(page + 1)}>
        <span className="button__with-end">
          {t('page.next')}
          <ChevronRight className="flips" aria-hidden="true" size={20} />
        </span>
      </Button>
    </nav>
  );
}

/** First, last, and those around this one; 0 is a gap. */
export function shownPages(page: number, pages: number): number[] {
  const near = new Set([1, page - 1, page, page + 1, pages].filter((one) => one >= 1 && one <= pages));
  const sorted = [...near].sort((left, right) => left - right);
  return sorted.flatMap((one, place) => {
    const before = sorted[place - 1];
    if (before === undefined || one - before === 1) return [one];
    return one - before === 2 ? [one - 1, one] : [0, one];
  });
}

/** For lists by cursor, which know what comes next and not how many pages there are. */
export function CursorPagination({
  onPrevious,
  onFirst,
  onNext,
}: {
  onPrevious: (() => void) | undefined;
  /** Where the page before this one is not known: back to where the list begins. */
  onFirst?: (() => void) | undefined;
  onNext: (() => void) | undefined;
}) {
  const back = onPrevious ?? onFirst;
  if (!back && !onNext) return null;
  return (
    <nav className="pagination" aria-label={t('page.label')}>
      <Button
        kind="quiet"
        icon={<ChevronLeft className="flips" aria-hidden="true" size={20} />}
        whyNot={back ? undefined : t('page.isFirst')}
        onClick={back}
      >
        {onPrevious || !onFirst ? t('page.previous') : t('page.first')}
      </Button>
      <Button kind="quiet" whyNot={onNext ? undefined : t('page.isLast')} onClick={onNext}>
        <span className="button__with-end">
          {t('page.next')}
          <ChevronRight className="flips" aria-hidden="true" size={20} />
        </span>
      </Button>
    </nav>
  );
}
