import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { Merge as MergeIcon, X } from 'lucide-react';
import { useState } from 'react';
import { asks } from '../../api/query.ts';
import { t } from '../../i18n/messages.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { SearchBox } from '../../ui/SearchBox.tsx';
import { SkeletonRows } from '../../ui/Skeleton.tsx';
import { useLater } from '../kit/useLater.ts';
import type { Author } from '../queries.ts';
import { lifespan } from './lifespan.ts';
import { MergeDialog } from './MergeDialog.tsx';
import { booksOf } from './queries.ts';

/** Who else is the same person: chosen here, and joined to this author after a look at what becomes of it. */
export function Merge({ author }: { author: Author }) {
  const queries = useQueryClient();
  const [text, setText] = useState(author.sortName.split(',')[0] ?? author.name);
  const [chosen, setChosen] = useState<readonly Author[]>([]);
  const [asking, setAsking] = useState(false);
  const drop = (id: string) => setChosen((before) => before.filter((one) => one.id !== id));
  return (
    <div className="stack">
      <p className="muted">{t('authors.mergeText', { name: author.name })}</p>
      <SearchBox
        label={t('authors.search')}
        placeholder={t('authors.search')}
        value={text}
        onSearch={setText}
        onType={setText}
        button={false}
      />
      <Found
        text={text}
        own={author.id}
        chosen={new Set(chosen.map(({ id }) => id))}
        onChoose={(one) => setChosen((before) => [...before.filter(({ id }) => id !== one.id), one])}
        onDrop={drop}
      />
      {chosen.length > 0 && (
        <section className="stack stack--tight editor-bar" aria-label={t('authors.toMerge')}>
          <h3>{t('authors.toMerge')}</h3>
          <ul className="session">
            {chosen.map((one) => (
              <li key={one.id} className="session__row">
                <Person author={one} />
                <IconButton size="small" label={t('works.dropOne', { title: one.name })} onClick={() => drop(one.id)}>
                  <X aria-hidden="true" size={16} />
                </IconButton>
              </li>
            ))}
          </ul>
          <div className="row">
            <Button
              kind="primary"
              icon={<MergeIcon className="flips" aria-hidden="true" size={20} />}
              onClick={() => setAsking(true)}
            >
              {t('authors.merge', { count: chosen.length })}
            </Button>
          </div>
        </section>
      )}
      <MergeDialog
        open={asking}
        into={author}
        others={chosen}
        onClose={() => setAsking(false)}
        onMerged={(next, gone) => {
          queries.setQueryData(['author', author.id], next);
          drop(gone);
        }}
        onDone={() => setAsking(false)}
      />
    </div>
  );
}

function Found({
  text,
  own,
  chosen,
  onChoose,
  onDrop,
}: {
  text: string;
  own: string;
  chosen: ReadonlySet<string>;
  onChoose: (author: Author) => void;
  onDrop: (id: string) => void;
}) {
  const name = useLater(text.trim(), 200);
  const found = useQuery({
    ...asks('/v1/authors', { query: { name, limit: 10 } }),
    enabled: name.length >= 2,
    placeholderData: keepPreviousData,
  });
  if (name.length < 2) return null;
  if (found.isError) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <SkeletonRows rows={3} />;
  const others = found.data.items.filter(({ id }) => id !== own);
  if (others.length === 0) return <p role="status">{t('authors.noOther', { text: name })}</p>;
  return (
    <ul className="session" data-stale={found.isPlaceholderData || undefined} aria-label={t('authors.found')}>
      {others.map((one) => (
        <li key={one.id} className="session__row">
          <Person author={one} />
          <Button
            size="small"
            aria-label={t('table.choose', { name: one.name })}
            aria-pressed={chosen.has(one.id)}
            onClick={() => (chosen.has(one.id) ? onDrop(one.id) : onChoose(one))}
          >
            {t('works.choose')}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function Person({ author }: { author: Author }) {
  const books = useQuery(booksOf(author.id));
  return (
    <div className="row__grow">
      {/* Into another tab: what was chosen here is not lost by a look. */}
      <a href={`/staff/catalogue/authors/${author.id}`} target="_blank" rel="noopener">
        <bdi>{author.name}</bdi>
      </a>{' '}
      <span className="muted small">{lifespan(author)}</span>
      <p className="muted small">
        {books.data && t('authors.bookCount', { count: books.data.total })}
        {author.variants.length > 0 && (
          <>
            {books.data && ' · '}
            <bdi>{author.variants.join(' · ')}</bdi>
          </>
        )}
      </p>
    </div>
  );
}
