import { QueryClient, queryOptions } from '@tanstack/react-query';
import { address, cameWithPage, type QueryValues, takeBoot } from './boot.ts';
import { api } from './client.ts';
import { mayTryAgain } from './problem.ts';
import type { paths } from './schema.gen.ts';

export type GetPath = { [P in keyof paths]: undefined extends paths[P]['get'] ? never : P }[keyof paths];
type Answer<P extends GetPath> = paths[P]['get'] extends {
  responses: { 200: { content: { 'application/json': infer Body } } };
}
  ? Body
  : unknown;
type Given<P extends GetPath, Where extends string> = paths[P]['get'] extends { parameters: { [key in Where]?: infer Values } }
  ? Values
  : never;

export interface Asked<P extends GetPath> {
  path?: Given<P, 'path'>;
  query?: Given<P, 'query'>;
}

const BORN = Date.now();

/**
 * A question to the API, to be used with useQuery and prefetchQuery: its key is the path and what was asked, and what came
 * with the page is not asked again.
 */
export function asks<P extends GetPath>(path: P, asked: Asked<P> = {}) {
  const where = address(path, asked.path as Record<string, string> | undefined, asked.query as QueryValues | undefined);
  return queryOptions({
    queryKey: [path, where] as const,
    queryFn: async ({ signal }): Promise<Answer<P>> => {
      // The path and its parameters belong together, which the client's own types cannot see through a type parameter.
      const get = api.GET as (path: string, init: object) => Promise<{ data?: unknown }>;
      const { data } = await get(path, { params: asked, signal });
      return data as Answer<P>;
    },
    initialData: () => takeBoot(where) as Answer<P> | undefined,
    initialDataUpdatedAt: BORN,
  });
}

export function createQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // What cannot be reached says so, instead of waiting silently for a network.
        networkMode: 'always',
        staleTime: 30_000,
        retry: (count, thrown) => count < 3 && mayTryAgain(thrown),
        retryDelay: (attempt) => Math.min(1000 * 2 ** attempt, 10_000),
        refetchOnWindowFocus: false,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}

/** What came with the page knows nobody; once somebody is signed in it is asked for anew. */
export function forgetAnonymous(queries: QueryClient): void {
  void queries.invalidateQueries({
    predicate: ({ queryKey }) => typeof queryKey[1] === 'string' && cameWithPage(queryKey[1]),
  });
}
