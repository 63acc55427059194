import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { createLazyRoute, Link, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { Schemas } from '../../api/client.ts';
import { useSession } from '../../api/session.ts';
import { T, t } from '../../i18n/messages.ts';
import { announce } from '../../ui/announce.ts';
import { useFocusNotLost } from '../../ui/arrival.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { useMedia } from '../../ui/media.ts';
import { SkeletonRows } from '../../ui/Skeleton.tsx';
import { usePageTitle } from '../../ui/title.ts';
import { results } from '../shared/queries.ts';
import { filterCount, queryOf, type Search } from './address.ts';
import { Chips } from './Chips.tsx';
import { FacetDrawer } from './FacetDrawer.tsx';
import { Facets } from './Facets.tsx';
import { Hits } from './Hits.tsx';
import { Nothing } from './Nothing.tsx';
import { Pages } from './Pages.tsx';
import { SaveSearch } from './SaveSearch.tsx';
import { Tools } from './Tools.tsx';

export const Route = createLazyRoute('/search')({ component: Results });

/** Where the filters stand beside the results (as in pages.css); on a smaller window they wait in a drawer. */
const BESIDE = '(width >= 64rem)';

type Answer = Schemas['SearchAnswer'];

function titleOf(search: Search, answer: Answer | undefined): string {
  if (!answer) return t('search.label');
  const count = answer.total;
  if (search.q === undefined) return t('results.titleAll', { count });
  return count === 0 ? t('results.none', { q: search.q }) : t('results.title', { count, q: search.q });
}

function Results() {
  const search = Route.useSearch();
  const navigate = useNavigate();
  const { state } = useSession();
  const { data, error, isPlaceholderData, refetch } = useQuery({ ...results(search), placeholderData: keepPreviousData });
  const beside = useMedia(BESIDE);
  const title = titleOf(search, data);
  usePageTitle(title);
  useEffect(() => {
    if (data && !isPlaceholderData) announce(title);
  }, [title, data, isPlaceholderData]);
  useFocusNotLost(data && !isPlaceholderData ? `${queryOf(search)} ${search.cursor}` : undefined);
  const onSearch = (next: Search) => void navigate({ to: '/search', search: next, resetScroll: false });
  return (
    <div className="results">
      <a className="skip-link" href="#filters">
        {t('skip.filters')}
      </a>
      <a className="skip-link" href="#results">
        {t('skip.results')}
      </a>
      <div className="results__head">
        <h1 className="results__title" tabIndex={-1}>
          {title}
        </h1>
        <Tools search={search} onSearch={onSearch} />
      </div>
      {data && <Correction search={search} answer={data} />}
      <div className="results__bar">
        <FacetDrawer search={search} facets={data?.facets} total={data?.total} onSearch={onSearch} />
        <Chips search={search} onSearch={onSearch} />
        {state === 'somebody' && (search.q || filterCount(search) > 0) && <SaveSearch search={search} />}
      </div>
      <div className="results__body">
        <aside className="results__facets" id="filters" tabIndex={-1} aria-label={t('results.filters')}>
          {beside && data?.facets && <Facets search={search} facets={data.facets} onSearch={onSearch} />}
        </aside>
        <div className="results__main" id="results" tabIndex={-1} aria-busy={isPlaceholderData || undefined}>
          {error && !isPlaceholderData && <ErrorState error={error} onRetry={() => void refetch()} />}
          {!data && !error && <SkeletonRows />}
          {data && <Found search={search} answer={data} />}
        </div>
      </div>
    </div>
  );
}

function Found({ search, answer }: { search: Search; answer: Answer }) {
  if (answer.items.length === 0) return <Nothing search={search} />;
  return (
    <>
      <Hits hits={answer.items} grid={search.view === 'grid'} />
      <Pages search={search} next={answer.next} />
    </>
  );
}

function Correction({ search, answer: { didYouMean, exact, total } }: { search: Search; answer: Answer }) {
  if (didYouMean) {
    return (
      <p className="results__correction">
        <T
          k="results.didYouMean"
          values={{ q: didYouMean.q, count: didYouMean.total }}
          tags={{
            link: (text) => (
              <Link to="/search" search={{ ...search, q: didYouMean.q, cursor: undefined }}>
                <bdi>{text}</bdi>
              </Link>
            ),
          }}
        />
      </p>
    );
  }
  if (exact || total === 0 || search.q === undefined) return null;
  return <p className="results__correction">{t('results.similar')}</p>;
}
