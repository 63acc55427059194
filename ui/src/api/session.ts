import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { api, body, type Schemas } from './client.ts';
import { dropToken, hintSignedIn, keepToken, maySignedIn } from './csrf.ts';
import { ApiProblem } from './problem.ts';
import { forgetAnonymous } from './query.ts';

export type WebSession = Schemas['WebSession'];
export type User = Schemas['User'];
export type Permission = WebSession['permissions'][number];

async function loadSession(): Promise<WebSession | null> {
  try {
    const session = await body(api.GET('/v1/web/session'));
    keepToken(session.csrfToken);
    hintSignedIn(true);
    return session;
  } catch (thrown) {
    if (thrown instanceof ApiProblem && (thrown.status === 401 || thrown.status === 404)) {
      dropToken();
      hintSignedIn(false);
      return null;
    }
    throw thrown;
  }
}

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: loadSession,
  staleTime: 5 * 60_000,
});

/** Who is signed in, and what they may do. */
export interface SessionState {
  readonly state: 'unknown' | 'nobody' | 'somebody' | 'failed';
  readonly user: User | undefined;
  readonly permissions: ReadonlySet<Permission>;
  may(permission: Permission): boolean;
  /** The branches that somebody's rights end at; none: they reach everywhere. */
  readonly branches: readonly string[];
  /** Whether a second factor has to be turned on before anything else is allowed. */
  readonly mustEnrol: boolean;
  readonly error: unknown;
  retry(): void;
}

/** @param always whether to ask even where nothing hints at a session, as pages do that are of no use without one */
export function useSession(always = false): SessionState {
  const queries = useQueryClient();
  const asked = always || maySignedIn();
  const { data, isPending, error, refetch } = useQuery({ ...sessionQuery, enabled: asked });
  const session = data ?? undefined;
  useEffect(() => {
    if (session !== undefined) forgetAnonymous(queries);
  }, [queries, session]);
  return useMemo(() => {
    const permissions = new Set<Permission>(session?.permissions ?? []);
    const state = session ? 'somebody' : !asked ? 'nobody' : isPending ? 'unknown' : error ? 'failed' : 'nobody';
    return {
      state,
      user: session?.user,
      permissions,
      may: (permission) => permissions.has(permission),
      branches: session?.branches ?? [],
      mustEnrol: session?.mustEnrol ?? false,
      error,
      retry: () => void refetch(),
    };
  }, [session, asked, isPending, error, refetch]);
}

/** What changes with the person who reads is asked anew from here on. */
export function useSignedIn(): (session: WebSession) => Promise<void> {
  const queries = useQueryClient();
  return async (session) => {
    keepToken(session.csrfToken);
    hintSignedIn(true);
    queries.setQueryData(sessionQuery.queryKey, session);
    await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
  };
}

/** Ends the session and forgets all that was fetched in it. */
export function useSignOut(): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    try {
      await api.DELETE('/v1/web/session');
    } catch (thrown) {
      // Whoever is signed out already has what they asked for.
      if (!(thrown instanceof ApiProblem && thrown.status === 401)) throw thrown;
    }
    dropToken();
    hintSignedIn(false);
    queries.clear();
    queries.setQueryData(sessionQuery.queryKey, null);
  };
}
