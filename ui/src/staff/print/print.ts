import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import './print.css';

/** A roll is as long as what stands on it; a sheet has its size. */
export type Paper =
  | { readonly kind: 'roll'; readonly widthMm: number }
  | { readonly kind: 'sheet'; readonly widthMm: number; readonly heightMm: number };

const PX_PER_MM = 96 / 25.4;
const SHORTEST_MM = 40;

/**
 * Prints something else than what shows. It is drawn beside the page, measured, and taken away again once it is printed; the size of
 * the paper is written by script, since a style sheet cannot say "as long as it is".
 */
export function printPaper(drawn: ReactNode, paper: Paper): void {
  const place = document.createElement('div');
  place.className = `paper paper--${paper.kind}`;
  place.style.inlineSize = `${paper.widthMm}mm`;
  document.body.append(place);
  const root = createRoot(place);
  flushSync(() => root.render(drawn));
  const heightMm =
    paper.kind === 'sheet' ? paper.heightMm : Math.max(SHORTEST_MM, Math.ceil(place.offsetHeight / PX_PER_MM) + 1);
  const size = new CSSStyleSheet();
  size.replaceSync(`@page paper { size: ${paper.widthMm}mm ${heightMm}mm; margin: 0 }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, size];
  document.documentElement.dataset.print = '';
  const away = () => {
    delete document.documentElement.dataset.print;
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== size);
    root.unmount();
    place.remove();
  };
  addEventListener('afterprint', () => setTimeout(away, 0), { once: true });
  print();
}
