import { useQuery } from '@tanstack/react-query';
import type { Schemas } from '../../api/client.ts';
import { compareText } from '../../i18n/format.ts';
import { t } from '../../i18n/messages.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { SkeletonRows } from '../../ui/Skeleton.tsx';
import { StatusPill } from '../../ui/StatusPill.tsx';
import { branches, copies } from '../shared/queries.ts';
import type { Book } from '../shared/words.ts';

type Copy = Schemas['Copy'];

/** Where the copies stand, branch by branch. */
export function Copies({ book }: { book: Book }) {
  const { data, error, refetch } = useQuery(copies(book.id));
  const { data: places } = useQuery(branches());
  const names = new Map(places?.items.map((branch) => [branch.id, branch.name]));
  const there = data?.items.filter((copy) => copy.status !== 'withdrawn');
  return (
    <section className="record__part" aria-labelledby="copies">
      <h2 id="copies">{t('copies.title')}</h2>
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonRows rows={2} />}
      {there?.length === 0 && <p className="muted">{t('copies.none')}</p>}
      {there && there.length > 0 && (
        <div className="copies">
          <table className="copies__table">
            <caption className="visually-hidden">{t('copies.title')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('copies.branch')}</th>
                <th scope="col">{t('copies.shelf')}</th>
                <th scope="col">{t('copies.callNumber')}</th>
                <th scope="col">{t('copies.status')}</th>
              </tr>
            </thead>
            <tbody>
              {sorted(there, names).map((copy) => (
                <tr key={copy.id}>
                  <th scope="row">
                    <bdi>{names.get(copy.branchId) ?? '–'}</bdi>
                  </th>
                  <td data-label={t('copies.shelf')}>{copy.shelfLocation ? <bdi>{copy.shelfLocation}</bdi> : '–'}</td>
                  <td data-label={t('copies.callNumber')}>
                    {copy.callNumber ? (
                      <span className="mono" dir="ltr">
                        {copy.callNumber}
                      </span>
                    ) : (
                      '–'
                    )}
                  </td>
                  <td data-label={t('copies.status')}>
                    <StatusPill state={copy.status}>{t(`status.${copy.status}`)}</StatusPill>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {data?.next && <p className="muted small">{t('copies.first', { count: data.items.length, total: data.total })}</p>}
    </section>
  );
}

function sorted(all: readonly Copy[], names: ReadonlyMap<string, string>): readonly Copy[] {
  const rank = (copy: Copy) => (copy.status === 'available' ? 0 : 1);
  return [...all].sort(
    (left, right) =>
      compareText(names.get(left.branchId) ?? '', names.get(right.branchId) ?? '') ||
      rank(left) - rank(right) ||
      compareText(left.callNumber ?? '', right.callNumber ?? ''),
  );
}
