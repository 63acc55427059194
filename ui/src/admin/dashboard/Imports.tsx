import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { asks } from '../../api/query.ts';
import { formatNumber, formatShortDate } from '../../i18n/format.ts';
import { t } from '../../i18n/messages.ts';
import { Answer } from '../../ui/Answer.tsx';
import { DescriptionList } from '../../ui/DescriptionList.tsx';
import { Sparkline } from '../../ui/Sparkline.tsx';
import { Panel } from '../kit/Page.tsx';

const SHOWN = 20;

/** What came in lately, import by import. */
export function Imports() {
  const latest = useQuery({
    ...asks('/v1/imports', { query: { kind: 'import', state: 'finished', limit: SHOWN, sort: '-createdAt' } }),
    refetchInterval: 60_000,
  });
  return (
    <Panel title={t('dashboard.imports')}>
      <Answer query={latest} rows={4}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="muted">{t('dashboard.noImports')}</p>
          ) : (
            <>
              {items.length > 1 && (
                <Sparkline
                  kind="columns"
                  caption={t('dashboard.importsCaption')}
                  names={t('dashboard.import')}
                  values={t('dashboard.rowsRead')}
                  figures={items.toReversed().map(({ id, name, read, createdAt }) => ({
                    key: id,
                    name: `${name}, ${formatShortDate(createdAt)}`,
                    value: read,
                  }))}
                />
              )}
              <DescriptionList
                items={[
                  [t('dashboard.lastImport'), items[0] && <bdi key="last">{items[0].name}</bdi>],
                  [t('dashboard.created'), formatNumber(items[0]?.created ?? 0)],
                  [t('dashboard.updated'), formatNumber(items[0]?.updated ?? 0)],
                  [t('dashboard.failed'), formatNumber(items[0]?.failed ?? 0)],
                ]}
              />
            </>
          )
        }
      </Answer>
      <Link to="/catalogue/imports">{t('dashboard.allImports')}</Link>
    </Panel>
  );
}
