import { useRouter } from '@tanstack/react-router';
import { t } from '../i18n/messages.ts';
import { LinkButton } from './Button.tsx';
import { EmptyState } from './EmptyState.tsx';
import { ErrorState } from './ErrorState.tsx';
import { SkeletonRows } from './Skeleton.tsx';
import { usePageTitle } from './title.ts';

/** @param className how a page is laid out where it stands */
export function NoPage({ className }: { className: string }) {
  usePageTitle(t('error.notFound'));
  return (
    <div className={className}>
      <h1 className="visually-hidden" tabIndex={-1}>
        {t('error.notFound')}
      </h1>
      <EmptyState title={t('error.notFoundText')} actions={<LinkButton to="/">{t('error.home')}</LinkButton>} />
    </div>
  );
}

/** A page that failed. */
export function FailedPage({ className, error, reset }: { className: string; error: unknown; reset: () => void }) {
  const router = useRouter();
  return (
    <div className={className}>
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

/** A page that is on its way. */
export function ComingPage({ className }: { className: string }) {
  return (
    <div className={className}>
      <SkeletonRows />
    </div>
  );
}
