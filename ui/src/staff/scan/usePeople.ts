import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { ApiProblem, type Schemas } from '../../api/client.ts';
import type { asks } from '../../api/query.ts';
import type { Scan } from './useScans.ts';

type People = readonly Schemas['User'][];

/** What no copy is called may be somebody's name or card: each such row is asked after once. */
export function usePeople<Done>(
  rows: readonly Scan<Done>[],
  whom: (code: string) => ReturnType<typeof asks<'/v1/users'>>,
  onPeople: (row: Scan<Done>, people: People) => void,
): void {
  const queries = useQueryClient();
  const asked = useRef(new Set<string>());
  const latest = useRef({ whom, onPeople });
  latest.current = { whom, onPeople };
  const open = useRef(true);
  useEffect(() => {
    open.current = true;
    return () => {
      open.current = false;
    };
  }, []);
  useEffect(() => {
    const hear = (row: Scan<Done>, people: People) => {
      if (open.current) latest.current.onPeople(row, people);
    };
    for (const row of rows) {
      if (asked.current.has(row.key) || !isUnknown(row)) continue;
      asked.current.add(row.key);
      queries.fetchQuery(latest.current.whom(row.code)).then(
        ({ items }) => hear(row, items),
        // Then it stays what it is: a barcode that nobody knows.
        () => hear(row, []),
      );
    }
  }, [rows, queries]);
}

export function isUnknown({ state, failure }: Scan<unknown>): boolean {
  return state === 'refused' && failure instanceof ApiProblem && failure.code === 'copy_unknown';
}
