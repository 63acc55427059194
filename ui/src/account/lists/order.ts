/** The same things, one of them at another place. */
export function moved<T>(all: readonly T[], from: number, to: number): T[] {
  const rest = all.filter((_, place) => place !== from);
  const one = all.slice(from, from + 1);
  return [...rest.slice(0, to), ...one, ...rest.slice(to)];
}
