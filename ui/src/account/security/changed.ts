import { useQueryClient } from '@tanstack/react-query';
import { sessionQuery } from '../../api/session.ts';
import { useRefresh } from '../queries.ts';

/** Other sessions end with a new factor, and what was refused without one may be allowed now. */
export function useFactorsChanged(): () => Promise<void> {
  const queries = useQueryClient();
  const refresh = useRefresh();
  return async () => {
    await refresh('/v1/me/factors', '/v1/me/passkeys', '/v1/sessions');
    await queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
  };
}
