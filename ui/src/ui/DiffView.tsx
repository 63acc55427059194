import type { ReactNode } from 'react';
import { t } from '../i18n/messages.ts';
import './diff.css';
import { type Stretch, wordDiff } from './wordDiff.ts';

/** A value in words: one text, several, or none. */
export type DiffValue = string | readonly string[] | undefined;

export interface DiffRow {
  readonly key: string;
  readonly name: ReactNode;
  readonly before: DiffValue;
  readonly after: DiffValue;
  /** In the place of both values, where they are not told. */
  readonly note?: ReactNode;
}

/** Two versions of something, field by field. What went and what came is marked by more than colour. */
export function DiffView({
  rows,
  caption,
  before = t('diff.before'),
  after = t('diff.after'),
}: {
  rows: readonly DiffRow[];
  caption: string;
  before?: string;
  after?: string;
}) {
  if (rows.length === 0) return <p className="muted">{t('diff.none')}</p>;
  return (
    <table className="diff">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('diff.field')}</th>
          <th scope="col">{before}</th>
          <th scope="col">{after}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{row.name}</th>
            {row.note === undefined ? (
              <Values row={row} before={before} after={after} />
            ) : (
              <td className="diff__note" colSpan={2}>
                {row.note}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Values({ row, before, after }: { row: DiffRow; before: string; after: string }) {
  const left = lines(row.before);
  const right = lines(row.after);
  const single = left.length <= 1 && right.length <= 1;
  const words = single && left[0] !== undefined && right[0] !== undefined ? wordDiff(left[0], right[0]) : undefined;
  return (
    <>
      <td className="diff__before" data-label={before}>
        {words ? <Words stretches={words.before} kind="del" /> : <Lines own={left} others={right} kind="del" />}
      </td>
      <td className="diff__after" data-label={after}>
        {words ? <Words stretches={words.after} kind="ins" /> : <Lines own={right} others={left} kind="ins" />}
      </td>
    </>
  );
}

function lines(value: DiffValue): readonly string[] {
  if (value === undefined || value === '') return [];
  return typeof value === 'string' ? [value] : value;
}

function Words({ stretches, kind: Kind }: { stretches: readonly Stretch[]; kind: 'del' | 'ins' }) {
  return (
    <bdi className="diff__text">
      {stretches.map(({ text, same }, place) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: stretches are known by their place alone
        same ? <span key={place}>{text}</span> : <Kind key={place}>{text}</Kind>,
      )}
    </bdi>
  );
}

/** A list, one entry a line; what the other side has not is marked. */
function Lines({ own, others, kind: Kind }: { own: readonly string[]; others: readonly string[]; kind: 'del' | 'ins' }) {
  if (own.length === 0) return <span className="muted">–</span>;
  const known = new Set(others);
  return (
    <ul className="diff__lines">
      {own.map((text, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same entry may stand there twice
        <li key={place}>
          {known.has(text) ? (
            <bdi>{text}</bdi>
          ) : (
            <Kind>
              <bdi>{text}</bdi>
            </Kind>
          )}
        </li>
      ))}
    </ul>
  );
}
