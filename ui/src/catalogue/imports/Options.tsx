import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { t } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { Refusal } from '../kit/Refusal.tsx';
import { ColumnMapping, DelimiterChoice } from './ColumnMapping.tsx';
import { Holdings } from './Holdings.tsx';
import { OnMatchChoice } from './OnMatchChoice.tsx';
import { changeOptions, type JobDetails, type JobOptions } from './queries.ts';

/** How a file is read. Kept as one change, after which the rows below are those of the new reading. */
export function Options({ job, etag, onChanged }: { job: JobDetails; etag: string; onChanged: () => void }) {
  const [options, setOptions] = useState<Partial<JobOptions>>({});
  const save = useMutation({ mutationFn: () => changeOptions(job.id, etag, options), onSuccess: onChanged });
  const now = { ...job.options, ...options };
  const changed = Object.keys(options).length > 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (changed && !save.isPending) save.mutate();
  };
  const marc = job.source === 'marc' || job.source === 'marcxml';
  return (
    <form className="panel stack" onSubmit={submit} noValidate>
      <h2 className="panel__title">{t('imports.options')}</h2>
      <Refusal error={save.error} of={['import', job.id]} onLooked={() => save.reset()} />
      <OnMatchChoice value={now.onMatch} onChange={(onMatch) => setOptions({ ...options, onMatch })} />
      {marc && (
        <Holdings
          value={now.holdings ?? undefined}
          onChange={(holdings) => setOptions({ ...options, holdings: holdings as JobOptions['holdings'] })}
        />
      )}
      {job.source === 'csv' && (
        <>
          <DelimiterChoice value={now.delimiter ?? ''} onChange={(delimiter) => setOptions({ ...options, delimiter })} />
          <ColumnMapping
            columns={job.columns}
            chosen={now.columns ?? []}
            onChange={(columns) => setOptions({ ...options, columns })}
          />
        </>
      )}
      <div className="row">
        <Button
          type="submit"
          kind={changed ? 'primary' : 'secondary'}
          busy={save.isPending}
          whyNot={changed ? undefined : t('imports.optionsSame')}
        >
          {t('imports.apply')}
        </Button>
      </div>
    </form>
  );
}
