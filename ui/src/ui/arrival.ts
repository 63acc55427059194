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
      } else if (tries++ < 20) timer = window.setTimeout(look, 50);
    };
    timer = window.setTimeout(look, 0);
    return () => clearTimeout(timer);
  }, [path]);
}
