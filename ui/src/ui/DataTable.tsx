import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { t } from '../i18n/messages.ts';

export interface Column<Row> {
  readonly key: string;
  readonly head: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  /** What the server sorts this by; then the head is a button. */
  readonly sort?: string;
  readonly align?: 'start' | 'end';
  /** Left out where there is little room. */
  readonly minor?: boolean;
  readonly width?: string;
}

export interface Selection {
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}

export interface DataTableProps<Row> {
  /** What the table shows, for those who hear it. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** `title` or `-title` */
  sort?: string | undefined;
  onSort?: (sort: string) => void;
  selection?: Selection;
  /** The name of a row, for its checkbox. */
  rowName?: (row: Row) => string;
  /** While the next rows are on their way these stay, dimmed. */
  stale?: boolean;
  /** In the place of rows, where there are none. */
  empty?: ReactNode;
  current?: string | undefined;
}

/** Rows as the server sorted and paged them. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, rowKey, sort, onSort, selection, rowName, stale, empty, current } = props;
  if (rows.length === 0 && empty) return empty;
  return (
    <div className="table-frame" data-stale={stale || undefined} aria-busy={stale || undefined}>
      <table className="table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {selection && (
              <th className="table__tick" scope="col">
                <AllBox selection={selection} keys={rows.map(rowKey)} />
              </th>
            )}
            {columns.map((column) => (
              <Head key={column.key} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const key = rowKey(row);
            return (
              <tr key={key} data-chosen={selection?.chosen.has(key) || undefined} aria-current={current === key || undefined}>
                {selection && (
                  <td className="table__tick">
                    <input
                      type="checkbox"
                      aria-label={t('table.choose', { name: rowName?.(row) ?? key })}
                      checked={selection.chosen.has(key)}
                      onChange={() => selection.onChange(toggled(selection.chosen, key))}
                    />
                  </td>
                )}
                {columns.map((column) => (
                  <td key={column.key} className={cellClass(column)}>
                    {column.cell(row)}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function cellClass<Row>(column: Column<Row>): string | undefined {
  const looks = [column.align === 'end' ? 'table__end' : '', column.minor ? 'table__minor' : ''].filter(Boolean).join(' ');
  return looks || undefined;
}

function toggled(chosen: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(chosen);
  if (!next.delete(key)) next.add(key);
  return next;
}

function Head<Row>({
  column,
  sort,
  onSort,
}: {
  column: Column<Row>;
  sort: string | undefined;
  onSort: ((sort: string) => void) | undefined;
}) {
  const field = column.sort;
  if (field === undefined || !onSort) {
    return (
      <th scope="col" className={cellClass(column)} style={{ inlineSize: column.width }}>
        {column.head}
      </th>
    );
  }
  const direction = sort === field ? 'ascending' : sort === `-${field}` ? 'descending' : undefined;
  const Icon = direction === 'ascending' ? ArrowUp : direction === 'descending' ? ArrowDown : ArrowUpDown;
  return (
    <th scope="col" className={cellClass(column)} style={{ inlineSize: column.width }} aria-sort={direction}>
      <button type="button" className="table__sort" onClick={() => onSort(direction === 'ascending' ? `-${field}` : field)}>
        {column.head}
        <Icon aria-hidden="true" size={16} className={direction ? undefined : 'table__unsorted'} />
      </button>
    </th>
  );
}

function AllBox({ selection, keys }: { selection: Selection; keys: readonly string[] }) {
  const ref = useRef<HTMLInputElement>(null);
  const here = keys.filter((key) => selection.chosen.has(key)).length;
  const all = keys.length > 0 && here === keys.length;
  useEffect(() => {
    if (ref.current) ref.current.indeterminate = here > 0 && !all;
  }, [here, all]);
  return (
    <input
      ref={ref}
      type="checkbox"
      aria-label={t('table.chooseAll')}
      checked={all}
      onChange={() => {
        const next = new Set(selection.chosen);
        for (const key of keys) {
          if (all) next.delete(key);
          else next.add(key);
        }
        selection.onChange(next);
      }}
    />
  );
}
