/** What is looked for, and where: `/` for commands, `/p` for people, `/b` for books. */
export interface Wanted {
  readonly words: string;
  readonly commands: boolean;
  readonly books: boolean;
  readonly people: boolean;
}

const KINDS = /^\/([pb])(?:\s+(.*))?$/s;

export function wantedOf(text: string): Wanted {
  const kind = KINDS.exec(text.trimStart());
  if (kind) {
    return { words: (kind[2] ?? '').trim(), commands: false, books: kind[1] === 'b', people: kind[1] === 'p' };
  }
  const slash = text.trimStart().startsWith('/');
  return { words: text.replace(/^\s*\//, '').trim(), commands: true, books: !slash, people: !slash };
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();
}

/** Whether every word that was typed begins a word of one of the names. */
export function matches(words: string, ...names: readonly string[]): boolean {
  const there = names.flatMap((name) => folded(name).split(/[\s,/–-]+/));
  return folded(words)
    .split(/\s+/)
    .every((word) => word === '' || there.some((one) => one.startsWith(word)));
}
