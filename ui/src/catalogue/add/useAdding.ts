import { useCallback, useEffect, useRef, useState } from 'react';
import { useIntent } from '../../api/intent.ts';
import { t } from '../../i18n/messages.ts';
import { announce } from '../../ui/announce.ts';
import { type Book, useForget } from '../queries.ts';
import type { Defaults } from './defaults.ts';
import { isbn13 } from './isbn.ts';
import { addCopy, type Found, lookUp, takeOver } from './lookup.ts';

export interface Row {
  readonly key: number;
  readonly isbn: string;
  readonly state: 'added' | 'copied' | 'skipped';
  readonly title: string | undefined;
  readonly bookId?: string;
  readonly barcode?: string | undefined;
  readonly book?: Book;
}

export type Stage = 'idle' | 'looking' | 'found' | 'barcode' | 'failed';

export interface Adding {
  readonly stage: Stage;
  readonly isbn: string | undefined;
  readonly found: Found | undefined;
  readonly choice: number;
  readonly busy: boolean;
  readonly error: unknown;
  readonly unfit: string | undefined;
  readonly waiting: number;
  readonly rows: readonly Row[];
  choose(candidate: number): void;
  scan(text: string): void;
  confirm(): void;
  skip(): void;
  again(): void;
  /** A book was described by hand. */
  added(book: Book): void;
}

/** One book after another: an ISBN comes in, is looked up, confirmed by Enter, and gets its copy. ISBNs that come meanwhile wait. */
export function useAdding(defaults: Defaults): Adding {
  const forget = useForget();
  const [queue, setQueue] = useState<readonly string[]>([]);
  const [isbn, setIsbn] = useState<string>();
  const [stage, setStage] = useState<Stage>('idle');
  const [found, setFound] = useState<Found>();
  const [choice, setChoice] = useState(0);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const [unfit, setUnfit] = useState<string>();
  const [rows, setRows] = useState<readonly Row[]>([]);
  /** The book that waits for its barcode, and whether it is new. */
  const [pending, setPending] = useState<{ book: Book; fresh: boolean }>();
  const looking = useRef<AbortController>(undefined);
  const counter = useRef(0);
  /** From the first Enter until what came of it is drawn: a second one is nobody's wish. */
  const working = useRef(false);
  const once = useIntent();

  const look = useCallback(async (wanted: string) => {
    looking.current?.abort();
    const mine = new AbortController();
    looking.current = mine;
    setIsbn(wanted);
    setFound(undefined);
    setChoice(0);
    setError(undefined);
    setStage('looking');
    try {
      const answer = await lookUp(wanted, mine.signal);
      if (mine.signal.aborted) return;
      setFound(answer);
      setStage('found');
      announce(told(answer));
    } catch (thrown) {
      if (mine.signal.aborted) return;
      setError(thrown);
      setStage('failed');
    }
  }, []);
  useEffect(() => () => looking.current?.abort(), []);

  useEffect(() => {
    const next = queue[0];
    if (stage !== 'idle' || next === undefined) return;
    // What is scanned while this runs stands at the end, and stays.
    setQueue((before) => before.slice(1));
    void look(next);
  }, [stage, queue, look]);

  const list = (row: Omit<Row, 'key'>) => {
    counter.current += 1;
    // Read now: what updates the state may run after the next row was counted.
    const key = counter.current;
    setRows((before) => [{ ...row, key }, ...before]);
  };
  const next = () => {
    setStage('idle');
    setFound(undefined);
    setPending(undefined);
    setError(undefined);
    setIsbn(undefined);
  };

  const putCopy = async (book: Book, fresh: boolean, barcode?: string) => {
    const copy = await once(['copy', book.id, defaults, barcode], (key) => addCopy(book, defaults, barcode, key));
    list({
      isbn: isbn ?? '',
      state: fresh ? 'added' : 'copied',
      title: book.title,
      bookId: book.id,
      barcode: copy?.barcode,
      book,
    });
    announce(t('add.said', { title: book.title, barcode: copy?.barcode ?? '' }));
    void forget();
    next();
  };

  useEffect(() => {
    if (!busy) working.current = false;
  }, [busy]);
  const work = async (deed: () => Promise<void>) => {
    if (working.current) return;
    working.current = true;
    setBusy(true);
    setError(undefined);
    try {
      await deed();
    } catch (thrown) {
      setError(thrown);
    }
    setBusy(false);
  };

  /** The book is there; it gets its copy now, or as soon as the label is scanned. */
  const withBook = async (book: Book, fresh: boolean) => {
    if (defaults.barcode === 'scan') {
      setPending({ book, fresh });
      setStage('barcode');
      return;
    }
    // From here on the book is owned: a copy that is refused is tried anew without taking the book over twice.
    if (fresh) setFound({ kind: 'owned', book, stock: undefined });
    await putCopy(book, fresh);
  };

  const confirm = () => {
    if (stage !== 'found' || !found || !isbn) return;
    void work(async () => {
      if (found.kind === 'owned') await withBook(found.book, false);
      else if (found.kind === 'elsewhere') {
        const candidate = found.candidates[choice];
        const first = choice === 0;
        if (candidate) {
          const book = await once(['take', isbn, first || candidate], (key) => takeOver(isbn, candidate, first, key));
          await withBook(book, true);
        }
      }
    });
  };

  const scan = (text: string) => {
    setUnfit(undefined);
    const asIsbn = isbn13(text);
    if (stage === 'barcode' && pending && asIsbn === undefined) {
      void work(() => putCopy(pending.book, pending.fresh, text));
    } else if (asIsbn === undefined) {
      setUnfit(text);
      announce(t('add.noIsbn', { text }), true);
    } else setQueue((before) => [...before, asIsbn]);
  };

  const skip = () => {
    if (working.current) return;
    looking.current?.abort();
    if (isbn) {
      const title =
        found?.kind === 'owned' ? found.book.title : found?.kind === 'elsewhere' ? found.candidates[choice]?.title : undefined;
      list({
        isbn,
        state: pending?.fresh ? 'added' : 'skipped',
        title: pending?.book.title ?? title,
        ...(pending ? { bookId: pending.book.id } : {}),
      });
    }
    next();
  };

  return {
    stage,
    isbn,
    found,
    choice,
    busy,
    error,
    unfit,
    waiting: queue.length,
    rows,
    choose: setChoice,
    scan,
    confirm,
    skip,
    again: () => {
      if (isbn) void look(isbn);
    },
    added: (book) => void work(() => withBook(book, true)),
  };
}

function told(found: Found): string {
  switch (found.kind) {
    case 'owned':
      return t('add.saidOwned', { title: found.book.title });
    case 'elsewhere':
      return t('add.saidFound', { title: found.candidates[0]?.title ?? '' });
    case 'nowhere':
      return t('add.nowhere');
  }
}
