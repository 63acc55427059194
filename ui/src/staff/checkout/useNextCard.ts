import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { ApiProblem } from '../../api/problem.ts';
import type { Scan } from '../scan/useScans.ts';
import { peopleQuery } from './lending.ts';

/**
 * A card in the field for items belongs to the next in the queue. Only what no copy has is looked up as a card, and by its whole
 * number, so that a mistyped barcode opens nobody.
 */
export function useNextCard<Done>(rows: readonly Scan<Done>[], onCard: (row: Scan<Done>, personId: string) => void): void {
  const queries = useQueryClient();
  const asked = useRef(new Set<string>());
  const heard = useRef(onCard);
  heard.current = onCard;
  useEffect(() => {
    for (const row of rows) {
      if (asked.current.has(row.key) || !isUnknown(row)) continue;
      asked.current.add(row.key);
      queries.fetchQuery(peopleQuery(row.code)).then(
        ({ items }) => {
          const person = items.find(({ cardNumber }) => cardNumber === row.code);
          if (person) heard.current(row, person.id);
        },
        // Then it stays what it is: a barcode that nobody knows.
        () => undefined,
      );
    }
  }, [rows, queries]);
}

function isUnknown({ state, failure }: Scan<unknown>): boolean {
  return state === 'refused' && failure instanceof ApiProblem && failure.code === 'copy_unknown';
}
