import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import { asks } from '../../api/query.ts';
import { t } from '../../i18n/messages.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Combobox } from '../../ui/Combobox.tsx';
import { fieldError } from '../../ui/ErrorState.tsx';
import { FieldGroup, Select } from '../../ui/Field.tsx';
import { ROLES } from '../kit/choices.ts';
import { useLater } from '../kit/useLater.ts';
import { type Person, person } from './form.ts';

/** Who had a part in it, in order. The first is who the book goes by; buttons move, for there is nothing to drag. */
export function People({
  people,
  onChange,
  error,
}: {
  people: readonly Person[];
  onChange: (people: readonly Person[]) => void;
  error: unknown;
}) {
  const set = (place: number, next: Person) => onChange(people.map((one, here) => (here === place ? next : one)));
  const move = (place: number, by: number) => {
    const next = [...people];
    const [one] = next.splice(place, 1);
    if (one) next.splice(place + by, 0, one);
    onChange(next);
  };
  return (
    <FieldGroup label={t('bookField.contributors')}>
      <ol className="people">
        {people.map((one, place) => (
          <li key={one.key} className="people__person">
            <Name
              one={one}
              error={
                fieldError(error, `contributors[${place}].name`) ??
                fieldError(error, `contributors[${place}]`) ??
                (place === 0 ? fieldError(error, 'contributors') : undefined)
              }
              onChange={(next) => set(place, next)}
            />
            <Select
              label={t('book.role')}
              value={one.role}
              onChange={(event) => set(place, { ...one, role: event.currentTarget.value as Person['role'] })}
            >
              {ROLES.map((role) => (
                <option key={role} value={role}>
                  {t(`role.${role}`)}
                </option>
              ))}
            </Select>
            <div className="row">
              <IconButton label={t('book.moveUp', { name: one.name })} disabled={place === 0} onClick={() => move(place, -1)}>
                <ArrowUp aria-hidden="true" size={20} />
              </IconButton>
              <IconButton
                label={t('book.moveDown', { name: one.name })}
                disabled={place === people.length - 1}
                onClick={() => move(place, 1)}
              >
                <ArrowDown aria-hidden="true" size={20} />
              </IconButton>
              <IconButton
                label={t('book.removePerson', { name: one.name })}
                onClick={() => onChange(people.filter((other) => other !== one))}
              >
                <X aria-hidden="true" size={20} />
              </IconButton>
            </div>
          </li>
        ))}
      </ol>
      <div className="row">
        <Button icon={<Plus aria-hidden="true" size={20} />} onClick={() => onChange([...people, person()])}>
          {t('book.addPerson')}
        </Button>
      </div>
    </FieldGroup>
  );
}

/** An author of the catalogue, chosen; or a new one, by the name that was typed. */
function Name({ one, onChange, error }: { one: Person; onChange: (next: Person) => void; error: string | undefined }) {
  const asked = useLater(one.authorId ? '' : one.name.trim(), 200);
  const found = useQuery({
    ...asks('/v1/authors', { query: { name: asked, limit: 8 } }),
    enabled: asked.length >= 2,
    placeholderData: keepPreviousData,
  });
  const options =
    asked.length < 2
      ? []
      : (found.data?.items ?? []).map((author) => ({
          key: author.id,
          text: author.name,
          label: (
            <span>
              <bdi>{author.name}</bdi>{' '}
              <span className="muted small">{[author.born, author.died].filter(Boolean).join('–')}</span>
            </span>
          ),
        }));
  return (
    <Combobox
      label={t('book.name')}
      hint={one.authorId ? undefined : one.name.trim() ? t('book.newAuthor') : undefined}
      error={error}
      value={one.name}
      options={options}
      busy={found.isFetching}
      onValue={(name) => onChange({ ...one, name, authorId: undefined })}
      onChoose={(option) => onChange({ ...one, name: option.text, authorId: option.key })}
    />
  );
}
