import type { Permission } from '../api/session.ts';

const READERS = new Set<Permission>(['own:read', 'own:write']);

/** Whether somebody may do anything beyond what every reader may. */
export function worksAtDesk(permissions: ReadonlySet<Permission>): boolean {
  for (const permission of permissions) {
    if (!READERS.has(permission)) return true;
  }
  return false;
}
