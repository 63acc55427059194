import { t } from '../../i18n/messages.ts';
import { FilterChips } from '../../ui/FilterChips.tsx';
import { LISTS, type Search, toggled, unfiltered } from './address.ts';
import { useBranchNames, valueName, yearsName } from './labels.ts';

export function Chips({ search, onSearch }: { search: Search; onSearch: (search: Search) => void }) {
  const names = useBranchNames();
  const chip = (key: string, name: string, without: Search) => ({
    key,
    name,
    label: <bdi>{name}</bdi>,
    onRemove: () => onSearch(without),
  });
  const years = search.yearFrom !== undefined || search.yearTo !== undefined;
  const chips = [
    ...(search.available ? [chip('now', t('facet.now'), { ...search, available: undefined, cursor: undefined })] : []),
    ...LISTS.flatMap((filter) =>
      (search[filter] ?? []).map((value) =>
        chip(`${filter}-${value}`, chipName(filter, valueName(filter, value, names)), toggled(search, filter, value)),
      ),
    ),
    ...(years
      ? [chip('years', yearsName(search), { ...search, yearFrom: undefined, yearTo: undefined, cursor: undefined })]
      : []),
  ];
  return <FilterChips chips={chips} onClear={() => onSearch(unfiltered(search))} />;
}

function chipName(filter: string, name: string): string {
  return filter === 'availableAt' ? t('facet.nowAt', { branch: name }) : name;
}
