import { type ReactNode, useState } from 'react';
import { formatNumber } from '../i18n/format.ts';
import { t } from '../i18n/messages.ts';
import { Button } from './Button.tsx';
import './chart.css';

/** A figure and what it is of. */
export interface Figure {
  readonly key: string;
  readonly name: string;
  readonly value: number;
}

export interface ChartTexts {
  /** What is shown. */
  readonly caption: string;
  /** What stands beside each figure: the head of that column. */
  readonly names?: string | undefined;
  /** What is counted. */
  readonly values?: string | undefined;
  readonly format?: ((value: number) => string) | undefined;
}

/** A drawing, or the table that says the same: nobody needs to see the one to know the other. */
export function ChartFrame({
  caption,
  names = t('chart.what'),
  values = t('chart.count'),
  format = formatNumber,
  figures,
  children,
}: ChartTexts & { figures: readonly Figure[]; children: ReactNode }) {
  const [table, setTable] = useState(false);
  return (
    <figure className="chart">
      {table ? (
        <div className="table-frame chart__table">
          <table className="table">
            <caption className="visually-hidden">{caption}</caption>
            <thead>
              <tr>
                <th scope="col">{names}</th>
                <th scope="col" className="table__end">
                  {values}
                </th>
              </tr>
            </thead>
            <tbody>
              {figures.map(({ key, name, value }) => (
                <tr key={key}>
                  <th scope="row">
                    <bdi>{name}</bdi>
                  </th>
                  <td className="table__end">{format(value)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : (
        children
      )}
      <figcaption className="row chart__foot">
        <span className="visually-hidden">{caption}</span>
        <Button size="small" kind="quiet" aria-pressed={table} onClick={() => setTable(!table)}>
          {t('chart.asTable')}
        </Button>
      </figcaption>
    </figure>
  );
}
