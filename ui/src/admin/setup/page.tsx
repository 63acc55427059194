import { createLazyRoute, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useSession } from '../../api/session.ts';
import { t } from '../../i18n/messages.ts';
import { buttonClass } from '../../ui/Button.tsx';
import { LanguageMenu } from '../../ui/Preferences.tsx';
import { usePageTitle } from '../../ui/title.ts';
import { BranchForm } from '../branches/BranchForm.tsx';
import '../kit/admin.css';
import { AdminForm } from './AdminForm.tsx';

export const Route = createLazyRoute('/setup')({ component: Setup });

type Step = 'admin' | 'branch' | 'done';
const STEPS: readonly Step[] = ['admin', 'branch', 'done'];

/** From an empty server to a desk that works: who runs it, and where. Each step is kept at once, so that none is lost. */
function Setup() {
  usePageTitle(t('admin.setup'));
  const { state } = useSession();
  const [step, setStep] = useState<Step>(state === 'somebody' ? 'branch' : 'admin');
  return (
    <main className="door__page panel stack" id="main" tabIndex={-1}>
      <div className="admin__head">
        <h1 tabIndex={-1}>{t('admin.setup')}</h1>
        <LanguageMenu />
      </div>
      <ol className="steps">
        {STEPS.map((one, place) => (
          <li key={one} aria-current={one === step ? 'step' : undefined}>
            {place + 1}. {t(`setup.step.${one}`)}
          </li>
        ))}
      </ol>
      {step === 'admin' && (
        <>
          <p>{t('setup.lead')}</p>
          <AdminForm onDone={() => setStep('branch')} />
        </>
      )}
      {step === 'branch' && (
        <>
          <p>{t('setup.branchLead')}</p>
          <BranchForm submit={t('branches.add')} onDone={() => setStep('done')} />
          <button type="button" className={buttonClass({ kind: 'quiet' })} onClick={() => setStep('done')}>
            {t('setup.skip')}
          </button>
        </>
      )}
      {step === 'done' && <Done />}
    </main>
  );
}

function Done() {
  return (
    <div className="stack" role="status">
      <h2>{t('setup.done')}</h2>
      <p>{t('setup.doneText')}</p>
      <ul>
        <li>
          <Link to="/catalogue/imports">{t('setup.nextImport')}</Link>
        </li>
        <li>
          <Link to="/admin/policy">{t('setup.nextPolicy')}</Link>
        </li>
        <li>
          <Link to="/admin/settings">{t('setup.nextSecurity')}</Link>
        </li>
      </ul>
      <p className="muted">{t('setup.demo')}</p>
      <code dir="ltr">./carrel run --demo</code>
      <Link className={buttonClass({ kind: 'primary' })} to="/">
        {t('setup.toDesk')}
      </Link>
    </div>
  );
}
