import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import { dropToken, hintSignedIn } from '../../api/csrf.ts';
import { ApiProblem } from '../../api/problem.ts';
import { sessionQuery, useSession } from '../../api/session.ts';
import { t, tOr } from '../../i18n/messages.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/Dialog.tsx';
import { FormError } from '../../ui/ErrorState.tsx';
import { toast } from '../../ui/toast.ts';
import { useDeed } from '../bits/deed.ts';
import { Panel } from '../bits/Panel.tsx';
import { useProof } from '../bits/proof.tsx';

export function ErasePanel() {
  const [asking, setAsking] = useState(false);
  const { user } = useSession();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const deed = useDeed();
  const withProof = useProof();
  const erase = async () => {
    setAsking(false);
    await deed.run(async () => {
      await withProof(() => api.DELETE('/v1/me'));
      dropToken();
      hintSignedIn(false);
      await navigate({ to: '/' });
      queries.clear();
      queries.setQueryData(sessionQuery.queryKey, null);
      toast(t('erase.done'));
    });
  };
  return (
    <Panel title={t('erase.title')} intro={t('erase.intro')}>
      <WhyNot error={deed.error} />
      <div className="row">
        <Button kind="danger" busy={deed.busy} onClick={() => setAsking(true)}>
          {t('erase.start')}
        </Button>
      </div>
      <ConfirmDialog
        open={asking}
        danger
        title={t('erase.title')}
        confirm={t('erase.confirm')}
        typed={user?.username ?? ''}
        onClose={() => setAsking(false)}
        onConfirm={erase}
      >
        <p>{t('erase.text')}</p>
      </ConfirmDialog>
    </Panel>
  );
}

function WhyNot({ error }: { error: unknown }) {
  if (!(error instanceof ApiProblem) || error.reasons.length === 0) return <FormError error={error} />;
  return (
    <Banner tone="bad" alert title={t('erase.refused')}>
      <ul className="banner__list">
        {error.reasons.map((reason) => (
          <li key={reason.code}>{tOr(`why.${reason.code}`, reason.message)}</li>
        ))}
      </ul>
    </Banner>
  );
}
