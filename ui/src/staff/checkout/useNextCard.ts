import { usePeople } from '../scan/usePeople.ts';
import type { Scan } from '../scan/useScans.ts';
import { peopleQuery } from './lending.ts';

/**
 * A card in the field for items belongs to the next in the queue. Only what no copy has is looked up as a card, and by its whole
 * number, so that a mistyped barcode opens nobody.
 */
export function useNextCard<Done>(rows: readonly Scan<Done>[], onCard: (row: Scan<Done>, personId: string) => void): void {
  usePeople(rows, peopleQuery, (row, people) => {
    const person = people.find(({ cardNumber }) => cardNumber === row.code);
    if (person) onCard(row, person.id);
  });
}
