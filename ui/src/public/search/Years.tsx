import { type FormEvent, useState } from 'react';
import type { Schemas } from '../../api/client.ts';
import { t } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { NumberInput } from '../../ui/Field.tsx';
import type { Search } from './address.ts';

function yearOf(text: string): number | undefined {
  return /^-?\d{1,4}$/.test(text.trim()) ? Number(text) : undefined;
}

/** From and to, below a drawing of how the years are spread. */
export function Years({
  search,
  histogram,
  onSearch,
}: {
  search: Search;
  histogram: Schemas['YearHistogram'] | undefined;
  onSearch: (search: Search) => void;
}) {
  const [from, setFrom] = useState(search.yearFrom === undefined ? '' : String(search.yearFrom));
  const [to, setTo] = useState(search.yearTo === undefined ? '' : String(search.yearTo));
  if (!histogram && search.yearFrom === undefined && search.yearTo === undefined) return null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSearch({ ...search, yearFrom: yearOf(from), yearTo: yearOf(to), cursor: undefined });
  };
  return (
    <form className="facet" onSubmit={submit}>
      <fieldset>
        <legend className="facet__title">{t('facet.year')}</legend>
        {histogram && <Spread histogram={histogram} />}
        <div className="facet__years">
          <NumberInput
            label={t('facet.from')}
            value={from}
            placeholder={histogram && String(histogram.min)}
            inputMode="text"
            onChange={(event) => setFrom(event.currentTarget.value)}
          />
          <NumberInput
            label={t('facet.to')}
            value={to}
            placeholder={histogram && String(histogram.max)}
            inputMode="text"
            onChange={(event) => setTo(event.currentTarget.value)}
          />
          <Button type="submit">{t('facet.go')}</Button>
        </div>
      </fieldset>
    </form>
  );
}

const HEIGHT = 36;

function Spread({ histogram: { bars, min, max, step } }: { histogram: Schemas['YearHistogram'] }) {
  const start = bars[0]?.from ?? min;
  const columns = Math.max(1, Math.floor((max - start) / step) + 1);
  const most = Math.max(1, ...bars.map((bar) => bar.count));
  return (
    <svg className="facet__spread" viewBox={`0 0 ${columns} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      {bars.map((bar) => {
        // The square root keeps a single book of an old century in sight.
        const height = Math.max(2, Math.sqrt(bar.count / most) * HEIGHT);
        return <rect key={bar.from} x={(bar.from - start) / step} y={HEIGHT - height} width={0.8} height={height} />;
      })}
    </svg>
  );
}
