import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type FormEvent, useEffect, useState } from 'react';
import type { Schemas } from '../../api/client.ts';
import { asks } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { formatShortDate } from '../../i18n/format.ts';
import { t } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { Combobox } from '../../ui/Combobox.tsx';
import { DateField, Select, TextInput } from '../../ui/Field.tsx';
import { FilterChips } from '../../ui/FilterChips.tsx';
import { SearchBox } from '../../ui/SearchBox.tsx';
import { type AuditSearch, FILTERS, OUTCOMES } from './filters.ts';

type Narrow = (change: AuditSearch) => void;

/** Everything by which the trail can be narrowed; what is chosen stands in the address and in chips. */
export function Filters({ search, onNarrow }: { search: AuditSearch; onNarrow: Narrow }) {
  const used = FILTERS.some((name) => search[name] !== undefined);
  return (
    <div className="stack stack--tight">
      <SearchBox
        label={t('audit.search')}
        placeholder={t('audit.search')}
        value={search.q ?? ''}
        onSearch={(q) => onNarrow({ q: q || undefined })}
      />
      <details className="audit__more" open={used}>
        <summary>{t('audit.filters')}</summary>
        <div className="audit__filters">
          <Who onNarrow={onNarrow} />
          <Typed name="action" label={t('audit.action')} search={search} onNarrow={onNarrow} />
          <Typed name="type" label={t('audit.type')} hint={t('audit.typeHint')} search={search} onNarrow={onNarrow} />
          <Typed name="target" label={t('audit.target')} search={search} onNarrow={onNarrow} />
          <Typed name="ip" label={t('audit.address')} search={search} onNarrow={onNarrow} />
          <Select
            label={t('audit.outcome')}
            value={search.outcome ?? ''}
            onChange={(event) => onNarrow({ outcome: OUTCOMES.find((one) => one === event.currentTarget.value) })}
          >
            <option value="">{t('kit.all')}</option>
            {OUTCOMES.map((one) => (
              <option key={one} value={one}>
                {t(`audit.${one}`)}
              </option>
            ))}
          </Select>
          <DateField
            label={t('audit.from')}
            value={search.from ?? ''}
            max={search.until}
            onChange={(event) => onNarrow({ from: event.currentTarget.value || undefined })}
          />
          <DateField
            label={t('audit.until')}
            value={search.until ?? ''}
            min={search.from}
            onChange={(event) => onNarrow({ until: event.currentTarget.value || undefined })}
          />
        </div>
      </details>
      <Chips search={search} onNarrow={onNarrow} />
    </div>
  );
}

/** Asked once it is typed to its end, by Enter or by going on. */
function Typed({
  name,
  label,
  hint,
  search,
  onNarrow,
}: {
  name: 'action' | 'type' | 'target' | 'ip';
  label: string;
  hint?: string;
  search: AuditSearch;
  onNarrow: Narrow;
}) {
  const asked = search[name] ?? '';
  const [text, setText] = useState(asked);
  useEffect(() => setText(asked), [asked]);
  const ask = () => {
    if (text.trim() !== asked) onNarrow({ [name]: text.trim() || undefined });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    ask();
  };
  return (
    <form onSubmit={submit}>
      <TextInput
        label={label}
        hint={hint}
        dir="ltr"
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={ask}
      />
    </form>
  );
}

/** Somebody, found by name; who may not look at accounts narrows by a click on a line's name. */
function Who({ onNarrow }: { onNarrow: Narrow }) {
  const { may } = useSession();
  const [text, setText] = useState('');
  const asked = text.trim();
  const found = useQuery({
    ...asks('/v1/users', { query: { q: asked, limit: 8 } }),
    enabled: asked.length >= 2 && may('patrons:read'),
    placeholderData: keepPreviousData,
  });
  if (!may('patrons:read')) return null;
  const options =
    asked.length < 2
      ? []
      : (found.data?.items ?? []).map(({ id, username, fullName }) => ({
          key: id,
          text: username,
          label: (
            <span>
              <bdi>{username}</bdi> <bdi className="muted small">{fullName}</bdi>
            </span>
          ),
        }));
  return (
    <Combobox
      label={t('audit.who')}
      value={text}
      options={options}
      busy={found.isFetching}
      onValue={setText}
      onChoose={({ key }) => {
        setText('');
        onNarrow({ actor: key });
      }}
    />
  );
}

function Chips({ search, onNarrow }: { search: AuditSearch; onNarrow: Narrow }) {
  const { may } = useSession();
  const actor = useQuery({
    ...asks('/v1/users/{id}', { path: { id: search.actor ?? '' } }),
    enabled: search.actor !== undefined && may('patrons:read'),
    retry: false,
  });
  const labels = {
    actor: t('audit.who'),
    action: t('audit.action'),
    type: t('audit.type'),
    target: t('audit.target'),
    outcome: t('audit.outcome'),
    ip: t('audit.address'),
    from: t('audit.from'),
    until: t('audit.until'),
  } as const;
  const known = (actor.data as Schemas['User'] | undefined)?.username;
  const words = (name: (typeof FILTERS)[number], value: string) => {
    if (name === 'actor') return known ?? value;
    if (name === 'outcome') return t(`audit.${value as (typeof OUTCOMES)[number]}`);
    return name === 'from' || name === 'until' ? formatShortDate(value) : value;
  };
  const chips = FILTERS.flatMap((name) => {
    const value = search[name];
    if (value === undefined) return [];
    const text = `${labels[name]}: ${words(name, value)}`;
    return [{ key: name, label: <bdi>{text}</bdi>, name: text, onRemove: () => onNarrow({ [name]: undefined }) }];
  });
  if (chips.length === 0) return null;
  const none = Object.fromEntries(FILTERS.map((name) => [name, undefined]));
  return (
    <div className="row">
      <FilterChips chips={chips} />
      {chips.length > 1 && (
        <Button kind="quiet" size="small" onClick={() => onNarrow(none)}>
          {t('filter.clear')}
        </Button>
      )}
    </div>
  );
}
