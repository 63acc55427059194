import { useLayoutEffect, useState } from 'react';

/** How the element can be found again once the same page is drawn anew. */
function placeOf(element: Element | null): string | undefined {
  if (element === null || element === document.body) return undefined;
  if (element.id) return `#${CSS.escape(element.id)}`;
  const href = element.getAttribute('href');
  return href === null ? undefined : `a[href="${CSS.escape(href)}"]`;
}

/** A page is drawn in slices: where somebody went between the first of them and the last. */
let since: string | undefined;
const drawn = new AbortController();
document.addEventListener(
  'focusin',
  ({ target }) => {
    since = placeOf(target as Element);
  },
  { signal: drawn.signal },
);

/** Who moved through the page that the server painted goes on from there when the scripts have drawn it anew. */
export function useKeptPlace(): void {
  const [begun] = useState(() => placeOf(document.activeElement));
  // Before the new page is seen: a key that comes in between must not begin anew at its top.
  useLayoutEffect(() => {
    const place = since ?? begun;
    since = undefined;
    drawn.abort();
    if (place === undefined || document.activeElement !== document.body) return;
    const element = document.querySelector<HTMLElement>(place);
    element?.focus({ preventScroll: true });
    if (element instanceof HTMLInputElement) element.setSelectionRange(element.value.length, element.value.length);
  }, [begun]);
}

/**
 * A text that goes on with what somebody typed before the scripts came: while a box is drawn for the first time, the painted one is
 * still there, and what it has at last counts.
 */
export function useTyped(id: string, value: string) {
  const [painted] = useState(() => document.getElementById(id));
  const before = painted instanceof HTMLInputElement ? painted : undefined;
  const [text, setText] = useState(before?.value ?? value);
  useLayoutEffect(() => {
    if (before) setText(before.value);
  }, [before]);
  return [text, setText] as const;
}
