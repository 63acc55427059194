import type { Failure } from '../../api/problem.ts';

/** What was scanned, and what became of it. `waiting` is where there was no answer: it is tried again, and nothing is lost. */
export interface Scan<Done> {
  /** Sent with every try, so that the server does it once. */
  readonly key: string;
  readonly code: string;
  readonly state: 'pending' | 'waiting' | 'done' | 'refused';
  readonly done?: Done;
  readonly failure?: Failure;
}

export type ScanAction<Done> =
  | { type: 'scanned'; key: string; code: string }
  | { type: 'began'; key: string }
  | { type: 'done'; key: string; done: Done }
  | { type: 'refused'; key: string; failure: Failure }
  | { type: 'unanswered'; key: string }
  | { type: 'again'; key: string; newKey: string }
  | { type: 'removed'; key: string }
  | { type: 'cleared' };

/** Newest first, as a desk reads it. */
export function scans<Done>(rows: readonly Scan<Done>[], action: ScanAction<Done>): readonly Scan<Done>[] {
  switch (action.type) {
    case 'scanned':
      return [{ key: action.key, code: action.code, state: 'pending' }, ...rows];
    case 'removed':
      return rows.filter((row) => row.key !== action.key);
    case 'cleared':
      return [];
    default:
      return rows.map((row) => (row.key === action.key ? changed(row, action) : row));
  }
}

function changed<Done>(row: Scan<Done>, action: ScanAction<Done>): Scan<Done> {
  switch (action.type) {
    case 'done':
      return { key: row.key, code: row.code, state: 'done', done: action.done };
    case 'refused':
      return { key: row.key, code: row.code, state: 'refused', failure: action.failure };
    case 'unanswered':
      return { ...row, state: 'waiting' };
    case 'again':
      // A refusal was an answer: what is asked after it is another question.
      return { key: action.newKey, code: row.code, state: 'pending' };
    default:
      return row;
  }
}

/** The oldest that has no answer yet: scans are done in the order in which they were made. */
export function nextScan<Done>(rows: readonly Scan<Done>[]): Scan<Done> | undefined {
  return rows.findLast((row) => row.state === 'pending' || row.state === 'waiting');
}
