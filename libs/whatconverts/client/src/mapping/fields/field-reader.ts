import { literalFromWire } from '../../wire/enumerations.js';
import { type Phone } from '../whatconverts-lead.js';
import { readFlag } from './read-flag.js';
import { readMap } from './read-map.js';
import { readNumber } from './read-number.js';
import { readPhone } from './read-phone.js';
import { readText } from './read-text.js';
import { type Reading } from './reading.js';

/**
 * Reads the fields of one row by the rules of the field map and remembers what it has understood, so that everything
 * else can be kept verbatim.
 */
export class FieldReader {
  /** Texts of the enumerations as received, by wire name. */
  readonly wireTexts: Record<string, string> = {};
  private readonly understood = new Set<string>();

  constructor(
    private readonly row: Readonly<Record<string, unknown>>,
    private readonly region: string | undefined,
  ) {}

  text(key: string): string | undefined {
    return this.apply(key, readText);
  }

  number(key: string): number | undefined {
    return this.apply(key, readNumber);
  }

  flag(key: string): boolean | undefined {
    return this.apply(key, readFlag);
  }

  phone(key: string): Phone | undefined {
    return this.apply(key, (value) => readPhone(value, this.region));
  }

  map(key: string): Record<string, unknown> | undefined {
    return this.apply(key, readMap);
  }

  /** Rule ENUM: an unknown text is `undefined`, and the text is kept in `wireTexts`. */
  literal<T extends string>(key: string, literals: readonly T[]): T | undefined {
    const text = this.text(key);
    if (text === undefined) return undefined;
    this.wireTexts[key] = text;
    return literalFromWire(literals, text);
  }

  /** Reads a field by a rule of its own. */
  apply<T>(key: string, rule: (value: unknown) => Reading<T>): T | undefined {
    // Most of the fields are missing in most of the rows.
    if (!Object.hasOwn(this.row, key)) return undefined;
    const reading = rule(this.row[key]);
    if (reading.kind !== 'odd') this.understood.add(key);
    return reading.kind === 'value' ? reading.value : undefined;
  }

  /** Marks fields that are read elsewhere or ignored on purpose. */
  skip(...keys: readonly string[]): void {
    keys.forEach((key) => this.understood.add(key));
  }

  /** What no rule has understood, verbatim. */
  unmapped(): Record<string, unknown> {
    return Object.fromEntries(Object.entries(this.row).filter(([key]) => !this.understood.has(key)));
  }
}
