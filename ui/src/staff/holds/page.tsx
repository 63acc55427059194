import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createLazyRoute, useNavigate } from '@tanstack/react-router';
import { Printer } from 'lucide-react';
import { asks } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { t } from '../../i18n/messages.ts';
import { announce } from '../../ui/announce.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { Select } from '../../ui/Field.tsx';
import { type Chip, FilterChips } from '../../ui/FilterChips.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { usePageTitle } from '../../ui/title.ts';
import { told } from '../checkin/returned.ts';
import { ScanField } from '../scan/ScanField.tsx';
import '../desk.css';
import './holds.css';
import { HoldTable } from './HoldTable.tsx';
import { type HoldState, STATES, useCounts } from './holds.ts';
import { ScanRows } from './ScanRows.tsx';
import { useShelfScans } from './useShelfScans.ts';

export const Route = createLazyRoute('/holds')({ component: HoldsShelf });

/** What is kept for readers, who waits, and what was not fetched. Whatever is scanned here is taken in and says where it goes. */
function HoldsShelf() {
  usePageTitle(t('staff.holds'));
  const { may } = useSession(true);
  const queries = useQueryClient();
  const search = Route.useSearch();
  const navigate = useNavigate();
  const state: HoldState = search.state ?? 'ready';
  const counts = useCounts({ reader: search.reader, book: search.book });
  const branches = useQuery({ ...asks('/v1/branches'), staleTime: 600_000 });
  const names = new Map((branches.data?.items ?? []).map((branch) => [branch.id, branch.name]));
  const go = (change: Partial<typeof search>) =>
    void navigate({ to: '/holds', search: { ...search, page: undefined, ...change } });
  const showReader = (id: string) => go({ reader: id, branch: undefined });
  // Holds know no branch, so that it narrows nothing that is narrowed already.
  const narrowed = search.reader !== undefined || search.book !== undefined;

  const scans = useShelfScans(may('patrons:read'), {
    onPeople: (people) => {
      const [only] = people;
      if (people.length === 1 && only) showReader(only.id);
      announce(t('shelf.peopleFound', { count: people.length }));
    },
    onCopy: (returned) => {
      announce(told(returned));
      void queries.invalidateQueries({ queryKey: ['/v1/holds'] });
      void queries.invalidateQueries({ queryKey: ['/v1/copies'] });
    },
  });

  return (
    <div className="stack shelf">
      <div className="row">
        <h1 className="row__grow" tabIndex={-1}>
          {t('staff.holds')}
        </h1>
        <LinkButton
          to="/holds/list"
          search={search.branch === undefined ? {} : { branch: search.branch }}
          icon={<Printer aria-hidden="true" size={20} />}
        >
          {t('shelf.print')}
        </LinkButton>
      </div>
      {may('circulation:write') && (
        <>
          <ScanField label={t(may('patrons:read') ? 'shelf.scan' : 'desk.itemBarcode')} onCode={scans.scan} />
          <ScanRows scans={scans} onReader={showReader} />
        </>
      )}
      <Narrowing
        reader={search.reader}
        book={search.book}
        onRemove={(which) => go({ [which]: undefined })}
        onClear={() => go({ reader: undefined, book: undefined })}
      />
      <Tabs
        label={t('shelf.states')}
        chosen={state}
        onChoose={(next) =>
          void navigate({
            to: '/holds',
            search: {
              ...search,
              state: next === 'ready' ? undefined : (next as Exclude<HoldState, 'ready'>),
              page: undefined,
            },
            replace: true,
            resetScroll: false,
          })
        }
        tabs={STATES.map((one) => ({
          key: one,
          label: t(`shelf.state.${one}`),
          count: counts[one],
          panel: (
            <div className="stack">
              {one === 'ready' && !narrowed && names.size > 1 && may('holdings:read') && (
                <div className="shelf-filters">
                  <Select
                    label={t('shelf.branch')}
                    value={search.branch ?? ''}
                    onChange={(event) => go({ branch: event.currentTarget.value || undefined })}
                  >
                    <option value="">{t('shelf.allBranches')}</option>
                    {[...names].map(([id, name]) => (
                      <option key={id} value={id}>
                        {name}
                      </option>
                    ))}
                  </Select>
                </div>
              )}
              <HoldTable
                wanted={{
                  state: one,
                  branch: narrowed ? undefined : search.branch,
                  reader: search.reader,
                  book: search.book,
                  sort: search.sort ?? (one === 'ready' || one === 'waiting' ? 'placedAt' : '-placedAt'),
                  page: search.page ?? 1,
                }}
                branches={names}
                onSort={(sort) => go({ sort })}
                onPage={(page) => go({ page })}
                onClear={() => go({ reader: undefined, book: undefined, branch: undefined })}
              />
            </div>
          ),
        }))}
      />
    </div>
  );
}

/** Whose holds alone, and on which book, each to be taken away again. */
function Narrowing({
  reader,
  book,
  onRemove,
  onClear,
}: {
  reader: string | undefined;
  book: string | undefined;
  onRemove: (which: 'reader' | 'book') => void;
  onClear: () => void;
}) {
  const person = useQuery({
    ...asks('/v1/users/{id}', { path: { id: reader ?? '' } }),
    staleTime: 300_000,
    enabled: reader !== undefined,
  });
  const title = useQuery({
    ...asks('/v1/books/{id}', { path: { id: book ?? '' } }),
    staleTime: 600_000,
    enabled: book !== undefined,
  });
  const chips: Chip[] = [];
  if (reader !== undefined) {
    const name = person.data?.fullName ?? person.data?.username ?? t('staff.patron');
    chips.push({ key: 'reader', label: <bdi>{name}</bdi>, name, onRemove: () => onRemove('reader') });
  }
  if (book !== undefined) {
    const name = title.data?.title ?? t('staff.book');
    chips.push({ key: 'book', label: <bdi>{name}</bdi>, name, onRemove: () => onRemove('book') });
  }
  return <FilterChips chips={chips} onClear={onClear} />;
}
