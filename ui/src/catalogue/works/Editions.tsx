import { Link } from '@tanstack/react-router';
import { Split } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { Tagged } from '../../api/client.ts';
import { languageName } from '../../i18n/format.ts';
import { t, tOr } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import type { Work } from '../queries.ts';
import { parted } from './preview.ts';
import { type Edition, MOST_AT_ONCE } from './queries.ts';
import { SplitDialog } from './SplitDialog.tsx';

const COLUMNS: () => readonly Column<Edition>[] = () => [
  {
    key: 'title',
    head: t('bookField.title'),
    cell: (edition) => (
      <>
        <Link className="serif" to="/catalogue/books/$id" params={{ id: edition.id }} search={{}}>
          <bdi>{edition.title}</bdi>
        </Link>
        {edition.subtitle && (
          <p className="muted small">
            <bdi>{edition.subtitle}</bdi>
          </p>
        )}
      </>
    ),
  },
  {
    key: 'year',
    head: t('bookField.publishedYear'),
    align: 'end',
    cell: ({ publishedYear }) => publishedYear ?? '–',
  },
  {
    key: 'publisher',
    head: t('bookField.publisher'),
    cell: ({ publisher, edition }) => <bdi>{[publisher, edition].filter(Boolean).join(', ') || '–'}</bdi>,
  },
  {
    key: 'language',
    head: t('bookField.language'),
    minor: true,
    cell: ({ language }) => (language ? languageName(language) : '–'),
  },
  { key: 'format', head: t('bookField.format'), minor: true, cell: ({ format }) => tOr(`format.${format}`, format) },
  {
    key: 'isbn',
    head: t('bookField.isbn'),
    minor: true,
    cell: ({ isbn }) => <span className="mono">{isbn ?? '–'}</span>,
  },
];

/** The editions of a work; those that are ticked can become a work of their own. */
export function Editions({ seen, write, onSplit }: { seen: Tagged<Work>; write: boolean; onSplit: (made: Work) => void }) {
  const { value: work } = seen;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState(false);
  // Ticks of editions that left meanwhile count no more.
  const { away } = parted(work.editions, chosen);
  return (
    <section className="stack stack--tight" aria-labelledby="work-editions">
      <h2 id="work-editions">{t('works.editionsHead')}</h2>
      {work.total > work.editions.length && (
        <p className="muted">{t('works.shown', { shown: work.editions.length, total: work.total })}</p>
      )}
      <DataTable
        caption={t('works.editionsHead')}
        columns={COLUMNS()}
        rows={work.editions}
        rowKey={({ id }) => id}
        rowName={(edition) => [edition.title, edition.publishedYear].filter(Boolean).join(', ')}
        {...(write && work.total > 1 ? { selection: { chosen, onChange: setChosen } } : {})}
      />
      {write && work.total > 1 && (
        <Chosen count={away.length}>
          <Button
            kind={away.length > 0 ? 'primary' : 'secondary'}
            icon={<Split className="flips" aria-hidden="true" size={20} />}
            whyNot={whyNot(away.length, work.total)}
            onClick={() => setAsking(true)}
          >
            {t('works.split')}
          </Button>
        </Chosen>
      )}
      <SplitDialog
        open={asking}
        seen={seen}
        chosen={chosen}
        onClose={() => setAsking(false)}
        onSplit={(made) => {
          setAsking(false);
          setChosen(new Set());
          onSplit(made);
        }}
      />
    </section>
  );
}

function Chosen({ count, children }: { count: number; children: ReactNode }) {
  return (
    <div className="row editor-bar">
      <span className="row__grow" role="status">
        {t('works.chosen', { count })}
      </span>
      {children}
    </div>
  );
}

function whyNot(count: number, total: number): string | undefined {
  if (count === 0) return t('works.tickFirst');
  if (count >= total) return t('works.oneStays');
  return count > MOST_AT_ONCE ? t('works.tooMany', { most: MOST_AT_ONCE }) : undefined;
}
