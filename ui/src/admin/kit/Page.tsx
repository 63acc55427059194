import type { ReactNode } from 'react';
import { usePageTitle } from '../../ui/title.ts';
import './admin.css';

/**
 * A page of the administration: its heading, what it is for, and what can be done on it.
 * @param heading instead of the title, where it is somebody's name
 */
export function Page({
  title,
  heading = title,
  lead,
  actions,
  children,
}: {
  title: string;
  heading?: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}) {
  usePageTitle(title);
  return (
    <div className="stack admin">
      <header className="admin__head">
        <div>
          <h1 tabIndex={-1}>{heading}</h1>
          {lead && <p className="muted admin__lead">{lead}</p>}
        </div>
        {actions && <div className="row">{actions}</div>}
      </header>
      {children}
    </div>
  );
}

/** @param wide over all columns */
export function Panel({ title, wide = false, children }: { title: ReactNode; wide?: boolean; children: ReactNode }) {
  return (
    <section className={wide ? 'panel admin__wide' : 'panel'}>
      <h2 className="panel__title">{title}</h2>
      <div className="stack">{children}</div>
    </section>
  );
}
