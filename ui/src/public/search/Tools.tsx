import { LayoutGrid, List, Rss } from 'lucide-react';
import { t } from '../../i18n/messages.ts';
import { AnchorButton, IconButton } from '../../ui/Button.tsx';
import { Select } from '../../ui/Field.tsx';
import { queryOf, type Search, SORTS } from './address.ts';

const OFFERED = ['-added', '-year', 'year', 'title', 'author', 'popularity'] as const;
const SIZES = [20, 50] as const;

/** Order, size of the page, looks, and the same search as a feed. */
export function Tools({ search, onSearch }: { search: Search; onSearch: (search: Search) => void }) {
  const sort = (value: string) => onSearch({ ...search, sort: SORTS.find((one) => one === value), cursor: undefined });
  return (
    <div className="results__tools no-print">
      <Select label={t('sort.label')} hideLabel value={search.sort ?? ''} onChange={(event) => sort(event.currentTarget.value)}>
        <option value="">{t('sort.relevance')}</option>
        {OFFERED.map((one) => (
          <option key={one} value={one}>
            {t(`sort.${one}`)}
          </option>
        ))}
      </Select>
      <Select
        label={t('results.size')}
        hideLabel
        value={search.limit ?? 20}
        onChange={(event) => onSearch({ ...search, limit: sizeOf(event.currentTarget.value), cursor: undefined })}
      >
        {SIZES.map((size) => (
          <option key={size} value={size}>
            {t('results.perPage', { count: size })}
          </option>
        ))}
      </Select>
      <span className="results__views">
        <IconButton
          label={t('results.list')}
          aria-pressed={search.view === undefined}
          onClick={() => onSearch({ ...search, view: undefined })}
        >
          <List aria-hidden="true" size={20} />
        </IconButton>
        <IconButton
          label={t('results.grid')}
          aria-pressed={search.view === 'grid'}
          onClick={() => onSearch({ ...search, view: 'grid' })}
        >
          <LayoutGrid aria-hidden="true" size={20} />
        </IconButton>
        <AnchorButton
          className="button--icon"
          kind="quiet"
          href={`/v1/search.atom?${queryOf({ ...search, sort: undefined })}`}
          type="application/atom+xml"
          title={t('results.feed')}
          icon={<Rss aria-hidden="true" size={20} />}
        >
          <span className="visually-hidden">{t('results.feed')}</span>
        </AnchorButton>
      </span>
    </div>
  );
}

function sizeOf(text: string): number | undefined {
  const size = Number(text);
  return size === 20 ? undefined : size;
}
