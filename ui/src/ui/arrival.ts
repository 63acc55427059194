import { useEffect, useRef } from 'react';

/**
 * After a change of page the reading goes on at its heading (WCAG 2.4.3), which has tabIndex -1; not at the first page, where
 * the browser begins by itself. A page that comes later than its address is waited for a little.
 */
export function useFocusOnArrival(path: string): void {
  const before = useRef(path);
  useEffect(() => {
    if (before.current === path) return undefined;
    before.current = path;
    let tries = 0;
    let timer = 0;
    const look = () => {
      const heading = document.querySelector<HTMLElement>('main h1');
      if (heading && document.querySelector('dialog[open]') === null) {
        if (!document.querySelector('main')?.contains(document.activeElement)) heading.focus({ preventScroll: true });
      } else if (tries++ < 100) timer = window.setTimeout(look, 50);
    };
    timer = window.setTimeout(look, 0);
    return () => clearTimeout(timer);
  }, [path]);
}

/** To where a list begins again, for whoever turned its page. */
export function focusHeading(): void {
  document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
}

/**
 * Where what had the focus went away with what was shown before, such as a filter that was taken off, the reading goes on at the
 * heading.
 *
 * @param shown changes with what is shown; undefined while the next is on its way
 */
export function useFocusNotLost(shown: string | undefined): void {
  const before = useRef(shown);
  useEffect(() => {
    if (shown === undefined || before.current === shown) return;
    const first = before.current === undefined;
    before.current = shown;
    if (!first && document.activeElement === document.body && document.querySelector('dialog[open]') === null) focusHeading();
  }, [shown]);
}
