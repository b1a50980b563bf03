/** A part of a recording in bytes: from one byte to another, both included and the end if `to` is missing; or the last ones. */
export type ByteRange = { readonly from: number; readonly to?: number } | { readonly last: number };

/** The part that the service sent, both ends included. `total` is missing when it did not say how long the whole is. */
export interface ContentPart {
  readonly from: number;
  readonly to: number;
  readonly total?: number;
}

/** The part as the header `Range` names it. */
export function rangeHeader(range: ByteRange): string {
  return 'last' in range ? `bytes=-${range.last}` : `bytes=${range.from}-${range.to ?? ''}`;
}

/** Reads `Content-Range`; undefined when it says nothing that can be relied on. */
export function partFromHeader(header: string | undefined): ContentPart | undefined {
  const found = /^bytes (\d{1,15})-(\d{1,15})\/(\d{1,15}|\*)$/.exec(header ?? '');
  if (!found) return undefined;
  const [from, to] = [Number(found[1]), Number(found[2])];
  const total = found[3] === '*' ? undefined : Number(found[3]);
  return from <= to && (total === undefined || to < total) ? { from, to, total } : undefined;
}

/** Whether a part is one that was asked for. A server may send less than that, but must begin where it should. */
export function isPartOf(part: ContentPart, range: ByteRange): boolean {
  if ('last' in range) return part.total === undefined || part.from === Math.max(0, part.total - range.last);
  return part.from === range.from && (range.to === undefined || part.to <= range.to);
}
