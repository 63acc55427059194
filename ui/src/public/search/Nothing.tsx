import { keepPreviousData, useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { t } from '../../i18n/messages.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { results } from '../shared/queries.ts';
import { filterCount, LISTS, type Search, unfiltered } from './address.ts';

/** What would be found with one filter less. */
function without(search: Search): { name: string; search: Search }[] {
  const fewer: { name: string; search: Search }[] = LISTS.filter((filter) => search[filter]).map((filter) => ({
    name: t(`facet.${filter}`),
    search: { ...search, [filter]: undefined, cursor: undefined },
  }));
  if (search.available) fewer.push({ name: t('facet.now'), search: { ...search, available: undefined, cursor: undefined } });
  if (search.yearFrom !== undefined || search.yearTo !== undefined) {
    fewer.push({ name: t('facet.year'), search: { ...search, yearFrom: undefined, yearTo: undefined, cursor: undefined } });
  }
  return fewer;
}

export function Nothing({ search }: { search: Search }) {
  const ways = filterCount(search) > 0 ? without(search) : [];
  const answers = useQueries({
    queries: ways.map((way) => ({ ...results({ ...way.search, limit: 1 }), placeholderData: keepPreviousData })),
  });
  const helpful = ways
    .map((way, place) => ({ ...way, total: answers[place]?.data?.total ?? 0 }))
    .filter((way) => way.total > 0);
  return (
    <EmptyState
      title={t('nothing.title')}
      actions={
        <>
          {filterCount(search) > 0 && (
            <LinkButton kind="primary" to="/search" search={unfiltered(search)}>
              {t('nothing.clear')}
            </LinkButton>
          )}
          <LinkButton to="/search" search={{}}>
            {t('home.everything')}
          </LinkButton>
        </>
      }
    >
      <p>{t('nothing.text')}</p>
      {helpful.length > 0 && (
        <ul className="nothing__ways">
          {helpful.map((way) => (
            <li key={way.name}>
              <Link to="/search" search={way.search}>
                {t('nothing.without', { filter: way.name, count: way.total })}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </EmptyState>
  );
}
