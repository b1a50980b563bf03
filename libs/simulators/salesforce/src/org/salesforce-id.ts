const SUFFIX_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** The 18-character form of a 15-character id: three letters that tell which of the 15 are capitals. */
export const longId = (id: string): string => {
  if (id.length !== 15) return id;
  const suffix = [0, 5, 10].map((start) => {
    const capitals = [...id.slice(start, start + 5)].reduce(
      (bits, letter, index) => bits | (/[A-Z]/.test(letter) ? 1 << index : 0),
      0,
    );
    return SUFFIX_LETTERS[capitals];
  });
  return id + suffix.join('');
};

/** Whether a text has the form of an id; it need not exist. */
export const isIdText = (text: string): boolean => /^[a-zA-Z0-9]{15}([a-zA-Z0-9]{3})?$/.test(text);

const base62 = (value: number, width: number): string => {
  let text = '';
  for (let rest = value; text.length < width; rest = Math.floor(rest / 62)) text = (DIGITS[rest % 62] ?? '0') + text;
  return text;
};

/** Gives out ids like Salesforce's: prefix of the object, two characters of the org, a counter. */
export class IdFactory {
  private readonly counters = new Map<string, number>();

  constructor(private readonly orgNumber: number) {}

  /** How many ids of each prefix were given out. */
  given(): [keyPrefix: string, count: number][] {
    return [...this.counters];
  }

  /** Goes on after ids that were given out before. */
  goOnAfter(given: readonly (readonly [keyPrefix: string, count: number])[]): void {
    for (const [keyPrefix, count] of given) this.counters.set(keyPrefix, count);
  }

  next(keyPrefix: string): string {
    const count = (this.counters.get(keyPrefix) ?? 0) + 1;
    this.counters.set(keyPrefix, count);
    return longId(`${keyPrefix}${base62(62 * 40 + this.orgNumber, 2)}0${base62(count, 9)}`);
  }
}
