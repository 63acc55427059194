import { Pencil, Plus } from 'lucide-react';
import { useSession } from '../../api/session.ts';
import { t } from '../../i18n/messages.ts';
import { AnchorButton } from '../../ui/Button.tsx';
import type { Book } from '../shared/words.ts';

/** For those who keep the catalogue. */
export function StaffStrip({ book }: { book: Book }) {
  const { may } = useSession();
  const edits = may('catalogue:write');
  const adds = may('holdings:write');
  if (!edits && !adds) return null;
  const href = `/staff/catalogue/books/${book.id}`;
  return (
    <section className="record__staff no-print" aria-label={t('staff.strip')}>
      <strong>{t('staff.strip')}</strong>
      {edits && (
        <AnchorButton size="small" href={href} icon={<Pencil aria-hidden="true" size={16} />}>
          {t('staff.edit')}
        </AnchorButton>
      )}
      {adds && (
        <AnchorButton size="small" href={`${href}#copies`} icon={<Plus aria-hidden="true" size={16} />}>
          {t('staff.copies')}
        </AnchorButton>
      )}
    </section>
  );
}
