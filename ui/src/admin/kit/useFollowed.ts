import { useState } from 'react';
import type { Tagged } from '../../api/client.ts';

type Value = string | boolean | readonly string[];
export type Values = Readonly<Record<string, Value>>;

export interface Followed<V extends Values> {
  readonly values: V;
  /** As it stands on the server, as far as it was seen. */
  readonly base: V;
  /** The fields in which what was typed differs from that. */
  readonly changed: readonly (keyof V & string)[];
  /** Somebody else changed it while something was typed, and both are to be looked at. */
  readonly moved: boolean;
  set(change: Partial<V>): void;
  revert(): void;
}

/**
 * What is typed over what was seen. Where somebody else changes it meanwhile, fields in which nothing was typed follow, and
 * what was typed stays, against what stands there now.
 *
 * @param seen undefined for what is new
 */
export function useFollowed<T, V extends Values>(seen: Tagged<T> | undefined, read: (value: T | undefined) => V): Followed<V> {
  const [etag, setEtag] = useState(seen?.etag);
  const [base, setBase] = useState(() => read(seen?.value));
  const [values, setValues] = useState(base);
  const [moved, setMoved] = useState(false);
  if (seen?.etag !== etag) {
    const now = read(seen?.value);
    const next = follow(base, now, values);
    setEtag(seen?.etag);
    setBase(now);
    setValues(next);
    setMoved(differing(now, next).length > 0);
  }
  const changed = differing(base, values);
  return {
    values,
    base,
    changed,
    moved: moved && changed.length > 0,
    set: (change) => setValues((before) => ({ ...before, ...change })),
    revert: () => {
      setValues(base);
      setMoved(false);
    },
  };
}

/** What was typed over `before`, over `now`. */
export function follow<V extends Values>(before: V, now: V, typed: V): V {
  const kept = differing(before, typed).map((field) => [field, typed[field]] as const);
  return { ...now, ...Object.fromEntries(kept) };
}

/** Lists are sets here: in which order they were ticked says nothing. */
export function differing<V extends Values>(one: V, other: V): (keyof V & string)[] {
  return Object.keys(one).filter((field) => plain(one[field]) !== plain(other[field]));
}

function plain(value: Value | undefined): string {
  return JSON.stringify(typeof value === 'object' ? [...value].sort() : value);
}
