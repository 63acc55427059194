import { SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import type { Schemas } from '../../api/client.ts';
import { t } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { filterCount, type Search } from './address.ts';
import { Facets } from './Facets.tsx';

/** On narrow screens the filters come when they are asked for; the results behind them follow at once. */
export function FacetDrawer({
  search,
  facets,
  total,
  onSearch,
}: {
  search: Search;
  facets: Schemas['Facets'] | undefined;
  total: number | undefined;
  onSearch: (search: Search) => void;
}) {
  const [open, setOpen] = useState(false);
  return (
    <div className="results__drawer no-print">
      <Button size="small" icon={<SlidersHorizontal aria-hidden="true" size={20} />} onClick={() => setOpen(true)}>
        {t('results.filtersCount', { count: filterCount(search) })}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={t('results.filters')}
        actions={
          <Button kind="primary" onClick={() => setOpen(false)}>
            {t('results.show', { count: total ?? 0 })}
          </Button>
        }
      >
        {open && facets && <Facets search={search} facets={facets} onSearch={onSearch} />}
      </Dialog>
    </div>
  );
}
