/** What the server put into the page beside the first paint: addresses of the API and the bodies of their answers. */
let boot: Map<string, unknown> | undefined;
const taken = new Set<string>();

function all(): Map<string, unknown> {
  if (boot === undefined) {
    const text = document.getElementById('boot')?.textContent;
    boot = new Map(text ? Object.entries(JSON.parse(text) as Record<string, unknown>) : []);
  }
  return boot;
}

/** Given once: who comes back to the page later asks anew. */
export function takeBoot(address: string): unknown {
  const data = all().get(address);
  if (data !== undefined) {
    all().delete(address);
    taken.add(address);
  }
  return data;
}

/** Whether this answer came with the page, and so without anything about the person who reads it. */
export function cameWithPage(address: string): boolean {
  return taken.has(address);
}

/** What the server called a language in this page. */
export function languageOfPage(code: string): string | undefined {
  return (all().get('languages') as Readonly<Record<string, string>> | undefined)?.[code];
}

type Value = string | number | boolean;
export type QueryValues = Readonly<Record<string, Value | readonly Value[] | null | undefined>>;

/** The address of an answer, written the one way that server and page agreed on. */
export function address(path: string, places: Readonly<Record<string, Value>> = {}, query: QueryValues = {}): string {
  const where = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(places[name] ?? '')));
  const parameters = new URLSearchParams();
  for (const name of Object.keys(query).sort()) {
    const value = query[name];
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null) parameters.append(name, String(one));
    }
  }
  const text = parameters.toString();
  return text ? `${where}?${text}` : where;
}
