import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api, idempotencyKey, type Tagged, tagged } from '../../api/client.ts';
import { isConflict } from '../../api/problem.ts';
import { useSession } from '../../api/session.ts';
import { t } from '../../i18n/messages.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { FormError } from '../../ui/ErrorState.tsx';
import { Conflict } from './Conflict.tsx';
import { changedFields, type Draft, draftOf, patchOf, rebased } from './draft.ts';
import { FIELD_IDS, PersonFields } from './PersonFields.tsx';
import { mayLookAfter, readPerson, type User, useForgetPeople } from './people.ts';

/** The profile and the membership. It changes what was seen; what somebody else changed meanwhile is shown first. */
export function Details({ seen }: { seen: Tagged<User> }) {
  const session = useSession(true);
  const queries = useQueryClient();
  const forget = useForgetPeople();
  const [base, setBase] = useState(seen);
  const [draft, setDraft] = useState<Draft>(() => draftOf(seen.value));
  const [theirs, setTheirs] = useState<Tagged<User>>();
  const [saved, setSaved] = useState(false);
  const write = mayLookAfter(session, seen.value);
  const changed = changedFields(draftOf(base.value), draft).length > 0;
  // A suspension gives the person a new ETag; whoever typed nothing yet simply goes on from there.
  if (seen.etag !== base.etag && !changed && !theirs) {
    setBase(seen);
    setDraft(draftOf(seen.value));
  }

  const accept = (next: Tagged<User>) => {
    setBase(next);
    setDraft(draftOf(next.value));
    setTheirs(undefined);
    queries.setQueryData(['/v1/users/{id}', next.value.id, 'tagged'], next);
    forget();
  };
  const save = useMutation({
    mutationFn: ({ from, key }: { from: Tagged<User>; key: string }) =>
      tagged(
        api.PATCH('/v1/users/{id}', {
          params: { path: { id: from.value.id }, header: { 'If-Match': from.etag, 'Idempotency-Key': key } },
          body: patchOf(draftOf(base.value), draft),
        }),
      ),
    onSuccess: (next) => {
      accept(next);
      setSaved(true);
      announce(t('patron.saved'));
    },
    onError: async (thrown) => {
      if (isConflict(thrown)) setTheirs(await readPerson(base.value.id));
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (changed && !save.isPending) save.mutate({ from: base, key: idempotencyKey() });
  };
  return (
    <form className="stack patron-form" onSubmit={submit} noValidate>
      {theirs ? (
        <Conflict
          theirs={theirs.value}
          mine={rebased(draftOf(base.value), draft, draftOf(theirs.value))}
          busy={save.isPending}
          onKeep={() => save.mutate({ from: theirs, key: idempotencyKey() })}
          onTake={() => {
            save.reset();
            accept(theirs);
          }}
        />
      ) : (
        <FormError error={save.error} fieldIds={FIELD_IDS} />
      )}
      <fieldset className="stack patron-fields" disabled={!write}>
        <legend className="visually-hidden">{t('patron.details')}</legend>
        <PersonFields
          draft={draft}
          error={save.error}
          onChange={(part) => {
            setSaved(false);
            setDraft({ ...draft, ...part });
          }}
        />
      </fieldset>
      {write ? (
        <div className="row">
          <Button type="submit" kind="primary" busy={save.isPending} whyNot={changed ? undefined : t('patron.nothingChanged')}>
            {t('patron.save')}
          </Button>
          {changed && (
            <Button
              onClick={() => {
                save.reset();
                setDraft(draftOf(base.value));
              }}
            >
              {t('patron.revert')}
            </Button>
          )}
          {saved && !changed && <span className="muted">{t('patron.saved')}</span>}
        </div>
      ) : (
        <p className="muted">{t('patron.readOnly')}</p>
      )}
    </form>
  );
}
