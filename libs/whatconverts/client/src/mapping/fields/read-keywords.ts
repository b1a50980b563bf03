import { type Reading } from './reading.js';
import { readText } from './read-text.js';

/** `spotted_keywords`: split at commas, trimmed, empty parts dropped. */
export function readKeywords(value: unknown): Reading<string[]> {
  const text = readText(value);
  if (text.kind !== 'value') return text;
  const keywords = text.value
    .split(',')
    .map((keyword) => keyword.trim())
    .filter((keyword) => keyword !== '');
  return { kind: 'value', value: keywords };
}
