import type { ReactNode } from 'react';

export type Described = readonly [name: ReactNode, value: ReactNode | undefined | null | false];

/** Names and values; what has no value is left out. */
export function DescriptionList({ items }: { items: readonly Described[] }) {
  return (
    <dl className="facts">
      {items
        .filter(([, value]) => value !== undefined && value !== null && value !== false && value !== '')
        .map(([name, value], place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list
          <div className="facts__pair" key={place}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
