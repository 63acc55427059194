import { useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { problemOf } from '../../api/problem.ts';
import { t } from '../../i18n/messages.ts';
import { AnchorButton } from '../../ui/Button.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { MarcView } from '../../ui/MarcView.tsx';
import { readMarcXml } from '../../ui/marc.ts';
import { SkeletonRows } from '../../ui/Skeleton.tsx';

/** The record as other systems get it: with what a record that came in said beyond our fields. */
export function MarcRecord({ id }: { id: string }) {
  const record = useQuery({
    queryKey: ['book', id, 'marc'],
    queryFn: async ({ signal }) => {
      const answer = await fetch(`/v1/books/${encodeURIComponent(id)}/export?as=marcxml`, { signal });
      if (!answer.ok) throw await problemOf(answer);
      return readMarcXml(await answer.text());
    },
  });
  if (record.isError) return <ErrorState error={record.error} onRetry={() => void record.refetch()} />;
  if (!record.data) return <SkeletonRows />;
  return (
    <div className="stack">
      <MarcView record={record.data} />
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
