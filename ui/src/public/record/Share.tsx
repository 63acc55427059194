import { Link2, Printer, Share2 } from 'lucide-react';
import { t } from '../../i18n/messages.ts';
import { Menu } from '../../ui/Menu.tsx';
import { toast } from '../../ui/toast.ts';
import type { Book } from '../shared/words.ts';

const FORMATS = ['ris', 'bibtex', 'marc', 'marcxml', 'csv', 'json'] as const;

/** The address, paper, and the record for other programs. */
export function Share({ book }: { book: Book }) {
  const address = new URL(`/books/${book.id}`, location.origin).href;
  const copy = () => void navigator.clipboard.writeText(address).then(() => toast(t('share.copied')));
  return (
    <Menu
      kind="secondary"
      align="start"
      button={
        <>
          <Share2 aria-hidden="true" size={20} />
          {t('share.open')}
        </>
      }
      items={[
        // Without TLS browsers keep the clipboard from pages.
        ...(navigator.clipboard
          ? [{ key: 'link', label: t('share.link'), icon: <Link2 aria-hidden="true" size={20} />, onSelect: copy }]
          : []),
        {
          key: 'print',
          label: t('share.print'),
          icon: <Printer aria-hidden="true" size={20} />,
          onSelect: () => window.print(),
        },
        ...FORMATS.map((format) => ({
          key: format,
          label: t(`share.${format}`),
          href: `/v1/books/${book.id}/export?as=${format}`,
        })),
      ]}
    />
  );
}
