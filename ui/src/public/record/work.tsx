import { useQuery } from '@tanstack/react-query';
import { createLazyRoute } from '@tanstack/react-router';
import { work } from '../shared/queries.ts';
import { Failed, Waiting } from './Fallback.tsx';
import { Record } from './Record.tsx';

export const Route = createLazyRoute('/works/$id')({ component: WorkRecord });

function WorkRecord() {
  const { id } = Route.useParams();
  const { edition } = Route.useSearch();
  const { data, error, refetch } = useQuery(work(id));
  if (error && !data) return <Failed error={error} onRetry={() => void refetch()} />;
  const shown = data?.editions.find((one) => one.id === edition) ?? data?.editions[0];
  if (!data || !shown) return <Waiting />;
  return <Record work={data} bookId={shown.id} />;
}
