import { useQuery } from '@tanstack/react-query';
import type { Schemas } from '../../api/client.ts';
import { asks } from '../../api/query.ts';
import { formatNumber, languageName } from '../../i18n/format.ts';
import { t, tOr } from '../../i18n/messages.ts';
import { Answer } from '../../ui/Answer.tsx';
import { BarList } from '../../ui/BarList.tsx';
import { Sparkline } from '../../ui/Sparkline.tsx';
import { Panel } from '../kit/Page.tsx';

const MOST = 6;

/** What the catalogue is made of, as its search counts it. */
export function Holdings() {
  const search = useQuery({
    ...asks('/v1/search', { query: { limit: 1, facets: true, facetLimit: MOST } }),
    refetchInterval: 5 * 60_000,
  });
  return (
    <Panel wide title={t('dashboard.catalogue')}>
      <Answer query={search} rows={6}>
        {({ total, facets }) => (
          <>
            <p>
              <span className="tile__value">{formatNumber(total)}</span>{' '}
              <span className="muted">{t('dashboard.works', { count: total })}</span>
            </p>
            {facets && (
              <div className="admin__charts">
                {facets.format.length > 0 && (
                  <section className="stack">
                    <h3>{t('dashboard.byFormat')}</h3>
                    <BarList
                      caption={t('dashboard.byFormat')}
                      values={t('dashboard.worksHead')}
                      figures={facets.format.slice(0, MOST).map(({ value, count }) => ({
                        key: value,
                        name: tOr(`format.${value}`, value),
                        value: count,
                      }))}
                    />
                  </section>
                )}
                {facets.language.length > 0 && (
                  <section className="stack">
                    <h3>{t('dashboard.byLanguage')}</h3>
                    <BarList
                      caption={t('dashboard.byLanguage')}
                      values={t('dashboard.worksHead')}
                      figures={facets.language.slice(0, MOST).map(({ value, count }) => ({
                        key: value,
                        name: languageName(value),
                        value: count,
                      }))}
                    />
                  </section>
                )}
                {facets.year && facets.year.bars.length > 1 && <Years {...facets.year} />}
              </div>
            )}
          </>
        )}
      </Answer>
    </Panel>
  );
}

function Years({ bars, step }: Schemas['YearHistogram']) {
  return (
    <section className="stack">
      <h3>{t('dashboard.byYear')}</h3>
      <Sparkline
        kind="columns"
        caption={t('dashboard.byYear')}
        names={t('dashboard.years')}
        values={t('dashboard.worksHead')}
        figures={bars.map(({ from, count }) => ({ key: String(from), name: yearsFrom(from, step), value: count }))}
      />
    </section>
  );
}

function yearsFrom(from: number, step: number): string {
  return step > 1 ? `${from}–${from + step - 1}` : String(from);
}
