import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useIntent } from '../../api/intent.ts';
import { t } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { FormError, fieldError } from '../../ui/ErrorState.tsx';
import { NumberInput, Select, TextInput } from '../../ui/Field.tsx';
import { OnMatchChoice } from './OnMatchChoice.tsx';
import { askQuery, type OnMatch } from './queries.ts';

/** All that a query finds elsewhere. It starts at once, for there is no file that could be looked at before. */
export function QueryForm() {
  const navigate = useNavigate();
  const [source, setSource] = useState<'google_books' | 'open_library'>('open_library');
  const [query, setQuery] = useState('');
  const [limit, setLimit] = useState('100');
  const [onMatch, setOnMatch] = useState<OnMatch>('fill_gaps');
  const once = useIntent();
  const ask = useMutation({
    mutationFn: (wanted: Parameters<typeof askQuery>[0]) => once(wanted, (key) => askQuery(wanted, key)),
    onSuccess: (job) => void navigate({ to: '/catalogue/imports/$id', params: { id: job.id } }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!ask.isPending) ask.mutate({ source, query: query.trim(), onMatch, limit: Number(limit) || undefined });
  };
  return (
    <form className="panel stack" onSubmit={submit} noValidate>
      <FormError error={ask.error} fieldIds={{ query: 'import-query', limit: 'import-limit' }} />
      <Select
        label={t('imports.catalogue')}
        value={source}
        onChange={(event) => setSource(event.currentTarget.value === 'google_books' ? 'google_books' : 'open_library')}
      >
        <option value="open_library">Open Library</option>
        <option value="google_books">Google Books</option>
      </Select>
      <TextInput
        id="import-query"
        label={t('imports.query')}
        hint={t(source === 'google_books' ? 'imports.queryHintGoogle' : 'imports.queryHintOpen')}
        value={query}
        required
        error={fieldError(ask.error, 'query')}
        onChange={(event) => setQuery(event.currentTarget.value)}
      />
      <NumberInput
        id="import-limit"
        label={t('imports.limit')}
        value={limit}
        error={fieldError(ask.error, 'limit')}
        onChange={(event) => setLimit(event.currentTarget.value)}
      />
      <OnMatchChoice value={onMatch} onChange={setOnMatch} />
      <div className="row">
        <Button type="submit" kind="primary" busy={ask.isPending}>
          {t('imports.startNow')}
        </Button>
      </div>
    </form>
  );
}
