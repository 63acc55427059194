import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, body, idempotencyKey, type Schemas } from '../../api/client.ts';
import { useIntent } from '../../api/intent.ts';

const TOUCHED = new Set(['/v1/search', '/v1/me/holds', '/v1/books/{id}/stock', '/v1/books/{id}/copies']);

/** What a hold changes is asked anew, so that every page shows it at once. */
export function useRefresh(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ predicate: ({ queryKey }) => TOUCHED.has(String(queryKey[0])) });
}

export function usePlaceHold() {
  const refresh = useRefresh();
  const once = useIntent();
  return useMutation({
    mutationFn: (bookId: string) =>
      once(bookId, (key) => body(api.POST('/v1/holds', { params: { header: { 'Idempotency-Key': key } }, body: { bookId } }))),
    onSuccess: refresh,
  });
}

export function useCancelHold() {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (hold: Pick<Schemas['Hold'], 'id'>) =>
      body(
        api.DELETE('/v1/holds/{id}', {
          params: { path: { id: hold.id }, header: { 'Idempotency-Key': idempotencyKey() } },
        }),
      ),
    onSuccess: refresh,
  });
}
