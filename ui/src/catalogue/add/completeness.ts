const WANTED = [
  'title',
  'contributors',
  'publisher',
  'publishedYear',
  'language',
  'physicalDescription',
  'subjects',
  'summary',
];

/** How much of what readers look for is told, and what is not. */
export function completeness(book: object): { share: number; missing: string[] } {
  const told = new Map(Object.entries(book) as [string, unknown][]);
  const missing = WANTED.filter((field) => {
    const value = told.get(field);
    return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
  });
  return { share: 1 - missing.length / WANTED.length, missing };
}
