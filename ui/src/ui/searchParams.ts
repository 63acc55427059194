/** Addresses as forms write them: `?q=river&format=book&format=audio`. The server and plain links know no other. */
export type Raw = Record<string, unknown>;

export function parseSearch(text: string): Raw {
  const all: Record<string, string | string[]> = {};
  for (const [name, value] of new URLSearchParams(text)) {
    const before = all[name];
    all[name] = before === undefined ? value : Array.isArray(before) ? [...before, value] : [before, value];
  }
  return all;
}

/** What is empty or absent is left out, so that the plain page has the plain address. */
export function stringifySearch(search: Raw): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== '' && one !== false) parameters.append(name, String(one));
    }
  }
  const text = parameters.toString();
  return text ? `?${text}` : '';
}

function first(value: unknown): string | undefined {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  return typeof one === 'string' || typeof one === 'number' || typeof one === 'boolean' ? String(one) : undefined;
}

/** The kinds of values, for `validateSearch`. What does not fit is left out: an address never breaks a page. */
export const param = {
  text(value: unknown): string | undefined {
    const text = first(value)?.trim();
    return text ? text : undefined;
  },
  texts(value: unknown): string[] | undefined {
    const all = (Array.isArray(value) ? value : [value])
      .map((one) => first(one)?.trim())
      .filter((one) => one !== undefined && one !== '');
    return all.length > 0 ? (all as string[]) : undefined;
  },
  whole(value: unknown, least = 0, most = Number.MAX_SAFE_INTEGER): number | undefined {
    const text = first(value);
    const number = text !== undefined && /^-?\d+$/.test(text) ? Number(text) : Number.NaN;
    return number >= least && number <= most ? number : undefined;
  },
  flag(value: unknown): true | undefined {
    return first(value) === 'true' ? true : undefined;
  },
  one<const T extends string>(value: unknown, of: readonly T[]): T | undefined {
    const text = first(value);
    return of.find((known) => known === text);
  },
};
