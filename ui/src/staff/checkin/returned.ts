import type { Schemas } from '../../api/client.ts';
import { formatDate } from '../../i18n/format.ts';
import { t, tOr } from '../../i18n/messages.ts';
import type { SoundName } from '../scan/sounds.ts';

export type Returned = Schemas['CheckIn'];

/** For nobody's loan in particular: whoever had it is found out by the server. */
export const NOBODY = {};

export function routeText({ route }: Returned): string {
  return tOr(`desk.route.${route}`, route);
}

export function toneOf({ keptFor, route }: Returned): SoundName {
  if (keptFor) return 'hold';
  return route === 'shelf' ? 'success' : 'attention';
}

/** As it is read out. */
export function told(returned: Returned): string {
  return `${returned.title}: ${routeText(returned)}${returned.keptFor ? `, ${returned.keptFor.readerName}` : ''}`;
}

/** As it is kept on the hold shelf. */
export function keptText({ readerName, readyUntil }: NonNullable<Returned['keptFor']>): string {
  return t('desk.keptFor', { name: readerName, date: formatDate(readyUntil) });
}
