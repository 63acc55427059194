import { useEffect, useRef, useState } from 'react';
import { t } from '../../i18n/messages.ts';
import type { Encode } from './bars.ts';
import type { LabelItem } from './kept.ts';
import { LabelSheet } from './LabelSheet.tsx';
import { A4, cornerOf, type Offset, type Placed, perSheet, type Sheet } from './sheets.ts';

const WIDTH_PX = (A4.widthMm * 96) / 25.4;

/** A sheet as it will come out. On the first a click says where to begin. */
export function Preview({
  sheet,
  placed,
  offset,
  encode,
  start,
  onStart,
}: {
  sheet: Sheet;
  placed: readonly Placed<LabelItem>[];
  offset: Offset;
  encode: Encode | undefined;
  start: number;
  onStart: ((start: number) => void) | undefined;
}) {
  const frame = useRef<HTMLDivElement>(null);
  const [scale, setScale] = useState(0);
  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const watch = new ResizeObserver(() => setScale(element.clientWidth / WIDTH_PX));
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  const percent = (mm: number, of: number) => `${(mm / of) * 100}%`;
  return (
    <div className="sheet-preview">
      <div className="sheet-preview__frame" ref={frame} dir="ltr">
        <div className="sheet-preview__paper" style={{ transform: `scale(${scale})` }} aria-hidden="true">
          <LabelSheet sheet={sheet} placed={placed} offset={offset} encode={encode} outlines />
        </div>
        {onStart &&
          Array.from({ length: perSheet(sheet) }, (_, place) => {
            const { leftMm, topMm } = cornerOf(sheet, place, offset);
            return (
              <button
                // biome-ignore lint/suspicious/noArrayIndexKey: places do not move
                key={place}
                type="button"
                className="sheet-preview__place"
                aria-label={t('labels.startHere', { place: place + 1 })}
                aria-pressed={place + 1 === start}
                tabIndex={-1}
                style={{
                  left: percent(leftMm, A4.widthMm),
                  top: percent(topMm, A4.heightMm),
                  width: percent(sheet.widthMm, A4.widthMm),
                  height: percent(sheet.heightMm, A4.heightMm),
                }}
                onClick={() => onStart(place + 1)}
              />
            );
          })}
      </div>
    </div>
  );
}
