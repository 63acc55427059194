import { createLazyRoute, Navigate } from '@tanstack/react-router';
import { useSession } from '../../api/session.ts';
import { placesFor } from './nav.ts';

export const Route = createLazyRoute('/')({ component: Start });

/** To the first place that somebody's rights reach: the desk for most. */
function Start() {
  const { may } = useSession(true);
  const first = placesFor(may)[0]?.places[0];
  return first ? <Navigate to={first.to} replace /> : null;
}
