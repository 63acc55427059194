import type { Schemas } from '../../api/client.ts';
import { formatList } from '../../i18n/format.ts';
import { t } from '../../i18n/messages.ts';
import { AddToList } from '../shared/AddToList.tsx';
import { Card } from '../shared/Card.tsx';
import { HoldButton } from '../shared/HoldButton.tsx';
import { Mine } from '../shared/Mine.tsx';
import { useBranchNames } from './labels.ts';

type Hit = Schemas['Hit'];

export function Hits({ hits, grid }: { hits: readonly Hit[]; grid: boolean }) {
  const names = useBranchNames();
  return (
    <ol className={grid ? 'results__list results__list--grid' : 'results__list'}>
      {hits.map((hit, place) => (
        <Card
          key={hit.workId}
          book={hit.book}
          formats={hit.formats}
          availability={hit.availability}
          where={names.size > 1 ? places(hit, names) : undefined}
          highlights={hit.highlights}
          editions={hit.editions > 1 ? t('results.editions', { count: hit.editions }) : undefined}
          eager={place < 4}
          mine={<Mine mine={hit.mine} />}
          actions={grid ? undefined : <Actions hit={hit} />}
        />
      ))}
    </ol>
  );
}

function places(hit: Hit, names: ReadonlyMap<string, string>): string | undefined {
  const there = hit.availability.byBranch.filter((shelf) => shelf.available > 0);
  return there.length > 0 ? formatList(there.map((shelf) => names.get(shelf.branchCode) ?? shelf.branchCode)) : undefined;
}

function Actions({ hit }: { hit: Hit }) {
  const taken = (hit.mine?.loans.length ?? 0) + (hit.mine?.holds.length ?? 0) > 0;
  return (
    <>
      {hit.availability.total > 0 && <HoldButton book={hit.book} small taken={taken} />}
      <AddToList book={hit.book} small />
    </>
  );
}
