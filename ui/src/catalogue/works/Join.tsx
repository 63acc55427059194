import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Merge, X } from 'lucide-react';
import { useState } from 'react';
import type { Tagged } from '../../api/client.ts';
import { asks } from '../../api/query.ts';
import { t } from '../../i18n/messages.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Cover } from '../../ui/Cover.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { SearchBox } from '../../ui/SearchBox.tsx';
import { SkeletonRows } from '../../ui/Skeleton.tsx';
import { fieldText } from '../kit/fields.ts';
import type { Work } from '../queries.ts';
import { JoinDialog } from './JoinDialog.tsx';
import type { Hit } from './queries.ts';

/** Looks for works that are the same text, and brings their editions here. */
export function Join({ seen, onJoined }: { seen: Tagged<Work>; onJoined: (work: Tagged<Work>) => void }) {
  const { value: work } = seen;
  const [asked, setAsked] = useState('');
  const [chosen, setChosen] = useState<readonly Hit[]>([]);
  const [asking, setAsking] = useState(false);
  const drop = (workId: string) => setChosen((before) => before.filter((one) => one.workId !== workId));
  return (
    <section className="panel stack" aria-labelledby="work-join">
      <div className="stack stack--tight">
        <h2 className="panel__title" id="work-join">
          {t('works.joinHead')}
        </h2>
        <p className="muted">{t('works.joinText')}</p>
      </div>
      <SearchBox label={t('works.search')} placeholder={t('works.search')} value={asked} onSearch={setAsked} />
      {asked && (
        <Found
          asked={asked}
          own={work.id}
          chosen={new Set(chosen.map(({ workId }) => workId))}
          onChoose={(hit) => setChosen((before) => [...before.filter((one) => one.workId !== hit.workId), hit])}
          onDrop={drop}
        />
      )}
      {chosen.length > 0 && (
        <div className="stack stack--tight">
          <h3>{t('works.toJoin')}</h3>
          <ul className="session">
            {chosen.map((hit) => (
              <li key={hit.workId} className="session__row">
                <WorkLine hit={hit} />
                <IconButton size="small" label={t('works.dropOne', { title: hit.book.title })} onClick={() => drop(hit.workId)}>
                  <X aria-hidden="true" size={16} />
                </IconButton>
              </li>
            ))}
          </ul>
          <div className="row">
            <Button
              kind="primary"
              icon={<Merge className="flips" aria-hidden="true" size={20} />}
              onClick={() => setAsking(true)}
            >
              {t('works.join', { count: chosen.length })}
            </Button>
          </div>
        </div>
      )}
      <JoinDialog
        open={asking}
        seen={seen}
        others={chosen.map(({ workId }) => workId)}
        onClose={() => setAsking(false)}
        onJoined={(joined) => {
          setAsking(false);
          setChosen([]);
          setAsked('');
          onJoined(joined);
        }}
      />
    </section>
  );
}

function Found({
  asked,
  own,
  chosen,
  onChoose,
  onDrop,
}: {
  asked: string;
  own: string;
  chosen: ReadonlySet<string>;
  onChoose: (hit: Hit) => void;
  onDrop: (workId: string) => void;
}) {
  const found = useQuery({
    ...asks('/v1/search', { query: { q: asked, limit: 10 } }),
    placeholderData: keepPreviousData,
  });
  if (found.isError) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <SkeletonRows rows={3} />;
  const hits = found.data.items.filter(({ workId }) => workId !== own);
  if (hits.length === 0) return <p role="status">{t('works.noneFound', { text: asked })}</p>;
  return (
    <ul className="session" data-stale={found.isPlaceholderData || undefined} aria-label={t('works.found')}>
      {hits.map((hit) => (
        <li key={hit.workId} className="session__row">
          <WorkLine hit={hit} />
          <Button
            size="small"
            aria-label={t('table.choose', { name: hit.book.title })}
            aria-pressed={chosen.has(hit.workId)}
            onClick={() => (chosen.has(hit.workId) ? onDrop(hit.workId) : onChoose(hit))}
          >
            {t('works.choose')}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function WorkLine({ hit: { book, editions, workId } }: { hit: Hit }) {
  return (
    <>
      <Cover cover={book.cover} title={book.title} workId={workId} size="row" />
      <div className="row__grow">
        {/* Into another tab: what was chosen here is not lost by a look. */}
        <a className="serif" href={`/staff/catalogue/works/${workId}`} target="_blank" rel="noopener">
          <bdi>{book.title}</bdi>
        </a>
        <p className="muted small">
          <bdi>{fieldText(book.contributors)}</bdi> · {t('works.editions', { count: editions })}
          {book.publishedYear !== undefined && ` · ${book.publishedYear}`}
        </p>
      </div>
    </>
  );
}
