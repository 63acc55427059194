import type { ReactNode } from 'react';

/** One component, by its name in the code, in its states. */
export function Section({ name, children }: { name: string; children: ReactNode }) {
  const id = `kit-${name.toLowerCase()}`;
  return (
    <section className="kit__section" aria-labelledby={id} data-kit={name}>
      <h2 className="kit__name mono" id={id}>
        {name}
      </h2>
      <div className="kit__states">{children}</div>
    </section>
  );
}

/** A state, and what it is called. */
export function State({ of, wide = false, children }: { of: string; wide?: boolean; children: ReactNode }) {
  return (
    <div className="kit__state" data-wide={wide || undefined}>
      <p className="kit__label">{of}</p>
      {children}
    </div>
  );
}
