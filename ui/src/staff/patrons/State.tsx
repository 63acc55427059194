import { t } from '../../i18n/messages.ts';
import { StatusPill } from '../../ui/StatusPill.tsx';
import { hasEnded, type User } from './people.ts';

/** What keeps somebody from borrowing, or that nothing does. */
export function PersonState({ person }: { person: User }) {
  if (person.status === 'suspended') return <StatusPill state="blocked">{t('patron.state.suspended')}</StatusPill>;
  if (person.status === 'erased') return <StatusPill state="withdrawn">{t('patron.state.erased')}</StatusPill>;
  if (person.status === 'system') return <StatusPill state="reference_only">{t('patron.state.system')}</StatusPill>;
  if (hasEnded(person)) return <StatusPill state="attention">{t('patron.ended')}</StatusPill>;
  return <StatusPill state="done">{t('patron.state.active')}</StatusPill>;
}
