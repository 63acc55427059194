import { useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { problemOf } from '../../api/problem.ts';
import { t } from '../../i18n/messages.ts';
import { AnchorButton } from '../../ui/Button.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { SkeletonRows } from '../../ui/Skeleton.tsx';

interface MarcField {
  readonly key: number;
  readonly tag: string;
  readonly indicators: string;
  readonly parts: readonly { readonly key: number; readonly code: string; readonly text: string }[];
}

export function readMarc(xml: string): MarcField[] {
  const record = new DOMParser().parseFromString(xml, 'application/xml');
  const all = Array.from(record.getElementsByTagName('*'));
  return all
    .filter((one) => ['leader', 'controlfield', 'datafield'].includes(one.localName))
    .map((one, key) => ({
      key,
      tag: one.localName === 'leader' ? 'LDR' : (one.getAttribute('tag') ?? ''),
      indicators:
        one.localName === 'datafield'
          ? ((one.getAttribute('ind1') ?? ' ') + (one.getAttribute('ind2') ?? ' ')).replace(/ /g, '_')
          : '',
      parts:
        one.localName === 'datafield'
          ? Array.from(one.children).map((part, place) => ({
              key: place,
              code: part.getAttribute('code') ?? '',
              text: part.textContent ?? '',
            }))
          : [{ key: 0, code: '', text: one.textContent ?? '' }],
    }));
}

/** The record as other systems get it: with what a record that came in said beyond our fields. */
export function MarcRecord({ id }: { id: string }) {
  const record = useQuery({
    queryKey: ['book', id, 'marc'],
    queryFn: async ({ signal }) => {
      const answer = await fetch(`/v1/books/${encodeURIComponent(id)}/export?as=marcxml`, { signal });
      if (!answer.ok) throw await problemOf(answer);
      return readMarc(await answer.text());
    },
  });
  if (record.isError) return <ErrorState error={record.error} onRetry={() => void record.refetch()} />;
  if (!record.data) return <SkeletonRows />;
  return (
    <div className="stack">
      <div className="table-frame">
        <table className="marc" dir="ltr">
          <caption className="visually-hidden">MARC</caption>
          <tbody>
            {record.data.map((field) => (
              <tr key={field.key}>
                <th scope="row">{field.tag}</th>
                <td className="muted">{field.indicators}</td>
                <td>
                  {field.parts.map((part) => (
                    <span key={part.key}>
                      {part.code && <span className="marc__code">${part.code} </span>}
                      <bdi>{part.text}</bdi>{' '}
                    </span>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="row">
        {(['marc', 'marcxml', 'ris', 'bibtex'] as const).map((form) => (
          <AnchorButton
            key={form}
            size="small"
            href={`/v1/books/${id}/export?as=${form}`}
            download
            icon={<Download aria-hidden="true" size={16} />}
          >
            {t(`book.as.${form}`)}
          </AnchorButton>
        ))}
      </div>
    </div>
  );
}
