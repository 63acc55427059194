import { createLazyRoute, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { t } from '../../i18n/messages.ts';
import { usePageTitle } from '../../ui/title.ts';
import '../desk.css';
import './patrons.css';
import { NewForm } from './NewForm.tsx';
import type { Made } from './newcomer.ts';
import { Welcome } from './Welcome.tsx';

export const Route = createLazyRoute('/patrons/new')({ component: NewPatron });

function NewPatron() {
  usePageTitle(t('staff.newPatron'));
  const [made, setMade] = useState<Made & { password: string }>();
  return (
    <div className="stack patrons patron-new">
      <header>
        <h1 tabIndex={-1}>{t('staff.newPatron')}</h1>
        <p>
          <Link to="/patrons" search={{}}>
            {t('patron.back')}
          </Link>
        </p>
      </header>
      {made ? (
        <Welcome made={made} password={made.password} onAnother={() => setMade(undefined)} />
      ) : (
        <NewForm onMade={(next, password) => setMade({ ...next, password })} />
      )}
    </div>
  );
}
