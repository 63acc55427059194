import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, createRouter } from '@tanstack/react-router';
import { readAuditSearch } from '../admin/audit/filters.ts';
import { loadMessages } from '../i18n/messages.ts';
import { param, parseSearch, stringifySearch } from '../ui/searchParams.ts';
import { NotFound, RouteError, RoutePending } from './shell/Fallbacks.tsx';
import { Shell } from './shell/Shell.tsx';

/** Every page of the desk, the catalogue's workshop and the administration, below /staff, each brought when it is first visited. */
const root = createRootRouteWithContext<{ queries: QueryClient }>()({ component: Shell, notFoundComponent: NotFound });
const parent = () => root;
const words = () => loadMessages('catalogue');

const start = createRoute({ getParentRoute: parent, path: '/' }).lazy(() =>
  import('./shell/start.tsx').then((page) => page.Route),
);

const desk = [
  createRoute({
    getParentRoute: parent,
    path: '/checkout',
    validateSearch: (raw: Record<string, unknown>): { patron?: string } => ({ patron: param.text(raw.patron) }),
  }).lazy(() => import('./checkout/page.tsx').then((page) => page.Route)),
  createRoute({ getParentRoute: parent, path: '/checkin' }).lazy(() => import('./checkin/page.tsx').then((page) => page.Route)),
  createRoute({ getParentRoute: parent, path: '/labels' }).lazy(() => import('./labels/page.tsx').then((page) => page.Route)),
  createRoute({
    getParentRoute: parent,
    path: '/offline',
    validateSearch: (raw: Record<string, unknown>): { card?: string } => ({ card: param.text(raw.card) }),
  }).lazy(() => import('./offline/page.tsx').then((page) => page.Route)),
  createRoute({ getParentRoute: parent, path: '/settings' }).lazy(() =>
    import('./settings/page.tsx').then((page) => page.Route),
  ),
] as const;

/** The holds of the house, as the address tells them. */
interface HoldsSearch {
  state?: 'waiting' | 'expired' | 'fulfilled' | 'cancelled';
  branch?: string;
  reader?: string;
  book?: string;
  sort?: string;
  page?: number;
}

/** The list of people, as its address tells it. */
interface PatronsSearch {
  q?: string;
  state?: 'active' | 'suspended' | 'erased';
  ended?: true;
  sort?: string;
  page?: number;
}

const people = [
  createRoute({
    getParentRoute: parent,
    path: '/holds',
    validateSearch: (raw: Record<string, unknown>): HoldsSearch => ({
      state: param.one(raw.state, ['waiting', 'expired', 'fulfilled', 'cancelled']),
      branch: param.text(raw.branch),
      reader: param.text(raw.reader),
      book: param.text(raw.book),
      sort: param.one(raw.sort, ['placedAt', '-placedAt']),
      page: param.whole(raw.page, 1, 1000),
    }),
  }).lazy(() => import('./holds/page.tsx').then((page) => page.Route)),
  createRoute({
    getParentRoute: parent,
    path: '/holds/list',
    validateSearch: (raw: Record<string, unknown>): { branch?: string } => ({ branch: param.text(raw.branch) }),
  }).lazy(() => import('./holds/list.tsx').then((page) => page.Route)),
  createRoute({
    getParentRoute: parent,
    path: '/patrons',
    validateSearch: (raw: Record<string, unknown>): PatronsSearch => ({
      q: param.text(raw.q),
      state: param.one(raw.state, ['active', 'suspended', 'erased']),
      ended: param.flag(raw.ended),
      sort: param.text(raw.sort),
      page: param.whole(raw.page, 1, 1000),
    }),
  }).lazy(() => import('./patrons/page.tsx').then((page) => page.Route)),
  createRoute({ getParentRoute: parent, path: '/patrons/new' }).lazy(() =>
    import('./patrons/new.tsx').then((page) => page.Route),
  ),
  createRoute({
    getParentRoute: parent,
    path: '/patrons/$id',
    validateSearch: (raw: Record<string, unknown>): { tab?: string; loans?: 'returned'; page?: number } => ({
      tab: param.text(raw.tab),
      loans: param.one(raw.loans, ['returned']),
      page: param.whole(raw.page, 1, 1000),
    }),
  }).lazy(() => import('./patrons/patron.tsx').then((page) => page.Route)),
] as const;

