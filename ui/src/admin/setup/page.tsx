import { createLazyRoute, Link, useNavigate } from '@tanstack/react-router';
import { useSession } from '../../api/session.ts';
import { t } from '../../i18n/messages.ts';
import { buttonClass } from '../../ui/Button.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { LanguageMenu } from '../../ui/Preferences.tsx';
import { SkeletonRows } from '../../ui/Skeleton.tsx';
import { usePageTitle } from '../../ui/title.ts';
import { BranchForm } from '../branches/BranchForm.tsx';
import '../kit/admin.css';
import { AdminForm } from './AdminForm.tsx';

export const Route = createLazyRoute('/setup')({ component: Setup });

const STEPS = ['admin', 'branch', 'done'] as const;
type Step = (typeof STEPS)[number];

/** From an empty server to a desk that works: who runs it, and where. Each step is kept at once, so that none is lost. */
function Setup() {
  usePageTitle(t('admin.setup'));
  const session = useSession();
  const navigate = useNavigate();
  const { step: reached } = Route.useSearch();
  // The step is in the address, so that whoever loads the page anew goes on where they were; without an account there is none
  // but the first.
  const step: Step = session.state === 'somebody' ? (reached ?? 'branch') : 'admin';
  const go = (next: 'branch' | 'done') => void navigate({ to: '/setup', search: { step: next }, replace: true });
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
      {session.state === 'unknown' && <SkeletonRows rows={4} />}
      {session.state === 'failed' && <ErrorState error={session.error} onRetry={session.retry} />}
      {step === 'admin' && session.state === 'nobody' && (
        <>
          <p>{t('setup.lead')}</p>
          <AdminForm onDone={() => go('branch')} />
        </>
      )}
      {step === 'branch' && (
        <>
          <p>{t('setup.branchLead')}</p>
          <BranchForm submit={t('branches.add')} onDone={() => go('done')} />
          <button type="button" className={buttonClass({ kind: 'quiet' })} onClick={() => go('done')}>
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
