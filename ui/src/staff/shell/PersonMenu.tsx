import { BookOpen, Keyboard, LogOut, UserRound } from 'lucide-react';
import { useSession, useSignOut } from '../../api/session.ts';
import { t } from '../../i18n/messages.ts';
import { Menu } from '../../ui/Menu.tsx';
import { showKeys } from './palette.ts';

export function PersonMenu() {
  const { user } = useSession(true);
  const signOut = useSignOut();
  return (
    <Menu
      button={
        <>
          <UserRound aria-hidden="true" size={20} />
          <bdi className="desk-head__person">{user?.fullName ?? user?.username}</bdi>
        </>
      }
      items={[
        { key: 'public', label: t('staff.public'), icon: <BookOpen aria-hidden="true" size={20} />, href: '/' },
        {
          key: 'keys',
          label: t('keyboard.title'),
          icon: <Keyboard aria-hidden="true" size={20} />,
          onSelect: () => showKeys(true),
        },
        {
          key: 'out',
          label: t('session.signOut'),
          icon: <LogOut aria-hidden="true" size={20} />,
          onSelect: () => void signOut(),
        },
      ]}
    />
  );
}
