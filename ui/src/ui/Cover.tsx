import type { Schemas } from '../api/client.ts';

export type CoverSize = 'row' | 'list' | 'tile' | 'record';
const SIZES: Readonly<Record<CoverSize, readonly [number, number]>> = {
  row: [48, 72],
  list: [80, 120],
  tile: [120, 180],
  record: [160, 240],
};

export interface CoverProps {
  cover: Schemas['BookCover'] | undefined;
  title: string;
  author?: string | undefined;
  workId: string;
  size?: CoverSize;
  /** For the first ones of a page, which are seen at once. */
  eager?: boolean;
}

/** Which of the twelve spines a work without a picture has: the same everywhere, on the server too. */
export function spine(workId: string): number {
  let sum = 0;
  for (const digit of workId) {
    const value = Number.parseInt(digit, 16);
    if (!Number.isNaN(value)) sum += value;
  }
  return sum % 12;
}

/** The title stands beside it, so it is a picture to those who see it and nothing to others. */
export function Cover({ cover, title, author, workId, size = 'list', eager = false }: CoverProps) {
  const [width, height] = SIZES[size];
  if (cover) {
    return (
      <img
        className={`cover cover--${size}`}
        src={cover.medium}
        srcSet={`${cover.small} 80w, ${cover.medium} 160w, ${cover.large} 320w`}
        sizes={`${width}px`}
        width={width}
        height={height}
        alt=""
        decoding="async"
        loading={eager ? undefined : 'lazy'}
      />
    );
  }
  return (
    <span className={`cover cover--${size} cover--bound cover--spine-${spine(workId)}`} aria-hidden="true">
      <span className="cover__title">
        <bdi>{title}</bdi>
      </span>
      {author && (
        <span className="cover__author">
          <bdi>{author}</bdi>
        </span>
      )}
    </span>
  );
}
