import { type FormEvent, useEffect, useId, useState } from 'react';
import { api, body, type Schemas, tagged } from '../../api/client.ts';
import { isConflict } from '../../api/problem.ts';
import { languageName } from '../../i18n/format.ts';
import { LOCALES, OWN_NAMES } from '../../i18n/locale.ts';
import { t } from '../../i18n/messages.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { FormError, fieldError } from '../../ui/ErrorState.tsx';
import { Select, TextInput } from '../../ui/Field.tsx';
import { SkeletonRows } from '../../ui/Skeleton.tsx';
import { Conflict, useEdit } from '../bits/edit.tsx';
import { useRefresh } from '../queries.ts';

type User = Schemas['User'];
const GENDERS = ['female', 'male', 'other', 'undisclosed'] as const;

interface Draft {
  readonly fullName: string;
  readonly gender: User['gender'];
  readonly language: string;
}

function draftOf(user: User): Draft {
  return { fullName: user.fullName ?? '', gender: user.gender, language: user.language };
}

export function PersonForm() {
  const id = useId();
  const edit = useEdit(() => tagged(api.GET('/v1/me')));
  const [draft, setDraft] = useState<Draft>();
  const [saved, setSaved] = useState(false);
  const refresh = useRefresh();
  const read = edit.base;
  useEffect(() => setDraft((before) => before ?? (read && draftOf(read))), [read]);
  if (!draft) return edit.deed.error ? <FormError error={edit.deed.error} /> : <SkeletonRows rows={3} />;
  const change = (part: Partial<Draft>) => {
    setSaved(false);
    setDraft({ ...draft, ...part });
  };
  const conflict = isConflict(edit.deed.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void edit
      .save(async (etag) => {
        // A merge patch: null takes away.
        const patch = { ...draft, fullName: draft.fullName.trim() || null };
        await body(api.PATCH('/v1/me', { params: { header: { 'If-Match': etag } }, body: patch }));
        await edit.reload();
        await refresh('/v1/me');
      })
      .then((done) => {
        setSaved(done);
        if (done) announce(t('account.saved'));
      });
  };
  return (
    <form className="stack account__form" onSubmit={submit}>
      {edit.theirs && (
        <Conflict
          theirs={edit.theirs.fullName ?? edit.theirs.username}
          onKeep={edit.accept}
          onTake={() => {
            if (edit.theirs) setDraft(draftOf(edit.theirs));
            edit.accept();
          }}
        />
      )}
      {!conflict && (
        <FormError
          error={edit.deed.error}
          fieldIds={{ fullName: `${id}-name`, gender: `${id}-gender`, language: `${id}-language` }}
        />
      )}
      <TextInput
        id={`${id}-name`}
        label={t('profile.name')}
        optional
        autoComplete="name"
        value={draft.fullName}
        error={fieldError(edit.deed.error, 'fullName')}
        onChange={(event) => change({ fullName: event.currentTarget.value })}
      />
      <Select
        id={`${id}-gender`}
        label={t('profile.gender')}
        value={draft.gender}
        error={fieldError(edit.deed.error, 'gender')}
        onChange={(event) => change({ gender: event.currentTarget.value as Draft['gender'] })}
      >
        {GENDERS.map((gender) => (
          <option key={gender} value={gender}>
            {t(`gender.${gender}`)}
          </option>
        ))}
      </Select>
      <Select
        id={`${id}-language`}
        label={t('profile.language')}
        hint={t('profile.languageHint')}
        value={draft.language}
        error={fieldError(edit.deed.error, 'language')}
        onChange={(event) => change({ language: event.currentTarget.value })}
      >
        <LanguageOptions also={draft.language} />
      </Select>
      <div className="row">
        <Button kind="primary" type="submit" busy={edit.deed.busy}>
          {t('account.save')}
        </Button>
        {saved && <span className="muted">{t('account.saved')}</span>}
      </div>
    </form>
  );
}

/** The languages that the app speaks, and whichever else was chosen before. */
export function LanguageOptions({ also }: { also: string }) {
  const known = LOCALES.some((locale) => locale === also);
  return (
    <>
      {!known && <option value={also}>{languageName(also)}</option>}
      {LOCALES.map((locale) => (
        <option key={locale} value={locale} lang={locale}>
          {OWN_NAMES[locale]}
        </option>
      ))}
    </>
  );
}
