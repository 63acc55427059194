import { type ReactNode, useId } from 'react';

/** A part of a page with a heading of its own. */
export function Panel({ title, children, intro }: { title: ReactNode; intro?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section className="panel stack" aria-labelledby={id}>
      <div>
        <h2 className="panel__title" id={id}>
          {title}
        </h2>
        {intro && <p className="muted account__intro">{intro}</p>}
      </div>
      {children}
    </section>
  );
}
