import { createLazyRoute } from '@tanstack/react-router';
import { Printer, Ruler, Tags, X } from 'lucide-react';
import { useState } from 'react';
import { t } from '../../i18n/messages.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Select } from '../../ui/Field.tsx';
import { Pagination } from '../../ui/Pagination.tsx';
import { usePageTitle } from '../../ui/title.ts';
import { toast } from '../../ui/toast.ts';
import { printPaper } from '../print/print.ts';
import '../desk.css';
import { AddCopies } from './AddCopies.tsx';
import { useEncode } from './bars.ts';
import { type LabelItem, type Labels, useLabels, withItems } from './kept.ts';
import { LabelSheet } from './LabelSheet.tsx';
import { Millimetres, Whole } from './Measures.tsx';
import { Preview } from './Preview.tsx';
import { A4, nextStart, pagesOf, perSheet, SHEETS, sheetOf } from './sheets.ts';

export const Route = createLazyRoute('/labels')({ component: LabelsPage });

/** Labels for copies: scanned into a list that stays with the workstation, seen as they will come out, printed. */
function LabelsPage() {
  usePageTitle(t('staff.labels'));
  const [labels, change] = useLabels();
  const encode = useEncode();
  const [printed, setPrinted] = useState(false);
  return (
    <div className="stack">
      <h1 tabIndex={-1}>{t('staff.labels')}</h1>
      <div className="labels-two">
        <div className="stack">
          <AddCopies
            onAdd={(items) => {
              setPrinted(false);
              change((before) => withItems(before, items));
            }}
          />
          {printed && (
            <Banner
              tone="ok"
              alert
              title={t('labels.printed')}
              actions={
                <Button
                  size="small"
                  onClick={() => {
                    setPrinted(false);
                    change((before) => ({
                      ...before,
                      items: [],
                      start: nextStart(before.items.length, sheetOf(before.sheet), before.start),
                    }));
                  }}
                >
                  {t('labels.clearPrinted')}
                </Button>
              }
            >
              <p>{t('labels.printedText')}</p>
            </Banner>
          )}
          <LabelList
            items={labels.items}
            encodable={(code) => encode === undefined || encode(code) !== undefined}
            onRemove={(item) =>
              change((before) => ({ ...before, items: before.items.filter((one) => one.copyId !== item.copyId) }))
            }
            onClear={() => {
              const was = labels.items;
              change((before) => ({ ...before, items: [] }));
              toast(t('labels.cleared'), () => change((before) => withItems(before, was)));
            }}
          />
        </div>
        <SheetPanel labels={labels} change={change} encode={encode} onPrinted={() => setPrinted(true)} />
      </div>
    </div>
  );
}

function LabelList({
  items,
  encodable,
  onRemove,
  onClear,
}: {
  items: readonly LabelItem[];
  encodable: (code: string) => boolean;
  onRemove: (item: LabelItem) => void;
  onClear: () => void;
}) {
  if (items.length === 0) {
    return (
      <EmptyState icon={<Tags aria-hidden="true" size={40} />} title={t('labels.empty')}>
        <p>{t('labels.emptyText')}</p>
      </EmptyState>
    );
  }
  return (
    <section className="stack stack--tight" aria-labelledby="labels-list">
      <div className="desk-foot desk-foot--plain">
        <h2 id="labels-list">{t('labels.count', { count: items.length })}</h2>
        <Button kind="quiet" size="small" onClick={onClear}>
          {t('labels.clear')}
        </Button>
      </div>
      <ol className="scans labels-list">
        {items.map((item) => (
          <li className="scans__row" key={item.copyId}>
            <span className="scans__what">
              <bdi className="scans__title">{item.title}</bdi>
              <span className="scans__code" dir="ltr">
                {item.barcode}
              </span>
              {!encodable(item.barcode) && <span className="field__error">{t('labels.notEncodable')}</span>}
            </span>
            <bdi className="mono">{item.callNumber ?? '–'}</bdi>
            <IconButton label={t('labels.remove', { barcode: item.barcode })} size="small" onClick={() => onRemove(item)}>
              <X aria-hidden="true" size={16} />
            </IconButton>
          </li>
        ))}
      </ol>
    </section>
  );
}

function SheetPanel({
  labels,
  change,
  encode,
  onPrinted,
}: {
  labels: Labels;
  change: (change: (before: Labels) => Labels) => void;
  encode: ReturnType<typeof useEncode>;
  onPrinted: () => void;
}) {
  const sheet = sheetOf(labels.sheet);
  const start = Math.min(labels.start, perSheet(sheet));
  const pages = pagesOf(labels.items, sheet, start);
  const [page, setPage] = useState(1);
  const shown = Math.min(page, Math.max(1, pages.length));
  const offset = { xMm: labels.xMm, yMm: labels.yMm };
  const set = (some: Partial<Labels>) => change((before) => ({ ...before, ...some }));
  const paper = { kind: 'sheet', ...A4 } as const;
  const print = () => {
    printPaper(
      pages.map((placed, number) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: sheets do not move
        <LabelSheet key={number} sheet={sheet} placed={placed} offset={offset} encode={encode} />
      )),
      paper,
    );
    onPrinted();
  };
  return (
    <section className="stack" aria-label={t('labels.sheet')}>
      <div className="labels-settings">
        <Select
          label={t('labels.sheet')}
          value={labels.sheet}
          onChange={(event) => set({ sheet: sheetOf(event.currentTarget.value).key as Labels['sheet'], start: 1 })}
        >
          {SHEETS.map(({ key }) => (
            <option key={key} value={key}>
              {t(`labels.sheet.${key}`)}
            </option>
          ))}
        </Select>
        <Whole label={t('labels.start')} value={start} most={perSheet(sheet)} onValue={(value) => set({ start: value })} />
        <Millimetres label={t('labels.offsetX')} value={labels.xMm} onValue={(xMm) => set({ xMm })} />
        <Millimetres label={t('labels.offsetY')} value={labels.yMm} onValue={(yMm) => set({ yMm })} />
      </div>
      <div className="row">
        <Button
          kind="primary"
          icon={<Printer aria-hidden="true" size={20} />}
          whyNot={labels.items.length === 0 ? t('labels.empty') : undefined}
          onClick={print}
        >
          {t('labels.print')}
        </Button>
        <Button
          icon={<Ruler aria-hidden="true" size={20} />}
          onClick={() => printPaper(<LabelSheet sheet={sheet} placed={[]} offset={offset} encode={encode} outlines />, paper)}
        >
          {t('labels.test')}
        </Button>
      </div>
      <p className="muted small">{t('labels.testText')}</p>
      <Preview
        sheet={sheet}
        placed={pages[shown - 1] ?? []}
        offset={offset}
        encode={encode}
        start={start}
        onStart={shown === 1 ? (place) => set({ start: place }) : undefined}
      />
      <Pagination page={shown} size={1} total={pages.length} onPage={setPage} />
    </section>
  );
}
