import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { BookOpen, Search as SearchIcon, Tag, UserRound } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import type { Schemas } from '../../api/client.ts';
import { t } from '../../i18n/messages.ts';
import { BareCombobox, type Option } from '../../ui/BareCombobox.tsx';
import { SearchBox } from '../../ui/SearchBox.tsx';
import { suggestions } from './queries.ts';

type Suggested = Schemas['SuggestionsSuggested'] | undefined;
type Target = { to: 'work'; id: string } | { to: 'author' | 'subject' | 'q'; text: string };

/** What is typed, once the fingers rest. */
function useRested(text: string, milliseconds: number): string {
  const [rested, setRested] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), milliseconds);
    return () => clearTimeout(timer);
  }, [text, milliseconds]);
  return rested;
}

const ICONS = { work: BookOpen, author: UserRound, subject: Tag, q: SearchIcon } as const;

function row(target: Target, text: string, group: string | undefined, beside?: string): Option & { target: Target } {
  const Icon = ICONS[target.to];
  return {
    key: `${target.to}-${target.to === 'work' ? target.id : target.text}`,
    text,
    target,
    ...(group === undefined ? {} : { group }),
    label: (
      <>
        <Icon className="suggestion__icon" aria-hidden="true" size={16} />
        <span className="suggestion__text">
          <bdi>{text}</bdi>
          {beside && <bdi className="suggestion__beside">{beside}</bdi>}
        </span>
      </>
    ),
  };
}

/** Everywhere first, then titles, people and subjects: eight rows together at most. */
function rowsOf(q: string, found: Suggested): (Option & { target: Target })[] {
  if (q.length < 2) return [];
  const titles = found?.titles.slice(0, 4) ?? [];
  const authors = found?.authors.slice(0, 2) ?? [];
  const subjects = found?.subjects.slice(0, 2) ?? [];
  return [
    row({ to: 'q', text: q }, t('suggest.everywhere', { q }), undefined),
    ...titles.map((one) => row({ to: 'work', id: one.workId }, one.text, t('suggest.titles'), one.author)),
    ...authors.map((text) => row({ to: 'author', text }, text, t('suggest.authors'))),
    ...subjects.map((text) => row({ to: 'subject', text }, text, t('suggest.subjects'))),
  ];
}

/** The search of the whole catalogue, with what could be meant while somebody types. */
export function CatalogueSearch({ id, value, size = 'normal' }: { id: string; value: string; size?: 'normal' | 'large' }) {
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const rested = useRested(typed.trim(), 200);
  const { data, isFetching } = useQuery({
    ...suggestions(rested),
    enabled: rested.length >= 2,
    placeholderData: keepPreviousData,
  });
  const rows = useMemo(() => rowsOf(typed.trim().length >= 2 ? rested : '', data), [typed, rested, data]);
  const search = (q: string) => {
    setTyped('');
    void navigate({ to: '/search', search: { q: q || undefined } });
  };
  const go = (target: Target) => {
    setTyped('');
    if (target.to === 'work') void navigate({ to: '/works/$id', params: { id: target.id } });
    else if (target.to === 'q') search(target.text);
    else void navigate({ to: '/search', search: { [target.to]: [target.text] } });
  };
  return (
    <SearchBox
      id={id}
      value={value}
      size={size}
      onSearch={search}
      input={(tied) => (
        <BareCombobox
          id={tied.id}
          name="q"
          type="search"
          inputClass="search-box__input"
          placeholder={tied.placeholder}
          value={tied.value}
          onValue={(text) => {
            tied.onValue(text);
            setTyped(text);
          }}
          options={rows}
          busy={isFetching}
          onChoose={(option) => {
            const chosen = rows.find((one) => one.key === option.key);
            if (chosen) {
              tied.onValue(chosen.target.to === 'q' ? chosen.target.text : '');
              go(chosen.target);
            }
          }}
          onEnter={(text) => search(text.trim())}
        />
      )}
    />
  );
}
