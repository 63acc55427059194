import { useQueries, useQuery } from '@tanstack/react-query';
import { api, body, type Schemas } from '../../api/client.ts';
import { asks } from '../../api/query.ts';

export type Hold = Schemas['Hold'];
export type Copy = Schemas['Copy'];
export type HoldState = Hold['state'];

/** In the order in which a desk cares. */
export const STATES: readonly HoldState[] = ['ready', 'waiting', 'expired', 'fulfilled', 'cancelled'];
export const SIZE = 20;

export interface Wanted {
  readonly state: HoldState;
  readonly branch: string | undefined;
  readonly reader: string | undefined;
  readonly book: string | undefined;
  readonly sort: string;
  readonly page: number;
}

export interface Shelf {
  readonly holds: readonly Hold[] | undefined;
  readonly total: number;
  readonly error: unknown;
  readonly stale: boolean;
  retry(): void;
}

/**
 * A page of holds. Holds know no branch; the copies that are kept do, so that of one branch its kept copies are listed, and
 * for each the hold that it is kept for.
 */
export function useShelf(wanted: Wanted): Shelf {
  const byCopy = wanted.branch !== undefined && wanted.state === 'ready';
  const holds = useHoldPage(wanted, !byCopy);
  const kept = useKeptAt(wanted, byCopy);
  return byCopy ? kept : holds;
}

function useHoldPage({ state, reader, book, sort, page }: Wanted, enabled: boolean): Shelf {
  const list = useQuery({
    ...asks('/v1/holds', { query: { state, readerId: reader, bookId: book, sort, limit: SIZE, offset: (page - 1) * SIZE } }),
    // Rows of another state must not stand under this one's name, not even for a moment.
    placeholderData: (before, query) => (query?.queryKey[1].includes(`state=${state}`) ? before : undefined),
    staleTime: 0,
    enabled,
  });
  return {
    holds: list.data?.items,
    total: list.data?.total ?? 0,
    error: list.error,
    stale: list.isPlaceholderData,
    retry: () => void list.refetch(),
  };
}

function useKeptAt({ branch, page }: Wanted, enabled: boolean): Shelf {
  const copies = useQuery({
    ...asks('/v1/copies', {
      query: { status: 'on_hold_shelf', branchId: branch, sort: 'barcode', limit: SIZE, offset: (page - 1) * SIZE },
    }),
    staleTime: 0,
    enabled,
  });
  const items = enabled ? (copies.data?.items ?? []) : [];
  const books = [...new Set(items.map((copy) => copy.bookId))];
  const asked = useQueries({
    queries: books.map((bookId) => ({
      ...asks('/v1/holds', { query: { bookId, state: 'ready', limit: 100 } }),
      staleTime: 0,
    })),
  });
  const all = asked.flatMap((one) => one.data?.items ?? []);
  const done = copies.data !== undefined && asked.every((one) => one.data !== undefined);
  return {
    holds: done ? items.flatMap((copy) => all.filter((hold) => hold.barcode === copy.barcode)) : undefined,
    total: copies.data?.total ?? 0,
    error: copies.error ?? asked.find((one) => one.error)?.error ?? null,
    stale: false,
    retry: () => {
      void copies.refetch();
      for (const one of asked) void one.refetch();
    },
  };
}

/** How many there are in each state. */
export function useCounts({
  reader,
  book,
}: {
  reader: string | undefined;
  book: string | undefined;
}): Readonly<Partial<Record<HoldState, number>>> {
  const asked = useQueries({
    queries: STATES.map((state) => ({
      ...asks('/v1/holds', { query: { state, readerId: reader, bookId: book, limit: 1 } }),
      staleTime: 0,
    })),
  });
  return Object.fromEntries(STATES.map((state, place) => [state, asked[place]?.data?.total]));
}

/** Where the copy with a barcode stands, and whose it is. */
export function copyQuery(barcode: string) {
  return { ...asks('/v1/copies', { query: { barcode, limit: 1 } }), staleTime: 60_000 };
}

export function cancelHold(id: string, key: string): Promise<Hold> {
  return body(api.DELETE('/v1/holds/{id}', { params: { path: { id }, header: { 'Idempotency-Key': key } } }));
}
