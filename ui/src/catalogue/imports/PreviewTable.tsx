import { useState } from 'react';
import { formatNumber } from '../../i18n/format.ts';
import { t, tOr } from '../../i18n/messages.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { DescriptionList } from '../../ui/DescriptionList.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { MarcView } from '../../ui/MarcView.tsx';
import { readMarcText } from '../../ui/marc.ts';
import { Badge, StatusPill } from '../../ui/StatusPill.tsx';
import { Differences } from '../kit/Differences.tsx';
import { fieldName, fieldText } from '../kit/fields.ts';
import type { OnMatch, PreviewRow } from './queries.ts';

/** The first rows as they are understood; each opens to all that it says. */
export function PreviewTable({ rows, onMatch }: { rows: readonly PreviewRow[]; onMatch: OnMatch }) {
  const [open, setOpen] = useState<PreviewRow>();
  const columns: readonly Column<PreviewRow>[] = [
    { key: 'row', head: t('imports.row'), cell: (row) => formatNumber(row.row), align: 'end', width: '4rem' },
    {
      key: 'title',
      head: t('bookField.title'),
      cell: (row) => (
        <Button kind="quiet" size="small" className="cat-cell-button" onClick={() => setOpen(row)}>
          <bdi>{row.book?.title ?? t('imports.unread')}</bdi>
        </Button>
      ),
    },
    { key: 'author', head: t('bookField.contributors'), cell: (row) => fieldText(row.book?.contributors), minor: true },
    { key: 'isbn', head: t('bookField.isbn'), cell: (row) => <span className="mono">{row.book?.isbn ?? '–'}</span> },
    { key: 'year', head: t('bookField.publishedYear'), cell: (row) => row.book?.publishedYear ?? '–', minor: true },
    { key: 'copies', head: t('imports.copies'), cell: (row) => formatNumber(row.copies), align: 'end', minor: true },
    { key: 'action', head: t('imports.action'), cell: (row) => <Outcome row={row} onMatch={onMatch} /> },
  ];
  return (
    <>
      <DataTable caption={t('imports.preview')} columns={columns} rows={rows} rowKey={(row) => String(row.row)} />
      <Dialog
        open={open !== undefined}
        onClose={() => setOpen(undefined)}
        size="large"
        title={open?.book?.title ?? t('imports.unread')}
      >
        {open && <RowDetails row={open} />}
      </Dialog>
    </>
  );
}

function Outcome({ row, onMatch }: { row: PreviewRow; onMatch: OnMatch }) {
  const pill = row.problem ? (
    <StatusPill state="failed">{t('imports.willFail')}</StatusPill>
  ) : !row.match ? (
    <StatusPill state="done">{t('imports.willCreate')}</StatusPill>
  ) : onMatch !== 'keep' && row.differences.length > 0 ? (
    <StatusPill state="on_hold_shelf">{t('imports.willUpdate', { count: row.differences.length })}</StatusPill>
  ) : (
    <StatusPill state="withdrawn">{t('imports.willKeep')}</StatusPill>
  );
  return (
    <div className="row">
      {pill}
      {row.warnings.length > 0 && <Badge tone="warn">{t('imports.warnings', { count: row.warnings.length })}</Badge>}
    </div>
  );
}

function RowDetails({ row }: { row: PreviewRow }) {
  const record = readMarcText(row.original);
  return (
    <div className={record ? 'cat-beside' : 'stack'}>
      <div className="stack">
        {row.problem && (
          <Banner tone="bad" title={t('imports.willFail')}>
            <p>{row.problem}</p>
          </Banner>
        )}
        {row.warnings.length > 0 && (
          <Banner tone="warn" title={t('imports.warnings', { count: row.warnings.length })}>
            <ul className="banner__list">
              {row.warnings.map((warning) => (
                <li key={warning}>{warning}</li>
              ))}
            </ul>
          </Banner>
        )}
        {row.match && (
          <section className="stack stack--tight">
            <h3>{t('imports.takenFor')}</h3>
            <p>
              {/* A plain link into another tab: what was set here is not lost by a look. */}
              <a href={`/staff/catalogue/books/${row.match.bookId}`} target="_blank" rel="noopener">
                <bdi>{row.match.title}</bdi>
              </a>{' '}
              <Badge>{tOr(`imports.by.${row.match.by}`, row.match.by)}</Badge>
            </p>
            <Differences changes={row.differences} before={t('imports.catalogueHas')} after={t('imports.becomes')} />
          </section>
        )}
        {row.book && (
          <section className="stack stack--tight">
            <h3>{t('imports.understood')}</h3>
            <DescriptionList
              items={Object.entries(row.book)
                .filter(([, value]) => value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0))
                .map(([field, value]) => [fieldName(field), <bdi key={field}>{fieldText(value, field)}</bdi>] as const)}
            />
          </section>
        )}
      </div>
      <section className="stack stack--tight">
        <h3>{t('imports.original')}</h3>
        {record ? (
          <MarcView record={record} caption={t('imports.original')} />
        ) : (
          <pre className="cat-source" dir="auto">
            {row.original}
          </pre>
        )}
      </section>
    </div>
  );
}
