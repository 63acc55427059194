import { formatNumber } from '../i18n/format.ts';
import { t } from '../i18n/messages.ts';
import { ChartFrame, type ChartTexts, type Figure } from './ChartFrame.tsx';
import { areaPath, linePath, places, shares } from './chart.ts';

/** How something went, small: as a line for what goes on, as columns for what is counted in steps. */
export function Sparkline({
  figures,
  kind = 'line',
  ...texts
}: ChartTexts & { figures: readonly Figure[]; kind?: 'line' | 'columns' }) {
  const { format = formatNumber } = texts;
  const values = figures.map(({ value }) => value);
  const first = figures[0];
  const last = figures.at(-1);
  const most = figures.reduce<Figure | undefined>(
    (so, one) => (so === undefined || one.value > so.value ? one : so),
    undefined,
  );
  if (!first || !last || !most) return null;
  return (
    <ChartFrame {...texts} figures={figures}>
      <p className="spark__most">
        {t('chart.most', { value: format(most.value) })} <bdi>{most.name}</bdi>
      </p>
      <svg className="spark" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        {kind === 'line' ? <Line values={values} /> : <Columns figures={figures} format={format} />}
      </svg>
      <p className="spark__ends">
        <bdi>{first.name}</bdi>
        <bdi>{last.name}</bdi>
      </p>
    </ChartFrame>
  );
}

function Line({ values }: { values: readonly number[] }) {
  const all = places(values);
  const end = all.at(-1);
  return (
    <>
      <path className="spark__area" d={areaPath(all)} />
      <path className="spark__line" d={linePath(all)} vectorEffect="non-scaling-stroke" />
      {/* The drawing is stretched; a line of no length stays round. */}
      {end && <path className="spark__end" d={`M${end.x} ${end.y}h0`} vectorEffect="non-scaling-stroke" />}
    </>
  );
}

function Columns({ figures, format }: { figures: readonly Figure[]; format: (value: number) => string }) {
  const width = 100 / figures.length;
  const heights = shares(figures.map(({ value }) => value));
  return figures.map(({ key, name, value }, place) => {
    // What is there at all is seen.
    const height = value > 0 ? Math.max(1.5, 100 * (heights[place] ?? 0)) : 0;
    return (
      <rect
        key={key}
        className="spark__column"
        x={place * width + width * 0.1}
        width={width * 0.8}
        y={100 - height}
        height={height}
      >
        <title>{`${name}: ${format(value)}`}</title>
      </rect>
    );
  });
}
