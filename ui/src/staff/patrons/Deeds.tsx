import { Download, EllipsisVertical, ShieldOff, UserRoundCheck, UserRoundX } from 'lucide-react';
import { useState } from 'react';
import type { Tagged } from '../../api/client.ts';
import { useSession } from '../../api/session.ts';
import { t } from '../../i18n/messages.ts';
import { Menu, type MenuItem } from '../../ui/Menu.tsx';
import { EraseDialog } from './EraseDialog.tsx';
import { mayLookAfter, type User } from './people.ts';
import { LiftDialog, SuspendDialog } from './SuspendDialog.tsx';

type Deed = 'suspend' | 'lift' | 'erase';

/** What is seldom done with an account, behind one button; whoever may do none of it does not see it. */
export function Deeds({ seen }: { seen: Tagged<User> }) {
  const session = useSession(true);
  const { may, user } = session;
  const [deed, setDeed] = useState<Deed>();
  const person = seen.value;
  const gone = person.status === 'erased' || person.status === 'system';
  const own = user?.id === person.id;
  const items: MenuItem[] = [];
  if (mayLookAfter(session, person) && !gone && !own) {
    items.push(
      person.suspension
        ? {
            key: 'lift',
            label: t('patron.lift'),
            icon: <UserRoundCheck aria-hidden="true" size={20} />,
            onSelect: () => setDeed('lift'),
          }
        : {
            key: 'suspend',
            label: t('patron.suspend'),
            icon: <ShieldOff aria-hidden="true" size={20} />,
            onSelect: () => setDeed('suspend'),
          },
    );
  }
  if (may('patrons:erase') && !gone) {
    items.push({
      key: 'export',
      label: t('patron.export'),
      icon: <Download aria-hidden="true" size={20} />,
      onSelect: () => download(`/v1/users/${person.id}/export`, `${person.username}.json`),
    });
  }
  // Whoever wants to be forgotten themselves does it in their own account, which asks who they are.
  if (may('patrons:erase') && !gone && !own) {
    items.push({
      key: 'erase',
      label: t('patron.erase'),
      icon: <UserRoundX aria-hidden="true" size={20} />,
      danger: true,
      onSelect: () => setDeed('erase'),
    });
  }
  if (items.length === 0) return null;
  const close = () => setDeed(undefined);
  return (
    <>
      <Menu button={<EllipsisVertical aria-hidden="true" size={20} />} name={t('patron.more')} kind="secondary" items={items} />
      {deed === 'suspend' && <SuspendDialog seen={seen} onClose={close} />}
      {deed === 'lift' && <LiftDialog seen={seen} onClose={close} />}
      {deed === 'erase' && <EraseDialog seen={seen} onClose={close} />}
    </>
  );
}

function download(address: string, name: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
}
