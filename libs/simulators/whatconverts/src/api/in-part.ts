import { type Answer } from './answer.js';

const onePart = /^bytes=(\d*)-(\d*)$/;

/** The part of a complete answer that a `Range` header names, as any web server gives it (RFC 9110, 14). */
export const inPart = (whole: Answer, range: string | undefined): Answer => {
  const bytes = Buffer.from(whole.body ?? '');
  const headers = { 'accept-ranges': 'bytes' };
  const asked = onePart.exec(range ?? '');
  if (!asked || (asked[1] === '' && asked[2] === '')) return { ...whole, headers };
  const [from, to] = endsOf(asked[1] ?? '', asked[2] ?? '', bytes.length);
  if (from > to)
    return { status: 416, contentType: 'text/plain', headers: { 'content-range': `bytes */${bytes.length}` } };
  const part = bytes.subarray(from, to + 1);
  return {
    ...whole,
    status: 206,
    headers: { ...headers, 'content-range': `bytes ${from}-${to}/${bytes.length}` },
    body: part,
  };
};

/** First and last byte; the first behind the last when there is no such part. */
const endsOf = (from: string, to: string, length: number): [number, number] => {
  if (from === '') return [Math.max(0, length - Number(to)), length - 1];
  return [Number(from), to === '' ? length - 1 : Math.min(Number(to), length - 1)];
};
