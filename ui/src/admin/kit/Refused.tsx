import { isConflict } from '../../api/problem.ts';
import { t } from '../../i18n/messages.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { FormError } from '../../ui/ErrorState.tsx';

/** Why a change was not made. Where somebody else was faster, the way to what they made of it. */
export function Refused({ error, onReload }: { error: unknown; onReload?: () => void }) {
  if (isConflict(error)) {
    return (
      <Banner
        tone="warn"
        alert
        title={t('kit.conflict')}
        actions={
          onReload && (
            <Button size="small" onClick={onReload}>
              {t('kit.takeTheirs')}
            </Button>
          )
        }
      >
        <p>{t('kit.conflictText')}</p>
      </Banner>
    );
  }
  return <FormError error={error} />;
}
