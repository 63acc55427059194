import { useNavigate } from '@tanstack/react-router';
import { Bookmark, BookOpen, Library, LogOut, MonitorCog, UserRound } from 'lucide-react';
import { type User, useSession, useSignOut } from '../../api/session.ts';
import { t } from '../../i18n/messages.ts';
import { Menu } from '../../ui/Menu.tsx';
import { worksAtDesk } from '../../ui/rights.ts';

export function AccountMenu({ user }: { user: User }) {
  const navigate = useNavigate();
  const session = useSession();
  const signOut = useSignOut();
  const name = user.fullName ?? user.username;
  return (
    <Menu
      button={
        <>
          <UserRound aria-hidden="true" size={20} />
          <bdi className="site-head__person">{name}</bdi>
        </>
      }
      items={[
        {
          key: 'loans',
          label: t('nav.loans'),
          icon: <BookOpen aria-hidden="true" size={20} />,
          onSelect: () => void navigate({ to: '/account/loans' }),
        },
        {
          key: 'holds',
          label: t('nav.holds'),
          icon: <Bookmark aria-hidden="true" size={20} />,
          onSelect: () => void navigate({ to: '/account/holds' }),
        },
        {
          key: 'lists',
          label: t('nav.lists'),
          icon: <Library aria-hidden="true" size={20} />,
          onSelect: () => void navigate({ to: '/account/lists' }),
        },
        {
          key: 'account',
          label: t('nav.account'),
          icon: <UserRound aria-hidden="true" size={20} />,
          onSelect: () => void navigate({ to: '/account/profile' }),
        },
        ...(worksAtDesk(session.permissions)
          ? [{ key: 'staff', label: t('nav.staff'), icon: <MonitorCog aria-hidden="true" size={20} />, href: '/staff' }]
          : []),
        {
          key: 'out',
          label: t('session.signOut'),
          icon: <LogOut aria-hidden="true" size={20} />,
          onSelect: () => void signOut().then(() => navigate({ to: '/' })),
        },
      ]}
    />
  );
}
