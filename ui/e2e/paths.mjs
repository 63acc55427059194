// Where every screen is; what stands in braces is put in by whoever goes there.
export const PUBLIC = [
  '/',
  '/search',
  '/search?q=river&format=book',
  '/search?q=zxqvwk',
  '/works/{work}',
  '/books/{book}',
  '/authors/{author}',
  '/signin',
  '/signup',
  '/forgot-password',
  '/nowhere',
];

/** Where letters lead. */
export const LETTERS = ['/reset-password?token=x', '/verify?token=x', '/refuse-email?token=x'];

export const READER = ['loans', 'holds', 'lists', 'searches', 'history', 'profile', 'security', 'privacy'].map(
  (tab) => `/account/${tab}`,
);

/** Of the desk, what flows of their own go through in several states. */
export const DESK = [
  '/staff/labels',
  '/staff/offline',
  '/staff/settings',
  '/staff/holds',
  '/staff/holds?state=waiting',
  '/staff/holds/list',
  '/staff/patrons',
  '/staff/patrons/new',
  '/staff/patrons/{reader}',
];

export const LIBRARIAN = [
  '/staff/checkout',
  '/staff/checkout?patron={reader}',
  '/staff/checkin',
  '/staff/catalogue',
  '/staff/catalogue/books/new',
  '/staff/catalogue/books/{book}',
  '/staff/catalogue/books/{book}?tab=marc',
  '/staff/catalogue/add',
  '/staff/catalogue/imports',
  '/staff/catalogue/imports/new',
  '/staff/catalogue/imports/schedules',
  '/staff/catalogue/works',
  '/staff/catalogue/works/{work}',
  '/staff/catalogue/authors',
  '/staff/catalogue/authors/{author}',
  '/staff/catalogue/authors/{author}?tab=books',
  '/staff/catalogue/authors/{author}?tab=merge',
  '/staff/catalogue/covers',
  '/staff/nowhere',
];

export const ADMIN = [
  '/staff/admin',
  '/staff/admin/jobs',
  '/staff/admin/policy',
  '/staff/admin/users',
  '/staff/admin/users/{reader}',
  '/staff/admin/roles',
  '/staff/admin/keys',
  '/staff/admin/audit',
  '/staff/admin/messages',
  '/staff/admin/branches',
  '/staff/admin/settings',
  '/staff/admin/health',
];

/** @param place what the names in braces stand for */
export function at(path, place) {
  return path.replace(/\{(\w+)\}/, (_, name) => place[name]);
}
