import { useQuery } from '@tanstack/react-query';
import { languageName } from '../../i18n/format.ts';
import { t } from '../../i18n/messages.ts';
import { branches } from '../shared/queries.ts';
import { formatName, yearText } from '../shared/words.ts';
import type { ListFilter, Search } from './address.ts';

/** The names of branches by their codes, by which results know them. */
export function useBranchNames(): ReadonlyMap<string, string> {
  const { data } = useQuery(branches());
  return new Map(data?.items.map((branch) => [branch.code, branch.name]));
}

export function valueName(filter: ListFilter, value: string, names: ReadonlyMap<string, string>): string {
  if (filter === 'format') return formatName(value);
  if (filter === 'language') return languageName(value);
  if (filter === 'branch' || filter === 'availableAt') return names.get(value) ?? value;
  return value;
}

export function yearsName({ yearFrom, yearTo }: Search): string {
  if (yearFrom === undefined) return t('facet.until', { year: yearText(yearTo ?? 0) });
  if (yearTo === undefined) return t('facet.since', { year: yearText(yearFrom) });
  return `${yearText(yearFrom)}–${yearText(yearTo)}`;
}
