import type { Schemas } from '../../api/client.ts';

export const FORMATS: readonly NonNullable<Schemas['NewBook']['format']>[] = [
  'book',
  'large_print',
  'audio',
  'dvd',
  'ebook',
  'periodical',
  'other',
];

export const AUDIENCES = ['children', 'young_adult', 'adult', 'general'] as const;

export const ROLES = [
  'author',
  'editor',
  'translator',
  'illustrator',
  'compiler',
  'narrator',
  'composer',
  'lyricist',
  'conductor',
  'performer',
  'actor',
  'director',
  'producer',
  'screenwriter',
  'photographer',
  'artist',
  'cartographer',
  'adapter',
  'commentator',
  'publisher',
  'contributor',
] as const;
