import '../ui/tokens.css';
import '../ui/base.css';
import '../ui/kit.css';
import './shell/shell.css';
import './pages.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode, startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { createQueries } from '../api/query.ts';
import { loadMessages } from '../i18n/messages.ts';
import { reloadOnceWhenStale } from '../ui/stale.ts';
import { applyTheme } from '../ui/theme.ts';
import { createPublicRouter } from './router.tsx';

/** Several turns instead of one long one: a finger that came meanwhile is answered in between. */
const turn = () => new Promise((wake) => setTimeout(wake));

reloadOnceWhenStale();
applyTheme();
const root = document.getElementById('root');
if (root) {
  await turn();
  const queries = createQueries();
  const router = createPublicRouter(queries);
  await turn();
  // What the server painted stays until the same can be drawn at once.
  const words = loadMessages('common', 'public');
  await turn();
  await Promise.all([words, router.load()]);
  await turn();
  // As a transition it is drawn in slices, between which a slow phone still scrolls, types and follows links.
  startTransition(() =>
    createRoot(root).render(
      <StrictMode>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </StrictMode>,
    ),
  );
}
