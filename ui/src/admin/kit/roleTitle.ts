import type { Schemas } from '../../api/client.ts';
import { tOr } from '../../i18n/messages.ts';

/** Those that every library has are called in the reader's language, its own as it called them. */
export function roleTitle({ name, title, builtIn }: Schemas['NamedRole']): string {
  return builtIn ? tOr(`users.role.${name}`, title) : title;
}
