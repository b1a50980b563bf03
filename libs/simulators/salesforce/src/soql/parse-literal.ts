import { instantOf } from '../org/org-clock.js';
import { periodNamed, takesCount } from './periods.js';
import { type Literal } from './syntax.js';
import { type TokenReader } from './token-reader.js';

const wordLiteral = (reader: TokenReader, nowMs: number): Literal => {
  const { text } = reader.peek();
  const upper = text.toUpperCase();
  if (upper === 'NULL') return reader.next() && { kind: 'null' };
  if (upper === 'TRUE' || upper === 'FALSE') return reader.next() && { kind: 'boolean', value: upper === 'TRUE' };
  const amount = /^([A-Z]{3})(\d+(?:\.\d+)?)$/i.exec(text);
  if (amount)
    return reader.next() && { kind: 'number', value: Number(amount[2]), currency: String(amount[1]).toUpperCase() };
  const counted = takesCount(text);
  const period = counted ? undefined : periodNamed(text, nowMs);
  if (!counted && !period) throw reader.unexpected();
  reader.next();
  if (period) return { kind: 'period', period };
  reader.expectSymbol(':');
  const count = Number(reader.expectKind('number').text);
  return { kind: 'period', period: periodNamed(text, nowMs, count) ?? { fromMs: 0, toMs: 0 } };
};

/** A value on the right of a comparison. */
export const parseLiteral = (reader: TokenReader, nowMs: number): Literal => {
  const token = reader.peek();
  switch (token.kind) {
    case 'text':
      return { kind: 'text', raw: reader.next().text };
    case 'number':
      return { kind: 'number', value: Number(reader.next().text) };
    case 'date':
      return { kind: 'date', value: reader.next().text };
    case 'datetime':
      return { kind: 'datetime', ms: instantOf(reader.next().text) };
    case 'word':
      return wordLiteral(reader, nowMs);
    default:
      throw reader.unexpected();
  }
};
