import { useState } from 'react';
import type { Schemas } from '../../api/client.ts';
import { asks } from '../../api/query.ts';
import { NOBODY, type Returned, toneOf } from '../checkin/returned.ts';
import { sound } from '../scan/sounds.ts';
import { isUnknown, usePeople } from '../scan/usePeople.ts';
import { type Scan, toneOfRefusal, useScans } from '../scan/useScans.ts';

const FEW = 6;

export type People = readonly Schemas['User'][];

/** A copy that is taken back, and so captured for whom it is kept; or people whom the code may mean. */
export interface ShelfScan extends Scan<Returned> {
  readonly people?: People;
}

export interface ShelfScans {
  /** Newest first. */
  readonly rows: readonly ShelfScan[];
  scan(code: string): void;
  again(key: string): void;
  remove(key: string): void;
  /** Takes away all that was answered, where there is any. What was refused late stays until somebody deals with it. */
  readonly clear: (() => void) | undefined;
}

interface Hears {
  onCopy(returned: Returned): void;
  onPeople(people: People): void;
}

/** The check-ins of the desk's one queue, where a code may also be somebody's name or card for those who may look for people. */
export function useShelfScans(mayFindPeople: boolean, { onCopy, onPeople }: Hears): ShelfScans {
  const [found, setFound] = useState<ReadonlyMap<string, People>>(new Map());
  const toBeAsked = (row: Scan<Returned>) => mayFindPeople && isUnknown(row);
  const scans = useScans('checkin', NOBODY, {
    onDone: onCopy,
    toneOf,
    toneOfRefusal: (row) => (toBeAsked(row) && !row.waited ? undefined : toneOfRefusal(row)),
  });
  usePeople(mayFindPeople ? scans.rows : NONE, whomQuery, ({ key, waited }, people) => {
    setFound((before) => new Map(before).set(key, people));
    // Nobody who is at something else by now is led away from it.
    if (waited) return;
    sound(people.length > 0 ? 'success' : 'error');
    if (people.length > 0) onPeople(people);
  });
  const rows = scans.rows.map((row): ShelfScan => {
    if (!toBeAsked(row)) return row;
    const people = found.get(row.key);
    if (!people) return { ...row, state: 'pending' };
    return people.length > 0 ? { ...row, state: 'done', people } : row;
  });
  const answered = scans.rows.filter(({ state, waited }) => state === 'done' || (state === 'refused' && !waited));
  const clear = () => {
    for (const { key } of answered) scans.remove(key);
  };
  return { ...scans, rows, clear: answered.length > 0 ? clear : undefined };
}

const NONE: readonly Scan<Returned>[] = [];

/** Suspended ones, too: what is kept for them is still on the shelf. */
function whomQuery(code: string) {
  return { ...asks('/v1/users', { query: { q: code, limit: FEW } }), staleTime: 0 };
}
