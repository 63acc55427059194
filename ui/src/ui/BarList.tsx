import { formatNumber } from '../i18n/format.ts';
import { ChartFrame, type ChartTexts, type Figure } from './ChartFrame.tsx';
import { shares } from './chart.ts';

/** Figures below each other as bars, each beside its number. */
export function BarList({ figures, ...texts }: ChartTexts & { figures: readonly Figure[] }) {
  const { format = formatNumber } = texts;
  const lengths = shares(figures.map(({ value }) => value));
  return (
    <ChartFrame {...texts} figures={figures}>
      <ul className="bar-list">
        {figures.map(({ key, name, value }, place) => (
          <li key={key} className="bar-list__row">
            <span className="bar-list__name">
              <bdi>{name}</bdi>
            </span>
            <span className="bar-list__value">{format(value)}</span>
            <svg className="bar-list__bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
              <rect className="bar-list__ground" width="100" height="10" />
              <rect className="bar-list__length" width={100 * (lengths[place] ?? 0)} height="10" />
            </svg>
          </li>
        ))}
      </ul>
    </ChartFrame>
  );
}
