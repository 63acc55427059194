import { Bookmark } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { t } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { type ForBook, useDeed } from './AfterSignIn.tsx';

const HoldDialog = lazy(() => import('./HoldDialog.tsx'));

export function HoldButton({ book, small = false }: ForBook) {
  const deed = useDeed();
  return (
    <>
      <Button
        kind="primary"
        size={small ? 'small' : 'normal'}
        icon={<Bookmark aria-hidden="true" size={20} />}
        aria-label={small ? t('hold.placeOn', { title: book.title }) : undefined}
        onClick={deed.begin}
      >
        {t('hold.place')}
      </Button>
      {deed.door}
      {deed.open && (
        <Suspense>
          <HoldDialog book={book} onClose={deed.end} />
        </Suspense>
      )}
    </>
  );
}