/** The list of books, as its address tells it. */
interface BooksSearch {
  q?: string;
  by?: 'title' | 'author' | 'isbn';
  format?: string;
  deleted?: true;
  sort?: string;
  page?: number;
}

const catalogue = [
  createRoute({
    getParentRoute: parent,
    path: '/catalogue',
    loader: words,
    validateSearch: (raw: Record<string, unknown>): BooksSearch => ({
      q: param.text(raw.q),
      by: param.one(raw.by, ['title', 'author', 'isbn']),
      format: param.text(raw.format),
      deleted: param.flag(raw.deleted),
      sort: param.text(raw.sort),
      page: param.whole(raw.page, 1, 1000),
    }),
  }).lazy(() => import('../catalogue/books/page.tsx').then((page) => page.Route)),
  createRoute({
    getParentRoute: parent,
    path: '/catalogue/books/new',
    loader: words,
    validateSearch: (raw: Record<string, unknown>): { isbn?: string } => ({ isbn: param.text(raw.isbn) }),
  }).lazy(() => import('../catalogue/books/new.tsx').then((page) => page.Route)),
  createRoute({
    getParentRoute: parent,
    path: '/catalogue/books/$id',
    loader: words,
    validateSearch: (raw: Record<string, unknown>): { tab?: string } => ({ tab: param.text(raw.tab) }),
  }).lazy(() => import('../catalogue/books/book.tsx').then((page) => page.Route)),
  createRoute({ getParentRoute: parent, path: '/catalogue/add', loader: words }).lazy(() =>
    import('../catalogue/add/page.tsx').then((page) => page.Route),
  ),
  createRoute({
    getParentRoute: parent,
    path: '/catalogue/imports',
    loader: words,
    validateSearch: (raw: Record<string, unknown>): { state?: string; page?: number } => ({
      state: param.text(raw.state),
      page: param.whole(raw.page, 1, 1000),
    }),
  }).lazy(() => import('../catalogue/imports/page.tsx').then((page) => page.Route)),
  createRoute({ getParentRoute: parent, path: '/catalogue/imports/new', loader: words }).lazy(() =>
    import('../catalogue/imports/new.tsx').then((page) => page.Route),
  ),
  createRoute({ getParentRoute: parent, path: '/catalogue/imports/schedules', loader: words }).lazy(() =>
    import('../catalogue/imports/schedules/page.tsx').then((page) => page.Route),
  ),
  createRoute({ getParentRoute: parent, path: '/catalogue/imports/$id', loader: words }).lazy(() =>
    import('../catalogue/imports/import.tsx').then((page) => page.Route),
  ),
  createRoute({
    getParentRoute: parent,
    path: '/catalogue/authors',
    loader: words,
    validateSearch: (raw: Record<string, unknown>): { q?: string; page?: number; sort?: string } => ({
      q: param.text(raw.q),
      page: param.whole(raw.page, 1, 1000),
      sort: param.text(raw.sort),
    }),
  }).lazy(() => import('../catalogue/authors/page.tsx').then((page) => page.Route)),
  createRoute({
    getParentRoute: parent,
    path: '/catalogue/authors/$id',
    loader: words,
    validateSearch: (raw: Record<string, unknown>): { tab?: string; page?: number } => ({
      tab: param.text(raw.tab),
      page: param.whole(raw.page, 1, 1000),
    }),
  }).lazy(() => import('../catalogue/authors/author.tsx').then((page) => page.Route)),
  createRoute({
    getParentRoute: parent,
    path: '/catalogue/works',
    loader: words,
    validateSearch: (raw: Record<string, unknown>): { q?: string; cursor?: string } => ({
      q: param.text(raw.q),
      cursor: param.text(raw.cursor),
    }),
  }).lazy(() => import('../catalogue/works/page.tsx').then((page) => page.Route)),
  createRoute({ getParentRoute: parent, path: '/catalogue/works/$id', loader: words }).lazy(() =>
    import('../catalogue/works/work.tsx').then((page) => page.Route),
  ),
  createRoute({
    getParentRoute: parent,
    path: '/catalogue/covers',
    loader: words,
    validateSearch: (raw: Record<string, unknown>): { page?: number } => ({ page: param.whole(raw.page, 1, 1000) }),
  }).lazy(() => import('../catalogue/covers/page.tsx').then((page) => page.Route)),
] as const;

