import { t } from '../../i18n/messages.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Loading, Skeleton } from '../../ui/Skeleton.tsx';
import { usePageTitle } from '../../ui/title.ts';

export function Failed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  usePageTitle(t('error.notFound'));
  return (
    <div className="record">
      <h1 className="visually-hidden" tabIndex={-1}>
        {t('record.title')}
      </h1>
      <ErrorState
        error={error}
        onRetry={onRetry}
        actions={
          <LinkButton to="/search" search={{}}>
            {t('home.everything')}
          </LinkButton>
        }
      />
    </div>
  );
}

export function Waiting() {
  return (
    <div className="record">
      <Loading>
        <div className="record__top">
          <div className="record__cover">
            <Skeleton width="160px" height="240px" shape="box" />
          </div>
          <div className="record__text stack">
            <Skeleton width="70%" height="2.5rem" />
            <Skeleton width="40%" />
            <Skeleton height="8rem" shape="box" />
          </div>
        </div>
      </Loading>
    </div>
  );
}
