import { type ByteRange } from '@leadweave/whatconverts-client';

const onePart = /^bytes=(?:(\d{1,15})-(\d{1,15})?|-(\d{1,15}))$/;

/**
 * The part that a `Range` header asks for. Undefined, and then the whole is the right answer, when there is none, when it
 * names several parts or other units, and with `If-Range`: a recording has no version that could be compared.
 */
export function byteRangeOf(range: string | undefined, ifRange: string | undefined): ByteRange | undefined {
  const found = ifRange === undefined ? onePart.exec(range?.trim() ?? '') : null;
  if (!found) return undefined;
  const [, from, to, last] = found;
  if (last !== undefined) return Number(last) > 0 ? { last: Number(last) } : undefined;
  if (to === undefined) return { from: Number(from) };
  return Number(from) <= Number(to) ? { from: Number(from), to: Number(to) } : undefined;
}
