import { BookOpen, LogOut, UserRound } from 'lucide-react';
import { useSession, useSignOut } from '../../api/session.ts';
import { t } from '../../i18n/messages.ts';
import { Menu } from '../../ui/Menu.tsx';

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
          key: 'out',
          label: t('session.signOut'),
          icon: <LogOut aria-hidden="true" size={20} />,
          onSelect: () => void signOut(),
        },
      ]}
    />
  );
}
