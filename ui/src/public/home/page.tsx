import { useQuery } from '@tanstack/react-query';
import { createLazyRoute, Link } from '@tanstack/react-router';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useId, useRef } from 'react';
import type { Schemas } from '../../api/client.ts';
import { t } from '../../i18n/messages.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Cover } from '../../ui/Cover.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Loading, Skeleton } from '../../ui/Skeleton.tsx';
import { usePageTitle } from '../../ui/title.ts';
import type { Search } from '../search/address.ts';
import { CatalogueSearch } from '../shared/CatalogueSearch.tsx';
import { availableNow, newArrivals } from '../shared/queries.ts';
import { firstAuthor } from '../shared/words.ts';

export const Route = createLazyRoute('/')({ component: Home });

function Home() {
  usePageTitle(t('home.title'));
  return (
    <>
      <section className="hero">
        <h1 className="hero__title" tabIndex={-1}>
          {t('home.title')}
        </h1>
        <p className="hero__lead">{t('home.lead')}</p>
        <CatalogueSearch id="home-q" value="" size="large" />
        <QuickLinks />
      </section>
      <Shelf name="new" title={t('home.new')} more={{ sort: '-added' }} question={newArrivals()} eager />
      <Shelf
        name="available"
        title={t('home.available')}
        more={{ available: 'now', sort: '-added' }}
        question={availableNow()}
      />
    </>
  );
}

function QuickLinks() {
  const links: readonly [string, Search][] = [
    [t('home.new'), { sort: '-added' }],
    [t('home.popular'), { sort: 'popularity' }],
    [t('home.available'), { available: 'now' }],
    [t('home.audio'), { format: ['audio'] }],
    [t('home.ebooks'), { format: ['ebook'] }],
    [t('home.everything'), {}],
  ];
  return (
    <nav className="quick" aria-label={t('home.quick')}>
      <ul className="quick__list">
        {links.map(([text, search]) => (
          <li key={text}>
            <Link className="quick__link" to="/search" search={search}>
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const LEAST = 4;

function Shelf({
  name,
  title,
  more,
  question,
  eager = false,
}: {
  name: string;
  title: string;
  more: Search;
  question: ReturnType<typeof newArrivals>;
  eager?: boolean;
}) {
  const { data, error, isPending, refetch } = useQuery(question);
  const list = useRef<HTMLUListElement>(null);
  const listId = useId();
  if (data && data.items.length < LEAST) return null;
  const turn = (pages: number) => {
    const here = list.current;
    const forth = document.documentElement.dir === 'rtl' ? -1 : 1;
    const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
    here?.scrollBy({ left: pages * forth * here.clientWidth * 0.8, behavior });
  };
  return (
    <section className="shelf" aria-labelledby={`shelf-${name}`}>
      <div className="shelf__head">
        <h2 className="shelf__title" id={`shelf-${name}`}>
          {title}
        </h2>
        <Link className="shelf__more" to="/search" search={more} aria-label={t('home.allOf', { shelf: title })}>
          {t('home.all')}
        </Link>
        <span className="shelf__turn">
          <IconButton label={t('home.back', { shelf: title })} aria-controls={listId} onClick={() => turn(-1)}>
            <ChevronLeft className="flips" aria-hidden="true" size={20} />
          </IconButton>
          <IconButton label={t('home.forth', { shelf: title })} aria-controls={listId} onClick={() => turn(1)}>
            <ChevronRight className="flips" aria-hidden="true" size={20} />
          </IconButton>
        </span>
      </div>
      {isPending && <EmptyShelf />}
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data && (
        <ul className="shelf__list" id={listId} ref={list}>
          {data.items.map((hit, place) => (
            <Tile key={hit.workId} hit={hit} eager={eager && place < LEAST} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Tile({ hit: { book, workId }, eager }: { hit: Schemas['Hit']; eager: boolean }) {
  const author = firstAuthor(book);
  return (
    <li className="shelf__item">
      <Link className="tile" to="/works/$id" params={{ id: workId }}>
        <Cover cover={book.cover} title={book.title} author={author} workId={workId} size="tile" eager={eager} />
        <span className="tile__title">
          <bdi>{book.title}</bdi>
        </span>
        {author && (
          <span className="tile__author">
            <bdi>{author}</bdi>
          </span>
        )}
      </Link>
    </li>
  );
}

function EmptyShelf() {
  return (
    <Loading>
      <div className="shelf__list">
        {[1, 2, 3, 4, 5, 6].map((place) => (
          <span key={place} className="shelf__item">
            <Skeleton width="120px" height="180px" shape="box" />
          </span>
        ))}
      </div>
    </Loading>
  );
}
