import { ComingPage, FailedPage, NoPage } from '../../ui/Fallbacks.tsx';

const PAGE = 'stack';

export function NotFound() {
  return <NoPage className={PAGE} />;
}

export function RouteError(failed: { error: unknown; reset: () => void }) {
  return <FailedPage className={PAGE} {...failed} />;
}

export function RoutePending() {
  return <ComingPage className={PAGE} />;
}
