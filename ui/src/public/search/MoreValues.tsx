import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { compareText } from '../../i18n/format.ts';
import { t } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { TextInput } from '../../ui/Field.tsx';
import { SkeletonRows } from '../../ui/Skeleton.tsx';
import { wholeFacets } from '../shared/queries.ts';
import type { ListFilter, Search } from './address.ts';
import { FacetChoice } from './Facets.tsx';

/** All values of one group, to be looked through; several can be chosen before anything is searched. */
export function MoreValues({
  filter,
  search,
  name,
  onSearch,
  onClose,
}: {
  filter: ListFilter;
  search: Search;
  name: (value: string) => string;
  onSearch: (search: Search) => void;
  onClose: () => void;
}) {
  const { data, error, refetch } = useQuery(wholeFacets(search));
  const [chosen, setChosen] = useState<readonly string[]>(search[filter] ?? []);
  const [text, setText] = useState('');
  const wanted = text.trim().toLocaleLowerCase();
  const values = (data?.facets?.[filter] ?? [])
    .map((one) => ({ ...one, name: name(one.value) }))
    .filter((one) => one.name.toLocaleLowerCase().includes(wanted))
    .sort((left, right) => compareText(left.name, right.name));
  const apply = () => {
    onClose();
    onSearch({ ...search, [filter]: chosen.length > 0 ? [...chosen] : undefined, cursor: undefined });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(`facet.${filter}`)}
      actions={
        <>
          <Button onClick={onClose}>{t('dialog.cancel')}</Button>
          <Button kind="primary" onClick={apply}>
            {t('facet.apply')}
          </Button>
        </>
      }
    >
      <div className="stack">
        <TextInput label={t('facet.find')} value={text} onChange={(event) => setText(event.currentTarget.value)} />
        {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
        {!data && !error && <SkeletonRows rows={6} />}
        {data && values.length === 0 && <p className="muted">{t('facet.noValue')}</p>}
        <ul className="facet__values facet__values--wide">
          {values.map((one) => (
            <FacetChoice
              key={one.value}
              text={one.name}
              count={one.count}
              checked={chosen.includes(one.value)}
              onChange={() =>
                setChosen(chosen.includes(one.value) ? chosen.filter((value) => value !== one.value) : [...chosen, one.value])
              }
            />
          ))}
        </ul>
      </div>
    </Dialog>
  );
}
