import type { Schemas } from '../../api/client.ts';

type Segment = Schemas['MarkedSegment'];

/** A text with what was found in it marked; the plain text where the answer marks nothing. */
export function Marked({ segments, text }: { segments: readonly Segment[] | undefined; text: string }) {
  if (!segments || segments.length === 0) return text;
  return segments.map((segment, place) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: segments are known by their place alone
    segment.hit ? <mark key={place}>{segment.text}</mark> : <span key={place}>{segment.text}</span>,
  );
}
