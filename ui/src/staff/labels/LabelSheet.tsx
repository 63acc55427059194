import type { CSSProperties } from 'react';
import { libraryName } from '../../ui/Wordmark.tsx';
import type { Encode } from './bars.ts';
import type { LabelItem } from './kept.ts';
import { A4, cornerOf, type Offset, type Placed, perSheet, type Sheet, spineLines, spineSizeMm } from './sheets.ts';
import './labels.css';

/** One sheet of paper, in its true size. With `outlines`, to be held against a sheet of labels. */
export function LabelSheet({
  sheet,
  placed,
  offset,
  encode,
  outlines = false,
}: {
  sheet: Sheet;
  placed: readonly Placed<LabelItem>[];
  offset: Offset;
  encode: Encode | undefined;
  outlines?: boolean;
}) {
  const at = (place: number): CSSProperties => {
    const { leftMm, topMm } = cornerOf(sheet, place, offset);
    return { left: `${leftMm}mm`, top: `${topMm}mm`, width: `${sheet.widthMm}mm`, height: `${sheet.heightMm}mm` };
  };
  return (
    <div className="label-sheet" style={{ width: `${A4.widthMm}mm`, height: `${A4.heightMm}mm` }}>
      {outlines &&
        Array.from({ length: perSheet(sheet) }, (_, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: places do not move
          <div className="label label--outline" key={`outline-${place}`} style={at(place)} />
        ))}
      {placed.map(({ place, one }) => (
        <div className={`label label--${sheet.kind}`} key={place} style={at(place)}>
          {sheet.kind === 'spine' ? (
            <SpineLabel item={one} sheet={sheet} />
          ) : (
            <BarcodeLabel item={one} sheet={sheet} encode={encode} />
          )}
        </div>
      ))}
    </div>
  );
}

/** A reader needs so many modules of white before and behind. */
const QUIET = 10;
const WIDEST_MM = 0.38;
const PADDING_MM = 3;

function BarcodeLabel({ item, sheet, encode }: { item: LabelItem; sheet: Sheet; encode: Encode | undefined }) {
  const bars = encode?.(item.barcode);
  const modules = (bars?.modules ?? 0) + 2 * QUIET;
  const moduleMm = Math.min(WIDEST_MM, (sheet.widthMm - PADDING_MM) / modules);
  return (
    <>
      <span className="label__library">{libraryName()}</span>
      <bdi className="label__title">{item.title}</bdi>
      {bars ? (
        <svg
          className="label__bars"
          viewBox={`-${QUIET} 0 ${modules} 1`}
          preserveAspectRatio="none"
          aria-hidden="true"
          style={{ width: `${modules * moduleMm}mm` }}
        >
          <path d={bars.path} shapeRendering="crispEdges" />
        </svg>
      ) : (
        <span className="label__bars" />
      )}
      <span className="label__line">
        <span className="label__code" dir="ltr">
          {item.barcode}
        </span>
        <bdi className="label__call">{item.callNumber}</bdi>
      </span>
    </>
  );
}

/** Of a spine's label: the white around it, and the room for the code at its foot. */
const SIDES_MM = 2.5;
const FOOT_MM = 9.5;

function SpineLabel({ item, sheet }: { item: LabelItem; sheet: Sheet }) {
  const lines = spineLines(item.callNumber ?? item.shelf ?? '');
  const size = spineSizeMm(lines, sheet.widthMm - SIDES_MM, sheet.heightMm - FOOT_MM);
  return (
    <>
      <span className="label__spine" style={{ fontSize: `${size}mm` }}>
        {lines.map((line, number) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines do not move
          <bdi key={number}>{line}</bdi>
        ))}
      </span>
      <span className="label__small" dir="ltr">
        {item.barcode}
      </span>
    </>
  );
}
