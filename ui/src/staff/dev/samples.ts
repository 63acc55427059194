import { ApiProblem, Unreachable } from '../../api/problem.ts';

/** Samples of the kit's page, which is for those who build the app: its words are not texts of the app. */
const problem = (status: number, code: string, detail: string, more: object = {}) =>
  new ApiProblem(
    { type: 'about:blank', status, code, title: detail, detail, requestId: '0199f0a2-7c11-7e3a-9d0b-3f5a2c1b4d6e', ...more },
    status === 429 ? 30 : undefined,
  );

export const PROBLEMS = {
  'no network': new Unreachable('fetch failed'),
  'our side (500)': problem(500, 'internal_error', 'Something broke.'),
  'not allowed (403)': problem(403, 'permission_missing', 'The permission catalogue:write is missing.'),
  'not there (404)': problem(404, 'not_found', 'There is no such book.'),
  'too often (429)': problem(429, 'too_many_requests', 'Too many requests.'),
} as const;

export const REFUSED = problem(422, 'not_acceptable', 'Two fields are not acceptable.', {
  errors: [
    { field: 'title', code: 'required', message: 'A title is needed.' },
    { field: 'year', code: 'out_of_range', message: 'Must be a whole number from -3,000 to 2,100.' },
  ],
});

export const TITLES = [
  { id: '1', title: 'The Dispossessed', author: 'Ursula K. Le Guin', year: 1974 },
  { id: '2', title: 'موسم الهجرة إلى الشمال', author: 'الطيب صالح', year: 1966 },
  {
    id: '3',
    title: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
    author: 'Anon.',
    year: 1923,
  },
  { id: '4', title: '雪国', author: '川端 康成', year: 1948 },
] as const;

export const MARC = `LDR 01142cam a2200301 a 4500
001 92005291
008 920219s1993    caua   j      000 0 eng
020    $a 0152038655 : $c $15.95
100 1  $a Sandburg, Carl, $d 1878-1967.
245 10 $a Arithmetic / $c Carl Sandburg ; illustrated as an anamorphic adventure by Ted Rand.
260    $a San Diego : $b Harcourt Brace Jovanovich, $c c1993.
65X ?1 $a A field that MARC does not know
`;

export const BY_FORMAT = [
  { key: 'book', name: 'Book', value: 41_250 },
  { key: 'ebook', name: 'E-book', value: 9_310 },
  { key: 'audio', name: 'Audio', value: 2_048 },
  { key: 'dvd', name: 'DVD', value: 0 },
] as const;

export const BY_DECADE = [3, 8, 12, 9, 20, 34, 55, 61, 90, 120, 104].map((value, place) => ({
  key: String(place),
  name: `${1910 + 10 * place}–${1919 + 10 * place}`,
  value,
}));
