/** Longest body of an event, bytes of UTF-8. */
export const longestBody = 64_000;

/** Texts are shortened to these lengths, one after the other, until the body fits. */
const shorter = [16_000, 4_000, 1_000, 200, 40];
const ellipsis = '…';

/**
 * The JSON text of a body that stays below 64 kB. Longer texts are cut, the longest first, and `truncated: true` says so;
 * the API has them whole. Lists and maps that are still too long lose their last entries.
 */
export function fitBody(body: Readonly<Record<string, unknown>>): string {
  const whole = JSON.stringify(body);
  if (isShort(whole)) return whole;
  for (const length of shorter) {
    const cut = JSON.stringify({ ...(cutTexts(body, length, Infinity) as object), truncated: true });
    if (isShort(cut)) return cut;
  }
  return JSON.stringify({ ...(cutTexts(body, shorter.at(-1)!, 50) as object), truncated: true });
}

function isShort(text: string): boolean {
  return text.length <= longestBody && new TextEncoder().encode(text).length <= longestBody;
}

function cutTexts(value: unknown, length: number, entries: number): unknown {
  if (typeof value === 'string') return cutText(value, length);
  if (Array.isArray(value)) return value.slice(0, entries).map((item) => cutTexts(item, length, entries));
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).slice(0, entries);
  return Object.fromEntries(kept.map(([name, item]) => [cutText(name, 200), cutTexts(item, length, entries)]));
}

/** Never splits a character that takes two units. */
function cutText(text: string, length: number): string {
  if (text.length <= length) return text;
  const end = /[\ud800-\udbff]/.test(text[length - 1]!) ? length - 1 : length;
  return text.slice(0, end) + ellipsis;
}
