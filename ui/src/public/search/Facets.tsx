import { useState } from 'react';
import type { Schemas } from '../../api/client.ts';
import { formatNumber } from '../../i18n/format.ts';
import { t } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { LISTS, type ListFilter, type Search, toggled } from './address.ts';
import { useBranchNames, valueName } from './labels.ts';
import { MoreValues } from './MoreValues.tsx';
import { Years } from './Years.tsx';

type Value = Schemas['FacetValue'];

export interface FacetsProps {
  search: Search;
  facets: Schemas['Facets'];
  onSearch: (search: Search) => void;
}

const SHOWN = 6;

/** What narrows the results: within one group any of the values, of the groups each. */
export function Facets({ search, facets, onSearch }: FacetsProps) {
  const names = useBranchNames();
  const several = names.size > 1;
  const now = facets.available.find((one) => one.value === 'now');
  return (
    <div className="facets">
      <fieldset className="facet">
        <legend className="facet__title">{t('facet.available')}</legend>
        <ul className="facet__values">
          <FacetChoice
            text={t('facet.now')}
            count={now?.count ?? 0}
            checked={search.available === 'now'}
            onChange={() => onSearch({ ...search, available: search.available ? undefined : 'now', cursor: undefined })}
          />
        </ul>
      </fieldset>
      {LISTS.filter((filter) => several || (filter !== 'branch' && filter !== 'availableAt')).map((filter) => (
        <FacetGroup
          key={filter}
          filter={filter}
          values={facets[filter]}
          search={search}
          onSearch={onSearch}
          name={(value) => valueName(filter, value, names)}
        />
      ))}
      <Years key={`${search.yearFrom}-${search.yearTo}`} search={search} histogram={facets.year} onSearch={onSearch} />
    </div>
  );
}

function FacetGroup({
  filter,
  values,
  search,
  onSearch,
  name,
}: {
  filter: ListFilter;
  values: readonly Value[];
  search: Search;
  onSearch: (search: Search) => void;
  name: (value: string) => string;
}) {
  const [more, setMore] = useState(false);
  const chosen = search[filter] ?? [];
  const shown = shownValues(values, chosen);
  if (shown.length === 0) return null;
  return (
    <fieldset className="facet">
      <legend className="facet__title">{t(`facet.${filter}`)}</legend>
      <ul className="facet__values">
        {shown.map(({ value, count }) => (
          <FacetChoice
            key={value}
            text={name(value)}
            count={count}
            checked={chosen.includes(value)}
            onChange={() => onSearch(toggled(search, filter, value))}
          />
        ))}
      </ul>
      {values.length > SHOWN && (
        <Button
          kind="quiet"
          size="small"
          aria-label={t('facet.moreOf', { facet: t(`facet.${filter}`) })}
          onClick={() => setMore(true)}
        >
          {t('facet.more')}
        </Button>
      )}
      {more && <MoreValues filter={filter} search={search} name={name} onSearch={onSearch} onClose={() => setMore(false)} />}
    </fieldset>
  );
}

/** The most frequent, and all that are chosen, even where nothing has them now: they must be there to be taken away. */
export function shownValues(values: readonly Value[], chosen: readonly string[]): readonly Value[] {
  const first = values.slice(0, SHOWN);
  const missing = chosen
    .filter((value) => !first.some((one) => one.value === value))
    .map((value) => values.find((one) => one.value === value) ?? { value, count: 0, selected: true });
  return [...first, ...missing];
}

export function FacetChoice(props: { text: string; count: number; checked: boolean; onChange: () => void }) {
  return (
    <li>
      <label className="facet__value">
        <input className="choice__control" type="checkbox" checked={props.checked} onChange={props.onChange} />
        <span className="facet__name">
          <bdi>{props.text}</bdi>
        </span>
        <span className="facet__count">{formatNumber(props.count)}</span>
      </label>
    </li>
  );
}
