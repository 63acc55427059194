import { useEffect, useState } from 'react';

/** How the element can be found again once the same page is drawn anew. */
function placeOf(element: Element | null): string | undefined {
  if (element === null || element === document.body) return undefined;
  if (element.id) return `#${CSS.escape(element.id)}`;
  const href = element.getAttribute('href');
  return href === null ? undefined : `a[href="${CSS.escape(href)}"]`;
}

/** Who moved through the page that the server painted goes on from there when the scripts have drawn it anew. */
export function useKeptPlace(): void {
  const [place] = useState(() => placeOf(document.activeElement));
  useEffect(() => {
    if (place === undefined || document.activeElement !== document.body) return;
    const element = document.querySelector<HTMLElement>(place);
    element?.focus({ preventScroll: true });
    if (element instanceof HTMLInputElement) element.setSelectionRange(element.value.length, element.value.length);
  }, [place]);
}

/** What somebody typed before the scripts came: while a box is drawn for the first time, the painted one is still there. */
export function typedBefore(id: string): string | undefined {
  const painted = document.getElementById(id);
  return painted instanceof HTMLInputElement ? painted.value : undefined;
}
