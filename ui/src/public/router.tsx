import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, createRouter, notFound, redirect } from '@tanstack/react-router';
import { sessionQuery } from '../api/session.ts';
import { loadMessages } from '../i18n/messages.ts';
import { param, parseSearch, stringifySearch } from '../ui/searchParams.ts';
import { validateSearch } from './search/address.ts';
import { NotFound, RouteError, RoutePending } from './shell/Fallbacks.tsx';
import { Shell } from './shell/Shell.tsx';

/** What is no identifier names nothing: the server has said so with the page, and is not asked again. */
const named = ({ params }: { params: { id: string } }) => {
  if (!/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(params.id)) throw notFound();
};

/** Every page of the public app, each brought when it is first visited. What an address may hold stands with its page. */
const root = createRootRouteWithContext<{ queries: QueryClient }>()({ component: Shell, notFoundComponent: NotFound });

const home = createRoute({ getParentRoute: () => root, path: '/' }).lazy(() =>
  import('./home/page.tsx').then((page) => page.Route),
);
const results = createRoute({ getParentRoute: () => root, path: '/search', validateSearch }).lazy(() =>
  import('./search/page.tsx').then((page) => page.Route),
);
const work = createRoute({
  getParentRoute: () => root,
  path: '/works/$id',
  beforeLoad: named,
  validateSearch: (raw: Record<string, unknown>): { edition?: string } => ({ edition: param.text(raw.edition) }),
}).lazy(() => import('./record/work.tsx').then((page) => page.Route));
const book = createRoute({ getParentRoute: () => root, path: '/books/$id', beforeLoad: named }).lazy(() =>
  import('./record/book.tsx').then((page) => page.Route),
);
const author = createRoute({ getParentRoute: () => root, path: '/authors/$id', beforeLoad: named }).lazy(() =>
  import('./author/page.tsx').then((page) => page.Route),
);

const account = createRoute({
  getParentRoute: () => root,
  path: '/account',
  loader: () => loadMessages('account'),
  beforeLoad: async ({ context, location }) => {
    const session = await context.queries.ensureQueryData(sessionQuery);
    if (!session) throw redirect({ to: '/signin', search: { to: location.href } });
  },
}).lazy(() => import('../account/layout.tsx').then((page) => page.Route));
const accountIndex = createRoute({
  getParentRoute: () => account,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/account/loans', replace: true });
  },
});
const loans = createRoute({ getParentRoute: () => account, path: '/loans' }).lazy(() =>
  import('../account/loans/page.tsx').then((page) => page.Route),
);
const holds = createRoute({ getParentRoute: () => account, path: '/holds' }).lazy(() =>
  import('../account/holds/page.tsx').then((page) => page.Route),
);
const lists = createRoute({ getParentRoute: () => account, path: '/lists' }).lazy(() =>
  import('../account/lists/page.tsx').then((page) => page.Route),
);
const list = createRoute({ getParentRoute: () => account, path: '/lists/$id' }).lazy(() =>
  import('../account/lists/list.tsx').then((page) => page.Route),
);
const searches = createRoute({ getParentRoute: () => account, path: '/searches' }).lazy(() =>
  import('../account/searches/page.tsx').then((page) => page.Route),
);
const history = createRoute({
  getParentRoute: () => account,
  path: '/history',
  validateSearch: (raw: Record<string, unknown>): { page?: number } => ({ page: param.whole(raw.page, 2) }),
}).lazy(() => import('../account/history/page.tsx').then((page) => page.Route));
const profile = createRoute({ getParentRoute: () => account, path: '/profile' }).lazy(() =>
  import('../account/profile/page.tsx').then((page) => page.Route),
);
const security = createRoute({ getParentRoute: () => account, path: '/security' }).lazy(() =>
  import('../account/security/page.tsx').then((page) => page.Route),
);
const privacy = createRoute({ getParentRoute: () => account, path: '/privacy' }).lazy(() =>
  import('../account/privacy/page.tsx').then((page) => page.Route),
);

/** The address that letters and the API name for a list. */
const sharedList = createRoute({
  getParentRoute: () => root,
  path: '/lists/$id',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/account/lists/$id', params, replace: true });
  },
});

const signin = createRoute({
  getParentRoute: () => root,
  path: '/signin',
  validateSearch: (raw: Record<string, unknown>): { to?: string } => ({ to: param.text(raw.to) }),
}).lazy(() => import('./visit/signin.tsx').then((page) => page.Route));
const signup = createRoute({
  getParentRoute: () => root,
  path: '/signup',
  loader: () => loadMessages('account'),
  validateSearch: (raw: Record<string, unknown>): { to?: string } => ({ to: param.text(raw.to) }),
}).lazy(() => import('../account/signup/page.tsx').then((page) => page.Route));
const forgotten = createRoute({
  getParentRoute: () => root,
  path: '/forgot-password',
  loader: () => loadMessages('account'),
}).lazy(() => import('../account/recovery/forgotten.tsx').then((page) => page.Route));
const withToken = (raw: Record<string, unknown>): { token?: string } => ({ token: param.text(raw.token) });
const reset = createRoute({
  getParentRoute: () => root,
  path: '/reset-password',
  validateSearch: withToken,
  loader: () => loadMessages('account'),
}).lazy(() => import('../account/recovery/reset.tsx').then((page) => page.Route));
const verify = createRoute({
  getParentRoute: () => root,
  path: '/verify',
  validateSearch: withToken,
  loader: () => loadMessages('account'),
}).lazy(() => import('../account/recovery/verify.tsx').then((page) => page.Route));
const refuse = createRoute({
  getParentRoute: () => root,
  path: '/refuse-email',
  validateSearch: withToken,
  loader: () => loadMessages('account'),
}).lazy(() => import('../account/recovery/refuse.tsx').then((page) => page.Route));

const routes = root.addChildren([
  home,
  results,
  work,
  book,
  author,
  account.addChildren([accountIndex, loans, holds, lists, list, searches, history, profile, security, privacy]),
  sharedList,
  signin,
  signup,
  forgotten,
  reset,
  verify,
  refuse,
]);

export function createPublicRouter(queries: QueryClient) {
  return createRouter({
    routeTree: routes,
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
    router: ReturnType<typeof createPublicRouter>;
  }
}
