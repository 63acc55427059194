import { type ReactNode, useId } from 'react';
import { languageName } from '../../i18n/format.ts';
import { t } from '../../i18n/messages.ts';
import { fieldError } from '../../ui/ErrorState.tsx';
import { Select, TextArea, TextInput } from '../../ui/Field.tsx';
import { AUDIENCES, FORMATS } from '../kit/choices.ts';
import type { NewBook } from '../queries.ts';
import type { BookForm, ListField, TextField } from './form.ts';
import { People } from './People.tsx';

const GROUPS: readonly { readonly name: Parameters<typeof t>[0]; readonly fields: readonly TextField[] }[] = [
  {
    name: 'book.publication',
    fields: ['publisher', 'publishedYear', 'publishedText', 'edition', 'language', 'physicalDescription'],
  },
  { name: 'book.series', fields: ['series', 'seriesNumber'] },
  { name: 'book.numbers', fields: ['isbn', 'issn', 'lccn', 'oclc', 'controlNumber'] },
];
const CODES = new Set<TextField>(['isbn', 'issn', 'lccn', 'oclc', 'controlNumber', 'language', 'publishedYear']);

/** Where the error summary leads. */
export const FIELD_IDS: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'title',
    'subtitle',
    'summary',
    'coverUrl',
    'subjects',
    'notes',
    'links',
    'alternativeTitles',
    'otherIsbns',
    ...GROUPS.flatMap((group) => group.fields),
  ].map((field) => [field, `book-${field}`]),
);

/** All fields of a book. */
export function Fields({ form, onChange, error }: { form: BookForm; onChange: (form: BookForm) => void; error: unknown }) {
  const set = (field: TextField | ListField, text: string) => onChange({ ...form, texts: { ...form.texts, [field]: text } });
  const text = (field: TextField, required = false) => (
    <TextInput
      key={field}
      id={`book-${field}`}
      label={t(`bookField.${field}`)}
      optional={!required}
      required={required}
      dir={CODES.has(field) ? 'ltr' : 'auto'}
      hint={field === 'language' && form.texts.language ? languageName(form.texts.language) : undefined}
      value={form.texts[field]}
      error={fieldError(error, field)}
      onChange={(event) => set(field, event.currentTarget.value)}
    />
  );
  const area = (field: ListField | 'summary', rows: number) => (
    <TextArea
      key={field}
      id={`book-${field}`}
      label={t(`bookField.${field}`)}
      optional
      hint={field === 'summary' ? undefined : t('book.onePerLine')}
      rows={rows}
      dir="auto"
      value={form.texts[field]}
      error={fieldError(error, field)}
      onChange={(event) => set(field, event.currentTarget.value)}
    />
  );
  return (
    <>
      <Group name={t('book.work')}>
        {text('title', true)}
        {text('subtitle')}
        <People people={form.people} error={error} onChange={(people) => onChange({ ...form, people })} />
        <div className="cat-grid">
          <Select
            label={t('bookField.format')}
            value={form.format}
            onChange={(event) => onChange({ ...form, format: event.currentTarget.value as BookForm['format'] })}
          >
            {FORMATS.map((format) => (
              <option key={format} value={format}>
                {t(`format.${format}`)}
              </option>
            ))}
          </Select>
          <Select
            label={t('bookField.audience')}
            optional
            value={form.audience ?? ''}
            onChange={(event) => onChange({ ...form, audience: event.currentTarget.value as NewBook['audience'] | '' })}
          >
            <option value="">–</option>
            {AUDIENCES.map((audience) => (
              <option key={audience} value={audience}>
                {t(`audience.${audience}`)}
              </option>
            ))}
          </Select>
        </div>
      </Group>
      {GROUPS.map((group) => (
        <Group key={group.name} name={t(group.name)}>
          <div className="cat-grid">{group.fields.map((field) => text(field))}</div>
        </Group>
      ))}
      <Group name={t('book.content')}>
        {area('summary', 5)}
        <div className="cat-grid">
          {area('subjects', 4)}
          {area('alternativeTitles', 4)}
          {area('notes', 3)}
          {area('links', 3)}
          {area('otherIsbns', 3)}
        </div>
        {text('coverUrl')}
      </Group>
    </>
  );
}

function Group({ name, children }: { name: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className="panel stack" aria-labelledby={id}>
      <h2 className="panel__title" id={id}>
        {name}
      </h2>
      {children}
    </section>
  );
}
