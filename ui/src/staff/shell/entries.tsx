import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { BookOpen, BookPlus, FileUp, Keyboard, LogOut, type LucideIcon, MoonStar, Sun, UserRound } from 'lucide-react';
import { asks } from '../../api/query.ts';
import { useSession, useSignOut } from '../../api/session.ts';
import { t, tOr } from '../../i18n/messages.ts';
import { chooseTheme } from '../../ui/theme.ts';
import { placesFor } from './nav.ts';
import { showKeys } from './palette.ts';
import { useRested } from './useRested.ts';
import { matches, wantedOf } from './wanted.ts';

/** One line of the palette. */
export interface Entry {
  readonly key: string;
  readonly text: string;
  readonly beside?: string | undefined;
  readonly group: string;
  readonly icon: LucideIcon;
  readonly keys?: string | undefined;
  go(): void;
}

const MOST = 6;

/** What fits to what was typed: pages and commands at once, books and people as the server brings them. */
export function useEntries(text: string): { entries: readonly Entry[]; busy: boolean } {
  const wanted = wantedOf(text);
  const commands = useCommands().filter(
    (entry) => wanted.commands && matches(wanted.words, entry.text, tOr(`palette.also.${entry.key}`, '')),
  );
  const rested = useRested(wanted.words, 200);
  const asked = wanted.words.length >= 2 ? rested : '';
  const people = usePeople(wanted.people ? asked : '');
  const books = useBooks(wanted.books ? asked : '');
  return { entries: [...commands, ...people.entries, ...books.entries], busy: people.busy || books.busy };
}

function useCommands(): readonly Entry[] {
  const navigate = useNavigate();
  const { may } = useSession(true);
  const signOut = useSignOut();
  const pages = placesFor(may).flatMap((group) =>
    group.places.map(
      (place): Entry => ({
        key: place.to,
        text: t(place.name),
        group: t(group.name),
        icon: place.icon,
        keys: place.key,
        go: () => void navigate({ to: place.to }),
      }),
    ),
  );
  const deed = (key: string, text: string, icon: LucideIcon, go: () => void): Entry => ({
    key,
    text,
    icon,
    go,
    group: t('palette.commands'),
  });
  return [
    ...pages,
    ...(may('catalogue:write')
      ? [deed('newBook', t('palette.newBook'), BookPlus, () => void navigate({ to: '/catalogue/books/new' }))]
      : []),
    ...(may('imports:write')
      ? [deed('newImport', t('palette.newImport'), FileUp, () => void navigate({ to: '/catalogue/imports/new' }))]
      : []),
    deed('keyboard', t('keyboard.title'), Keyboard, () => showKeys(true)),
    deed('light', t('palette.light'), Sun, () => chooseTheme('light')),
    deed('dark', t('palette.dark'), MoonStar, () => chooseTheme('dark')),
    deed('public', t('staff.public'), BookOpen, () => location.assign('/')),
    deed('signOut', t('session.signOut'), LogOut, () => void signOut()),
  ];
}

interface Found {
  readonly entries: readonly Entry[];
  readonly busy: boolean;
}

function usePeople(asked: string): Found {
  const navigate = useNavigate();
  const { may } = useSession(true);
  const { data, isFetching } = useQuery({
    ...asks('/v1/users', { query: { q: asked, status: 'active', limit: MOST } }),
    enabled: asked !== '' && may('patrons:read'),
    placeholderData: keepPreviousData,
  });
  const lends = may('circulation:write');
  const entries = (asked === '' ? [] : (data?.items ?? [])).map(
    (person): Entry => ({
      key: person.id,
      text: person.fullName ?? person.username,
      beside: person.cardNumber ?? person.username,
      group: t('palette.people'),
      icon: UserRound,
      go: () =>
        void (lends
          ? navigate({ to: '/checkout', search: { patron: person.id } })
          : navigate({ to: '/patrons/$id', params: { id: person.id } })),
    }),
  );
  return { entries, busy: asked !== '' && isFetching };
}

function useBooks(asked: string): Found {
  const navigate = useNavigate();
  const { may } = useSession(true);
  const { data, isFetching } = useQuery({
    ...asks('/v1/search/suggestions', { query: { q: asked, limit: MOST } }),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
  });
  const here = may('catalogue:write') || may('holdings:read');
  const entries = (asked === '' ? [] : (data?.titles ?? [])).map(
    (title): Entry => ({
      key: title.bookId,
      text: title.text,
      beside: title.author,
      group: t('palette.books'),
      icon: BookOpen,
      go: () => {
        if (here) void navigate({ to: '/catalogue/books/$id', params: { id: title.bookId } });
        else location.assign(`/works/${title.workId}`);
      },
    }),
  );
  return { entries, busy: asked !== '' && isFetching };
}
