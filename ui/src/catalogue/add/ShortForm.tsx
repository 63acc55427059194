import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { api, body } from '../../api/client.ts';
import { useIntent } from '../../api/intent.ts';
import { formatList } from '../../i18n/format.ts';
import { t } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { FormError, fieldError } from '../../ui/ErrorState.tsx';
import { NumberInput, Select, TextInput } from '../../ui/Field.tsx';
import { sourceName } from '../imports/states.ts';
import { FORMATS } from '../kit/choices.ts';
import type { Book, NewBook } from '../queries.ts';

/** Nobody knows the ISBN: the little that is needed to lend the book now; the rest can follow in the editor. */
export function ShortForm({
  isbn,
  away,
  onAdded,
  onSkip,
}: {
  isbn: string;
  away: readonly string[];
  onAdded: (book: Book) => void;
  onSkip: () => void;
}) {
  const [title, setTitle] = useState('');
  const [author, setAuthor] = useState('');
  const [publisher, setPublisher] = useState('');
  const [year, setYear] = useState('');
  const [format, setFormat] = useState<NonNullable<NewBook['format']>>('book');
  const first = useRef<HTMLDivElement>(null);
  useEffect(() => first.current?.querySelector('input')?.focus(), []);
  const once = useIntent();
  const add = useMutation({
    mutationFn: () => {
      const book: NewBook = {
        isbn,
        title: title.trim(),
        format,
        ...(author.trim() ? { contributors: [{ name: author.trim(), role: 'author' as const }] } : {}),
        ...(publisher.trim() ? { publisher: publisher.trim() } : {}),
        ...(year.trim() ? { publishedYear: Number(year) } : {}),
      };
      return once(book, (key) => body(api.POST('/v1/books', { params: { header: { 'Idempotency-Key': key } }, body: book })));
    },
    onSuccess: onAdded,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!add.isPending) add.mutate();
  };
  return (
    <form className="panel stack" onSubmit={submit} noValidate>
      <h2 className="panel__title">{t('add.nowhere')}</h2>
      <p className="muted">
        {away.length > 0 ? t('add.nowhereAway', { sources: formatList(away.map(sourceName)) }) : t('add.nowhereText')}{' '}
        <bdi className="mono">{isbn}</bdi>
      </p>
      <FormError error={add.error} fieldIds={{ title: 'short-title', publishedYear: 'short-year' }} />
      <div ref={first}>
        <TextInput
          id="short-title"
          label={t('bookField.title')}
          required
          value={title}
          error={fieldError(add.error, 'title')}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
      </div>
      <div className="cat-grid">
        <TextInput
          label={t('role.author')}
          optional
          value={author}
          onChange={(event) => setAuthor(event.currentTarget.value)}
        />
        <TextInput
          label={t('bookField.publisher')}
          optional
          value={publisher}
          onChange={(event) => setPublisher(event.currentTarget.value)}
        />
        <NumberInput
          id="short-year"
          label={t('bookField.publishedYear')}
          optional
          value={year}
          error={fieldError(add.error, 'publishedYear')}
          onChange={(event) => setYear(event.currentTarget.value)}
        />
        <Select
          label={t('bookField.format')}
          value={format}
          onChange={(event) => setFormat(event.currentTarget.value as NonNullable<NewBook['format']>)}
        >
          {FORMATS.map((one) => (
            <option key={one} value={one}>
              {t(`format.${one}`)}
            </option>
          ))}
        </Select>
      </div>
      <div className="row">
        <Button type="submit" kind="primary" busy={add.isPending}>
          {t('add.create')}
        </Button>
        <Button onClick={onSkip}>{t('add.skip')}</Button>
      </div>
    </form>
  );
}
