import { Link, useRouterState } from '@tanstack/react-router';
import { T, t } from '../../i18n/messages.ts';
import { SignIn } from '../../signin/SignIn.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

/** Whoever has to sign in for what they began goes on with it there. */
export default function SignInDialog({ onClose, onDone }: { onClose: () => void; onDone: () => void }) {
  const here = useRouterState({ select: (state) => state.location.href });
  return (
    <Dialog open onClose={onClose} size="small" modalOnly title={t('signin.title')}>
      {/* The page to sign in reads what another service's answer left in the address, and goes on to this one. */}
      <SignIn
        returnTo={`/signin?to=${encodeURIComponent(here)}`}
        onDone={onDone}
        forgotten={<Link to="/forgot-password">{t('signin.forgotten')}</Link>}
      />
      <p>
        <T
          k="signin.new"
          tags={{
            link: (text) => (
              <Link to="/signup" search={{ to: here }}>
                {text}
              </Link>
            ),
          }}
        />
      </p>
    </Dialog>
  );
}
