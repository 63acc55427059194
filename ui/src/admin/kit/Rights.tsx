import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { asks } from '../../api/query.ts';
import type { Permission } from '../../api/session.ts';
import { t, tOr } from '../../i18n/messages.ts';
import { Answer } from '../../ui/Answer.tsx';
import { Checkbox, FieldGroup, TextInput } from '../../ui/Field.tsx';

/** Everything that can be allowed, in groups by what it is about, to be ticked or only read. */
export function Rights({
  chosen,
  onChange,
}: {
  chosen: ReadonlySet<Permission>;
  onChange?: (chosen: ReadonlySet<Permission>) => void;
}) {
  const [text, setText] = useState('');
  const query = useQuery(asks('/v1/permissions'));
  return (
    <Answer rows={6} query={query}>
      {({ items }) => {
        const wanted = text.trim().toLowerCase();
        const shown = items.filter(({ name, allows }) => `${name} ${allows}`.toLowerCase().includes(wanted));
        const groups = [...new Set(shown.map(({ name }) => name.split(':')[0] ?? name))];
        return (
          <div className="stack">
            <TextInput
              label={t('rights.search')}
              type="search"
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
            />
            {groups.length === 0 && <p role="status">{t('rights.none', { text })}</p>}
            <div className="admin__rights">
              {groups.map((group) => (
                <FieldGroup key={group} label={tOr(`rights.group.${group}`, group)}>
                  {shown
                    .filter(({ name }) => name.startsWith(`${group}:`))
                    .map(({ name, allows }) => (
                      <Checkbox
                        key={name}
                        label={<span dir="ltr">{name}</span>}
                        hint={allows}
                        checked={chosen.has(name)}
                        disabled={!onChange}
                        onChange={(event) => {
                          const next = new Set(chosen);
                          if (event.currentTarget.checked) next.add(name);
                          else next.delete(name);
                          onChange?.(next);
                        }}
                      />
                    ))}
                </FieldGroup>
              ))}
            </div>
          </div>
        );
      }}
    </Answer>
  );
}
