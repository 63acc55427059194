import { useMutation } from '@tanstack/react-query';
import { createLazyRoute, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { api, body } from '../../api/client.ts';
import { useIntent } from '../../api/intent.ts';
import { t } from '../../i18n/messages.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { FormError } from '../../ui/ErrorState.tsx';
import { usePageTitle } from '../../ui/title.ts';
import '../catalogue.css';
import { useForget } from '../queries.ts';
import { FIELD_IDS, Fields } from './Fields.tsx';
import { type BookForm, bookOf, formOf, person } from './form.ts';

export const Route = createLazyRoute('/catalogue/books/new')({ component: NewBook });

function NewBook() {
  usePageTitle(t('book.new'));
  const { isbn } = Route.useSearch();
  const navigate = useNavigate();
  const forget = useForget();
  const [form, setForm] = useState<BookForm>(() => ({ ...formOf({ isbn }), people: [person()] }));
  const once = useIntent();
  const add = useMutation({
    mutationFn: () => {
      const book = bookOf(form);
      return once(book, (key) => body(api.POST('/v1/books', { params: { header: { 'Idempotency-Key': key } }, body: book })));
    },
    onSuccess: (book) => {
      void forget();
      void navigate({ to: '/catalogue/books/$id', params: { id: book.id }, search: { tab: 'copies' } });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!add.isPending) add.mutate();
  };
  return (
    <form className="stack cat-narrow" onSubmit={submit} noValidate>
      <h1 tabIndex={-1}>{t('book.new')}</h1>
      <FormError error={add.error} fieldIds={FIELD_IDS} />
      <Fields form={form} onChange={setForm} error={add.error} />
      <div className="row editor-bar">
        <Button type="submit" kind="primary" busy={add.isPending}>
          {t('book.create')}
        </Button>
        <LinkButton to="/catalogue" search={{}}>
          {t('dialog.cancel')}
        </LinkButton>
      </div>
    </form>
  );
}
