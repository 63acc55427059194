import { type FormEvent, useId, useState } from 'react';
import { api } from '../../api/client.ts';
import { t } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { FormError, fieldError } from '../../ui/ErrorState.tsx';
import { TextInput } from '../../ui/Field.tsx';
import { useDeed } from '../bits/deed.ts';
import { useRefresh } from '../queries.ts';

/** For what the library does not have; books of the catalogue are added from their own pages. */
export function AddTitle({ list }: { list: string }) {
  const id = useId();
  const [title, setTitle] = useState('');
  const [author, setAuthor] = useState('');
  const deed = useDeed();
  const refresh = useRefresh();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void deed.run(async () => {
      await api.POST('/v1/lists/{id}/entries', {
        params: { path: { id: list } },
        body: { title: title.trim(), ...(author.trim() ? { author: author.trim() } : {}) },
      });
      setTitle('');
      setAuthor('');
      await refresh('/v1/lists/{id}/entries', '/v1/lists');
    });
  };
  return (
    <details className="panel account__fold">
      <summary>{t('list.addElse')}</summary>
      <form className="stack account__form" onSubmit={submit}>
        <FormError error={deed.error} fieldIds={{ title: `${id}-title`, author: `${id}-author` }} />
        <TextInput
          id={`${id}-title`}
          label={t('list.title')}
          required
          value={title}
          error={fieldError(deed.error, 'title')}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <TextInput
          id={`${id}-author`}
          label={t('list.author')}
          optional
          value={author}
          error={fieldError(deed.error, 'author')}
          onChange={(event) => setAuthor(event.currentTarget.value)}
        />
        <div className="row">
          <Button type="submit" busy={deed.busy}>
            {t('list.add')}
          </Button>
        </div>
      </form>
    </details>
  );
}
