import '../ui/tokens.css';
import '../ui/base.css';
import '../ui/kit.css';
import './shell/shell.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createQueries } from '../api/query.ts';
import { loadMessages } from '../i18n/messages.ts';
import { startDesk } from '../offline/desk.ts';
import { registerWorker } from '../offline/register.ts';
import { reloadOnceWhenStale } from '../ui/stale.ts';
import { applyTheme } from '../ui/theme.ts';
import { createStaffRouter } from './router.tsx';
import { applyDensity } from './settings/density.ts';

reloadOnceWhenStale();
applyTheme();
applyDensity();
registerWorker();
startDesk();
const queries = createQueries();
const router = createStaffRouter(queries);
const root = document.getElementById('root');
if (root) {
  await loadMessages('common', 'staff', 'admin');
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  );
}
