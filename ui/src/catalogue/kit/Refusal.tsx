import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { isConflict } from '../../api/problem.ts';
import { t } from '../../i18n/messages.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { FormError } from '../../ui/ErrorState.tsx';

/** Why something was not done. Where somebody else changed it meanwhile, it is looked at anew before it is decided again. */
export function Refusal({ error, of, onLooked }: { error: unknown; of: readonly unknown[]; onLooked: () => void }) {
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  if (!isConflict(error)) return <FormError error={error} />;
  const look = async () => {
    setBusy(true);
    await queries.refetchQueries({ queryKey: of, exact: true });
    setBusy(false);
    onLooked();
  };
  return (
    <Banner
      tone="warn"
      alert
      title={t('conflict.title')}
      actions={
        <Button size="small" kind="primary" busy={busy} onClick={() => void look()}>
          {t('conflict.look')}
        </Button>
      }
    >
      <p>{t('conflict.text')}</p>
    </Banner>
  );
}
