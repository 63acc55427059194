import { useMutation, useQueries, useQuery } from '@tanstack/react-query';
import type { Tagged } from '../../api/client.ts';
import { useIntent } from '../../api/intent.ts';
import { t } from '../../i18n/messages.ts';
import { announce } from '../../ui/announce.ts';
import { DescriptionList } from '../../ui/DescriptionList.tsx';
import { ConfirmDialog } from '../../ui/Dialog.tsx';
import { FormError } from '../../ui/ErrorState.tsx';
import { type Author, useForget } from '../queries.ts';
import { merged } from './form.ts';
import { lifespan } from './lifespan.ts';
import { booksOf, mergeAuthor } from './queries.ts';

/** The author that becomes of several, told before it is done; it cannot be taken back, so the name is typed first. */
export function MergeDialog({
  open,
  into,
  others,
  onClose,
  onMerged,
  onDone,
}: {
  open: boolean;
  into: Author;
  others: readonly Author[];
  onClose: () => void;
  /** One of them is done; the rest may still fail. */
  onMerged: (next: Tagged<Author>, gone: string) => void;
  onDone: () => void;
}) {
  const forget = useForget();
  const own = useQuery({ ...booksOf(into.id), enabled: open });
  const coming = useQueries({
    queries: others.map(({ id }) => ({ ...booksOf(id), enabled: open })),
    combine: (asked) =>
      asked.every(({ data }) => data) ? asked.reduce((sum, { data }) => sum + (data?.total ?? 0), 0) : undefined,
  });
  const once = useIntent();
  const merge = useMutation({
    // One after the other, as the server takes them: where one is refused, those before it stay done.
    mutationFn: async () => {
      for (const { id } of others) {
        const next = await once([into.id, id], (key) => mergeAuthor(into.id, id, key));
        onMerged(next, id);
      }
    },
    onSuccess: () => {
      announce(t('authors.merged'));
      onDone();
    },
    onSettled: () => void forget(),
  });
  const result = merged(into, others);
  return (
    <ConfirmDialog
      open={open}
      onClose={() => {
        merge.reset();
        onClose();
      }}
      onConfirm={() => {
        if (!merge.isPending) merge.mutate();
      }}
      busy={merge.isPending}
      danger
      title={t('authors.mergeTitle', { count: others.length })}
      confirm={t('authors.mergeNow')}
      typed={into.name}
    >
      <FormError error={merge.error} />
      <p>{t('authors.mergeWarning')}</p>
      <DescriptionList
        items={[
          [t('book.name'), <bdi key="name">{result.name}</bdi>],
          [t('authors.years'), lifespan(result)],
          [
            t('authors.variants'),
            result.variants && result.variants.length > 0 && (
              <ul key="variants">
                {result.variants.map((name) => (
                  <li key={name}>
                    <bdi>{name}</bdi>
                  </li>
                ))}
              </ul>
            ),
          ],
          [
            t('authors.books'),
            own.data && coming !== undefined ? t('authors.booksThen', { own: own.data.total, coming }) : t('state.loading'),
          ],
        ]}
      />
    </ConfirmDialog>
  );
}
