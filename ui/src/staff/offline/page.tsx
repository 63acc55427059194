import { createLazyRoute, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { t } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { usePageTitle } from '../../ui/title.ts';
import { NOBODY } from '../checkin/returned.ts';
import { ScanField } from '../scan/ScanField.tsx';
import { useScans } from '../scan/useScans.ts';
import '../desk.css';
import { KeptRows } from './KeptRows.tsx';
import { Left } from './Left.tsx';

export const Route = createLazyRoute('/offline')({ component: OfflineDesk });

/** Goes on with or without a network: it needs nothing but cards and barcodes. */
function OfflineDesk() {
  usePageTitle(t('staff.offline'));
  const [mode, setMode] = useState('checkout');
  const [card, setCard] = useState(useSearch({ from: '/offline' }).card);
  return (
    <div className="stack desk-work">
      <h1 tabIndex={-1}>{t('staff.offline')}</h1>
      <p className="muted desk-measure">{t('offline.intro')}</p>
      <Tabs
        label={t('offline.mode')}
        chosen={mode}
        onChoose={setMode}
        tabs={[
          {
            key: 'checkout',
            label: t('staff.checkout'),
            panel:
              card === undefined ? <CardAsked onCard={setCard} /> : <ByCard card={card} onEnd={() => setCard(undefined)} />,
          },
          { key: 'checkin', label: t('staff.checkin'), panel: <TakingBack /> },
        ]}
      />
      <Left />
    </div>
  );
}

function CardAsked({ onCard }: { onCard: (card: string) => void }) {
  return (
    <div className="stack">
      <ScanField label={t('offline.patronCard')} onCode={onCard} />
      <p className="muted">{t('offline.patronHint')}</p>
    </div>
  );
}

function ByCard({ card, onEnd }: { card: string; onEnd: () => void }) {
  const { rows, scan, again, remove } = useScans('checkout', { card });
  return (
    <div className="stack">
      <div className="kept-card">
        <strong dir="ltr">{t('offline.card', { card })}</strong>
        <Button size="small" onClick={onEnd}>
          {t('offline.anotherCard')}
        </Button>
      </div>
      <ScanField label={t('desk.itemBarcode')} onCode={scan} onFinish={onEnd} />
      <p className="muted">{t(rows.length === 0 ? 'desk.scanFirst' : 'offline.due')}</p>
      <KeptRows
        rows={rows}
        done={(loan) => ({ title: loan.title, word: t('desk.lent'), dueAt: loan.dueAt })}
        onAgain={again}
        onRemove={remove}
      />
      {rows.length > 0 && (
        <div className="row row--end">
          <Button kind="primary" onClick={onEnd}>
            {t('desk.finish')} <KeyHint keys="Enter" />
          </Button>
        </div>
      )}
    </div>
  );
}

function TakingBack() {
  const { rows, scan, again, remove } = useScans('checkin', NOBODY);
  return (
    <div className="stack">
      <ScanField label={t('desk.itemBarcode')} onCode={scan} />
      <KeptRows
        rows={rows}
        done={(back) => ({ title: back.title, word: t('offline.checkinDone') })}
        onAgain={again}
        onRemove={remove}
      />
    </div>
  );
}
