import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';

export interface Tab {
  readonly key: string;
  readonly label: ReactNode;
  readonly count?: number | undefined;
  readonly panel: ReactNode;
}

/** Tabs of one page; where each has an address of its own, use TabLinks. Only the chosen panel is drawn. */
export function Tabs({
  label,
  tabs,
  chosen,
  onChoose,
}: {
  label: string;
  tabs: readonly Tab[];
  chosen: string;
  onChoose: (key: string) => void;
}) {
  const id = useId();
  const bar = useRef<HTMLDivElement>(null);
  const current = tabs.find((tab) => tab.key === chosen) ?? tabs[0];
  const move = (event: KeyboardEvent) => {
    const here = tabs.findIndex((tab) => tab.key === current?.key);
    const back = document.documentElement.dir === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
    const forth = document.documentElement.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const to =
      event.key === forth
        ? here + 1
        : event.key === back
          ? here - 1
          : event.key === 'Home'
            ? 0
            : event.key === 'End'
              ? tabs.length - 1
              : undefined;
    if (to === undefined) return;
    event.preventDefault();
    const next = tabs[(to + tabs.length) % tabs.length];
    if (!next) return;
    onChoose(next.key);
    bar.current?.querySelector<HTMLElement>(`[data-tab="${CSS.escape(next.key)}"]`)?.focus();
  };
  return (
    <div className="tabs">
      <div ref={bar} className="tabs__bar" role="tablist" aria-label={label} onKeyDown={move}>
        {tabs.map((tab) => {
          const selected = tab.key === current?.key;
          return (
            <button
              key={tab.key}
              type="button"
              role="tab"
              className="tabs__tab"
              id={`${id}-${tab.key}`}
              data-tab={tab.key}
              aria-selected={selected}
              aria-controls={selected ? `${id}-panel` : undefined}
              tabIndex={selected ? 0 : -1}
              onClick={() => onChoose(tab.key)}
            >
              {tab.label}
              {tab.count !== undefined && <span className="tabs__count">{tab.count}</span>}
            </button>
          );
        })}
      </div>
      {current && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a panel may hold nothing that takes the focus (APG tabs)
        <div className="tabs__panel" role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${current.key}`} tabIndex={0}>
          {current.panel}
        </div>
      )}
    </div>
  );
}

/** Links that look like tabs; the router marks the one whose page this is. Children are Links with class `tabs__tab`. */
export function TabLinks({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav className="tabs__bar" aria-label={label}>
      {children}
    </nav>
  );
}
