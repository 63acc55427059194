import type { Message, Messages } from './icu.ts';

const LOOK_ALIKES: Readonly<Record<string, string>> = {
  a: 'á',
  e: 'é',
  i: 'í',
  o: 'ó',
  u: 'ú',
  A: 'Å',
  E: 'É',
  I: 'Î',
  O: 'Ø',
  U: 'Û',
  n: 'ñ',
  s: 'š',
  y: 'ý',
};

function longer(text: string): string {
  const accented = text.replace(/[aeiouAEIOUnsy]/g, (letter) => LOOK_ALIKES[letter] ?? letter);
  return text.trim() === '' ? text : `⟦${accented}${'·'.repeat(Math.ceil(text.length / 3))}⟧`;
}

function turn(part: unknown): unknown {
  return typeof part === 'string' ? longer(part) : part;
}

/** Longer and accented: what is cut off, or was never in a catalogue, shows. Only the texts outside of choices are turned. */
export function pseudo(messages: Messages): Messages {
  return Object.fromEntries(
    Object.entries(messages).map(([key, text]) => [key, (Array.isArray(text) ? text.map(turn) : turn(text)) as Message]),
  );
}
