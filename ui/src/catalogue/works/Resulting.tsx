import { formatList, languageName } from '../../i18n/format.ts';
import { t, tOr } from '../../i18n/messages.ts';
import { Badge } from '../../ui/StatusPill.tsx';
import { imprint, years } from './facts.ts';
import type { Outcome } from './preview.ts';

/** A work as it would be: its name, and what it would be made of. */
export function Resulting({
  outcome,
  label,
  coming,
}: {
  outcome: Outcome;
  label: string;
  /** Editions that are not there yet. */
  coming?: ReadonlySet<string>;
}) {
  return (
    <section className="work-result" data-new={coming !== undefined || undefined}>
      <p className="work-result__label">{label}</p>
      <h3 className="serif">
        <bdi>{outcome.title}</bdi>
      </h3>
      <p className="muted small">
        {[
          t('works.editions', { count: outcome.editions.length }),
          years(outcome.firstPublished, outcome.lastPublished),
          formatList(
            outcome.formats.map((format) => tOr(`format.${format}`, format)),
            'unit',
          ),
          formatList(outcome.languages.map(languageName), 'unit'),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <ul className="work-result__editions">
        {outcome.editions.map((edition) => (
          <li key={edition.id} className="work-result__edition">
            <span className="row__grow">
              <bdi>{edition.title}</bdi> <span className="muted small">{imprint(edition)}</span>
            </span>
            {coming?.has(edition.id) && <Badge tone="accent">{t('works.coming')}</Badge>}
          </li>
        ))}
      </ul>
    </section>
  );
}