/** How far a list of the administration is paged, sorted and narrowed. */
const adminList = (
  raw: Record<string, unknown>,
): { q?: string; role?: string; state?: string; kind?: string; sort?: string; page?: number } => ({
  q: param.text(raw.q),
  role: param.text(raw.role),
  state: param.text(raw.state),
  kind: param.text(raw.kind),
  sort: param.text(raw.sort),
  page: param.whole(raw.page, 1),
});

const admin = [
  createRoute({ getParentRoute: parent, path: '/admin' }).lazy(() =>
    import('../admin/dashboard/page.tsx').then((page) => page.Route),
  ),
  createRoute({ getParentRoute: parent, path: '/admin/jobs' }).lazy(() =>
    import('../admin/jobs/page.tsx').then((page) => page.Route),
  ),
  createRoute({ getParentRoute: parent, path: '/admin/policy' }).lazy(() =>
    import('../admin/policy/page.tsx').then((page) => page.Route),
  ),
  createRoute({ getParentRoute: parent, path: '/admin/users', validateSearch: adminList }).lazy(() =>
    import('../admin/users/page.tsx').then((page) => page.Route),
  ),
  createRoute({ getParentRoute: parent, path: '/admin/users/$id' }).lazy(() =>
    import('../admin/users/user.tsx').then((page) => page.Route),
  ),
  createRoute({ getParentRoute: parent, path: '/admin/roles' }).lazy(() =>
    import('../admin/roles/page.tsx').then((page) => page.Route),
  ),
  createRoute({ getParentRoute: parent, path: '/admin/keys' }).lazy(() =>
    import('../admin/keys/page.tsx').then((page) => page.Route),
  ),
  createRoute({ getParentRoute: parent, path: '/admin/audit', validateSearch: readAuditSearch }).lazy(() =>
    import('../admin/audit/page.tsx').then((page) => page.Route),
  ),
  createRoute({ getParentRoute: parent, path: '/admin/messages', validateSearch: adminList }).lazy(() =>
    import('../admin/messages/page.tsx').then((page) => page.Route),
  ),
  createRoute({ getParentRoute: parent, path: '/admin/branches' }).lazy(() =>
    import('../admin/branches/page.tsx').then((page) => page.Route),
  ),
  createRoute({ getParentRoute: parent, path: '/admin/settings' }).lazy(() =>
    import('../admin/settings/page.tsx').then((page) => page.Route),
  ),
  createRoute({ getParentRoute: parent, path: '/admin/health' }).lazy(() =>
    import('../admin/health/page.tsx').then((page) => page.Route),
  ),
  createRoute({
    getParentRoute: parent,
    path: '/setup',
    validateSearch: (raw: Record<string, unknown>): { token?: string; step?: 'branch' | 'done' } => ({
      token: param.text(raw.token),
      step: param.one(raw.step, ['branch', 'done']),
    }),
  }).lazy(() => import('../admin/setup/page.tsx').then((page) => page.Route)),
] as const;

/** For those who build the app: nothing leads here but the address. */
const kit = createRoute({
  getParentRoute: parent,
  path: '/dev/kit',
  validateSearch: (
    raw: Record<string, unknown>,
  ): { theme?: 'light' | 'dark'; dir?: 'ltr' | 'rtl'; density?: 'comfortable' | 'cosy' | 'compact' } => ({
    theme: param.one(raw.theme, ['light', 'dark']),
    dir: param.one(raw.dir, ['ltr', 'rtl']),
    density: param.one(raw.density, ['comfortable', 'cosy', 'compact']),
  }),
}).lazy(() => import('./dev/kit.tsx').then((page) => page.Route));

const routes = root.addChildren([start, ...desk, ...people, ...catalogue, ...admin, kit]);

export function createStaffRouter(queries: QueryClient) {
  return createRouter({
    routeTree: routes,
    basepath: '/staff',
    context: { queries },
    parseSearch,
    stringifySearch,
    defaultPreload: 'intent',
    scrollRestoration: true,
    defaultErrorComponent: RouteError,
    defaultPendingComponent: RoutePending,
    defaultNotFoundComponent: NotFound,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createStaffRouter>;
  }
}
