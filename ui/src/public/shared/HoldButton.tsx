import { Bookmark } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { t } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { type ForBook, useDeed } from './AfterSignIn.tsx';

const HoldDialog = lazy(() => import('./HoldDialog.tsx'));

/** @param taken there is nothing to place any more; what the dialog says of the hold just placed stays until it is closed */
export function HoldButton({ book, small = false, taken = false }: ForBook & { taken?: boolean }) {
  const deed = useDeed(`hold ${book.id}`);
  return (
    <>
      {!taken && (
        <Button
          kind="primary"
          size={small ? 'small' : 'normal'}
          icon={<Bookmark aria-hidden="true" size={20} />}
          aria-label={small ? t('hold.placeOn', { title: book.title }) : undefined}
          onClick={deed.begin}
        >
          {t('hold.place')}
        </Button>
      )}
      {deed.door}
      {deed.open && (
        <Suspense>
          <HoldDialog book={book} onClose={deed.end} />
        </Suspense>
      )}
    </>
  );
}
