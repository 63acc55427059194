import type { QueryClient } from '@tanstack/react-query';
import { api, body, type Schemas } from '../../api/client.ts';
import { asks } from '../../api/query.ts';
import { compareText } from '../../i18n/format.ts';
import type { Copy, Hold } from './holds.ts';

const MOST = 2_000;
const AT_ONCE = 6;

export interface ShelfLine {
  readonly hold: Hold;
  readonly copy: Copy | undefined;
  readonly reader: string | undefined;
}

interface Slice<T> {
  readonly items: readonly T[];
  readonly next?: string | undefined;
}

/** A list is printed whole: page after page, as far as a house would ever walk. */
async function whole<T>(page: (cursor: string | undefined) => Promise<Slice<T>>): Promise<readonly T[]> {
  const all: T[] = [];
  let cursor: string | undefined;
  do {
    const { items, next } = await page(cursor);
    all.push(...items);
    cursor = next;
  } while (cursor !== undefined && all.length < MOST);
  return all;
}

/** All that is kept, with where its copy stands and for whom it is. */
export async function readShelf(
  queries: QueryClient,
  { branch, places, people }: { branch: string | undefined; places: boolean; people: boolean },
): Promise<readonly ShelfLine[]> {
  const [holds, copies] = await Promise.all([
    whole((cursor) => body(api.GET('/v1/holds', { params: { query: { state: 'ready', limit: 100, cursor } } }))),
    places
      ? whole((cursor) =>
          body(
            api.GET('/v1/copies', {
              params: { query: { status: 'on_hold_shelf', branchId: branch, limit: 100, cursor } },
            }),
          ),
        )
      : [],
  ]);
  const byBarcode = new Map(copies.map((copy) => [copy.barcode, copy]));
  const wanted = branch === undefined ? holds : holds.filter((hold) => byBarcode.has(hold.barcode ?? ''));
  const names = people ? await namesOf(queries, [...new Set(wanted.map((hold) => hold.readerId))]) : new Map<string, string>();
  return wanted.map((hold) => ({ hold, copy: byBarcode.get(hold.barcode ?? ''), reader: names.get(hold.readerId) }));
}

async function namesOf(queries: QueryClient, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const people = await Promise.all(
      ids.slice(from, from + AT_ONCE).map(async (id): Promise<Schemas['User'] | undefined> => {
        try {
          return await queries.fetchQuery({ ...asks('/v1/users/{id}', { path: { id } }), staleTime: 300_000 });
        } catch {
          // The list is of use without one of the names.
          return undefined;
        }
      }),
    );
    for (const person of people) if (person) names.set(person.id, person.fullName ?? person.username);
  }
  return names;
}

/** As one walks: branch by branch, shelf by shelf, along the call numbers. */
export function groupByBranch(
  lines: readonly ShelfLine[],
  branches: ReadonlyMap<string, string>,
): readonly { readonly branch: string; readonly lines: readonly ShelfLine[] }[] {
  const groups = new Map<string, ShelfLine[]>();
  for (const line of lines) {
    const branch = branches.get(line.copy?.branchId ?? '') ?? '';
    groups.set(branch, [...(groups.get(branch) ?? []), line]);
  }
  return [...groups]
    .map(([branch, all]) => ({ branch, lines: all.toSorted(walk) }))
    .toSorted((left, right) => compareText(left.branch, right.branch));
}

function walk(left: ShelfLine, right: ShelfLine): number {
  return (
    compareText(left.copy?.shelfLocation ?? '', right.copy?.shelfLocation ?? '') ||
    compareText(left.copy?.callNumber ?? '', right.copy?.callNumber ?? '') ||
    compareText(left.hold.title, right.hold.title)
  );
}
