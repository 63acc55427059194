import { ListPlus } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { t } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { type ForBook, useDeed } from './AfterSignIn.tsx';

const ListDialog = lazy(() => import('./ListDialog.tsx'));

export function AddToList({ book, small = false }: ForBook) {
  const deed = useDeed(`list ${book.id}`);
  return (
    <>
      <Button
        kind={small ? 'quiet' : 'secondary'}
        size={small ? 'small' : 'normal'}
        icon={<ListPlus aria-hidden="true" size={20} />}
        aria-label={small ? t('list.addTitle', { title: book.title }) : undefined}
        onClick={deed.begin}
      >
        {t('list.add')}
      </Button>
      {deed.door}
      {deed.open && (
        <Suspense>
          <ListDialog book={book} onClose={deed.end} />
        </Suspense>
      )}
    </>
  );
}
