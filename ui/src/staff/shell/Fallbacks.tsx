import { useRouter } from '@tanstack/react-router';
import { t } from '../../i18n/messages.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { SkeletonRows } from '../../ui/Skeleton.tsx';
import { usePageTitle } from '../../ui/title.ts';

export function NotFound() {
  usePageTitle(t('error.notFound'));
  return (
    <div className="stack">
      <h1 className="visually-hidden" tabIndex={-1}>
        {t('error.notFound')}
      </h1>
      <EmptyState title={t('error.notFoundText')} actions={<LinkButton to="/">{t('error.home')}</LinkButton>} />
    </div>
  );
}

export function RouteError({ error, reset }: { error: unknown; reset: () => void }) {
  const router = useRouter();
  return (
    <div className="stack">
      <h1 className="visually-hidden" tabIndex={-1}>
        {t('error.server')}
      </h1>
      <ErrorState
        error={error}
        onRetry={() => {
          reset();
          void router.invalidate();
        }}
      />
    </div>
  );
}

export function RoutePending() {
  return (
    <div className="stack">
      <SkeletonRows />
    </div>
  );
}
