import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { Tagged } from '../../api/client.ts';
import { useIntent } from '../../api/intent.ts';
import { isConflict } from '../../api/problem.ts';
import { useSession } from '../../api/session.ts';
import { formatTime } from '../../i18n/format.ts';
import { t } from '../../i18n/messages.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { FormError, fieldError } from '../../ui/ErrorState.tsx';
import { NumberInput, TextArea, TextInput } from '../../ui/Field.tsx';
import { Conflict } from '../kit/Conflict.tsx';
import { type Author, useForget } from '../queries.ts';
import { type AuthorForm, authorOf, differences, formOf, type NewAuthor } from './form.ts';
import { authorQuery, saveAuthor } from './queries.ts';

const IDS = {
  name: 'author-name',
  sortName: 'author-sort',
  born: 'author-born',
  died: 'author-died',
  variants: 'author-variants',
} as const;

/** Names and years. It changes what was seen; what somebody else changed meanwhile is shown beside it first. */
export function AuthorEditor({ seen }: { seen: Tagged<Author> }) {
  const { may } = useSession();
  const queries = useQueryClient();
  const forget = useForget();
  const once = useIntent();
  const [base, setBase] = useState(seen);
  const [form, setForm] = useState<AuthorForm>(() => formOf(seen.value));
  const [theirs, setTheirs] = useState<Tagged<Author>>();
  const [saved, setSaved] = useState(false);
  const mine = authorOf(form);
  const changed = differences(base.value, mine).length > 0;
  // A merge gives the author a new ETag; whoever typed nothing yet goes on from there.
  if (seen.etag !== base.etag && !changed && !theirs) {
    setBase(seen);
    setForm(formOf(seen.value));
  }
  const { id } = base.value;
  const accept = (next: Tagged<Author>) => {
    setBase(next);
    setForm(formOf(next.value));
    setTheirs(undefined);
    queries.setQueryData(['author', id], next);
    void forget(['/v1/', 'book', 'work']);
  };
  const save = useMutation({
    mutationFn: ({ author, etag }: { author: NewAuthor; etag: string }) =>
      once([author, etag], (key) => saveAuthor(id, author, etag, key)),
    onSuccess: (next) => {
      accept(next);
      setSaved(true);
      announce(t('book.saved'));
    },
    onError: async (thrown) => {
      if (isConflict(thrown)) setTheirs(await queries.fetchQuery({ ...authorQuery(id), staleTime: 0 }));
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (changed && !save.isPending) save.mutate({ author: mine, etag: base.etag });
  };
  const field = (name: keyof AuthorForm) => ({
    id: IDS[name],
    value: form[name],
    error: fieldError(save.error, name),
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setForm((before) => ({ ...before, [name]: value }));
      setSaved(false);
    },
  });
  const write = may('catalogue:write');
  return (
    <form className="stack" onSubmit={submit} noValidate>
      {!theirs && !isConflict(save.error) && <FormError error={save.error} fieldIds={IDS} />}
      {theirs && (
        <Conflict
          title={t('authors.conflict', { when: formatTime(theirs.value.updatedAt) })}
          changes={differences(theirs.value, mine)}
          busy={save.isPending}
          onKeepMine={() => save.mutate({ author: mine, etag: theirs.etag })}
          onTakeTheirs={() => {
            save.reset();
            accept(theirs);
          }}
        />
      )}
      <fieldset className="stack editor-fields" disabled={!write}>
        <legend className="visually-hidden">{t('authors.edit')}</legend>
        <div className="cat-grid cat-grid--even">
          <TextInput label={t('book.name')} required dir="auto" {...field('name')} />
          <TextInput label={t('authors.sortName')} hint={t('authors.sortHint')} optional dir="auto" {...field('sortName')} />
        </div>
        <div className="cat-grid cat-grid--even">
          <NumberInput label={t('authors.born')} hint={t('authors.yearHint')} optional {...field('born')} />
          <NumberInput label={t('authors.died')} optional {...field('died')} />
        </div>
        <TextArea label={t('authors.variants')} hint={t('book.onePerLine')} optional dir="auto" {...field('variants')} />
      </fieldset>
      {write && !theirs && (
        <div className="row editor-bar">
          <Button type="submit" kind="primary" busy={save.isPending} whyNot={changed ? undefined : t('imports.optionsSame')}>
            {t('book.save')}
          </Button>
          {changed && <Button onClick={() => setForm(formOf(base.value))}>{t('book.revert')}</Button>}
          {saved && !changed && <span className="muted">{t('book.saved')}</span>}
        </div>
      )}
    </form>
  );
}
