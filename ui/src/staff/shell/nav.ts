import {
  Activity,
  Barcode,
  BookmarkCheck,
  BookOpenCheck,
  BookPlus,
  Building2,
  CloudOff,
  FileUp,
  Gauge,
  ImageOff,
  KeyRound,
  Layers,
  LibraryBig,
  ListChecks,
  type LucideIcon,
  Mail,
  Scale,
  ScrollText,
  ShieldCheck,
  SlidersHorizontal,
  Undo2,
  UserCog,
  UserRoundPen,
  UsersRound,
} from 'lucide-react';
import type { Permission } from '../../api/session.ts';
import type { Key } from '../../i18n/messages.ts';

export interface Place {
  readonly to:
    | '/checkout'
    | '/checkin'
    | '/holds'
    | '/patrons'
    | '/labels'
    | '/offline'
    | '/settings'
    | '/catalogue'
    | '/catalogue/add'
    | '/catalogue/imports'
    | '/catalogue/authors'
    | '/catalogue/works'
    | '/catalogue/covers'
    | '/admin'
    | '/admin/jobs'
    | '/admin/policy'
    | '/admin/users'
    | '/admin/roles'
    | '/admin/keys'
    | '/admin/audit'
    | '/admin/messages'
    | '/admin/branches'
    | '/admin/settings'
    | '/admin/health';
  readonly name: Key;
  readonly icon: LucideIcon;
  /** One of these is enough. */
  readonly needs: readonly Permission[];
  readonly key?: string;
}

export interface PlaceGroup {
  readonly name: Key;
  readonly places: readonly Place[];
}

/** Where the desk can go. What somebody may never do they do not see. */
export const PLACES: readonly PlaceGroup[] = [
  {
    name: 'staff.groupDesk',
    places: [
      { to: '/checkout', name: 'staff.checkout', icon: BookOpenCheck, needs: ['circulation:write'], key: 'F2' },
      { to: '/checkin', name: 'staff.checkin', icon: Undo2, needs: ['circulation:write'], key: 'F8' },
      { to: '/holds', name: 'staff.holds', icon: BookmarkCheck, needs: ['circulation:read'] },
      { to: '/patrons', name: 'staff.patrons', icon: UsersRound, needs: ['patrons:read'] },
      { to: '/labels', name: 'staff.labels', icon: Barcode, needs: ['holdings:read'] },
      { to: '/offline', name: 'staff.offline', icon: CloudOff, needs: ['circulation:write'] },
      { to: '/settings', name: 'staff.settings', icon: SlidersHorizontal, needs: ['circulation:write', 'holdings:read'] },
    ],
  },
  {
    name: 'staff.groupCatalogue',
    places: [
      { to: '/catalogue', name: 'staff.catalogue', icon: LibraryBig, needs: ['catalogue:write', 'holdings:read'] },
      { to: '/catalogue/add', name: 'staff.add', icon: BookPlus, needs: ['imports:read'] },
      { to: '/catalogue/imports', name: 'staff.imports', icon: FileUp, needs: ['imports:read'] },
      { to: '/catalogue/works', name: 'staff.works', icon: Layers, needs: ['catalogue:write'] },
      { to: '/catalogue/authors', name: 'staff.authors', icon: UserRoundPen, needs: ['catalogue:write'] },
      { to: '/catalogue/covers', name: 'staff.covers', icon: ImageOff, needs: ['catalogue:read'] },
    ],
  },
  {
    name: 'staff.groupAdmin',
    places: [
      { to: '/admin', name: 'admin.dashboard', icon: Gauge, needs: ['system:read'] },
      { to: '/admin/jobs', name: 'admin.jobs', icon: ListChecks, needs: ['schedules:write'] },
      { to: '/admin/policy', name: 'admin.policy', icon: Scale, needs: ['policies:write'] },
      { to: '/admin/users', name: 'admin.users', icon: UserCog, needs: ['roles:write'] },
      { to: '/admin/roles', name: 'admin.roles', icon: ShieldCheck, needs: ['roles:write'] },
      { to: '/admin/keys', name: 'admin.keys', icon: KeyRound, needs: ['programs:write'] },
      { to: '/admin/branches', name: 'admin.branches', icon: Building2, needs: ['branches:write'] },
      { to: '/admin/audit', name: 'admin.audit', icon: ScrollText, needs: ['audit:read'] },
      { to: '/admin/messages', name: 'admin.messages', icon: Mail, needs: ['messages:read'] },
      { to: '/admin/settings', name: 'admin.settings', icon: ShieldCheck, needs: ['roles:write'] },
      { to: '/admin/health', name: 'admin.health', icon: Activity, needs: ['system:read'] },
    ],
  },
];

export function placesFor(may: (permission: Permission) => boolean): readonly PlaceGroup[] {
  return PLACES.map((group) => ({ ...group, places: group.places.filter((place) => place.needs.some(may)) })).filter(
    (group) => group.places.length > 0,
  );
}
