// Taken out of the global object once: test runners make every look-up there slow.
const { floor, imul } = Math;

const scramble = (state: number, value: number): number => {
  let hash = imul(state ^ value, 0x9e3779b1);
  hash = imul(hash ^ (hash >>> 15), 0x85ebca6b);
  hash = imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
};

/** An unsigned 32-bit number that depends on all four numbers and on nothing else. */
export const hashOf = (seed: number, stream: number, item: number, salt: number): number =>
  scramble(scramble(scramble(scramble(0x243f6a88, seed), stream + 1), item + 1), salt + 1);

/** One followed by seven hex digits of nought. */
const SEVEN_DIGITS = 0x10000000;

/**
 * Reproducible random numbers (mulberry32). The same seed yields the same sequence on every machine, so a whole world
 * can be rebuilt from one number.
 */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** At least 0, less than 1. */
  fraction(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let value = this.state;
    value = imul(value ^ (value >>> 15), value | 1);
    value ^= value + imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number from 0 to `below` - 1. */
  whole(below: number): number {
    return floor(this.fraction() * below);
  }

  chance(share: number): boolean {
    return this.fraction() < share;
  }

  pick<T>(list: readonly T[]): T {
    return list[this.whole(list.length)] as T;
  }

  /** One entry, drawn by its `share`; the shares need not add up to anything particular. */
  weighted<T extends { share: number }>(list: readonly T[]): T {
    let left = this.fraction() * list.reduce((sum, entry) => sum + entry.share, 0);
    for (const entry of list) {
      left -= entry.share;
      if (left < 0) return entry;
    }
    return list[list.length - 1] as T;
  }

  hex(length: number): string {
    let text = '';
    while (text.length < length) text += (SEVEN_DIGITS + this.whole(SEVEN_DIGITS)).toString(16).slice(1);
    return text.slice(0, length);
  }

  uuid(): string {
    const hex = this.hex(32);
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
  }
}
