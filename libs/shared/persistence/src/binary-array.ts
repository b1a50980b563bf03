import { type ColumnType } from './column-type.js';

/** Writes values one behind the other, each with its length before it, as the server reads the elements of an array. */
class ElementWriter {
  private bytes = Buffer.allocUnsafe(64 * 1024);
  private end = 0;

  start(elementType: number, count: number, hasNull: boolean): void {
    this.end = 0;
    // Dimensions, whether there are nulls, type, then length and first index of the only dimension.
    for (const word of [1, hasNull ? 1 : 0, elementType, count, 1]) this.int32(word);
  }

  nothing(): void {
    this.int32(-1);
  }

  int32(value: number): void {
    this.reserve(4);
    this.end = this.bytes.writeInt32BE(value, this.end);
  }

  int16(value: number): void {
    this.reserve(2);
    this.end = this.bytes.writeInt16BE(value, this.end);
  }

  /** @param value a safe integer */
  int64(value: number): void {
    this.int32(Math.floor(value / 0x1_0000_0000));
    this.int32(value | 0);
  }

  byte(value: number): void {
    this.reserve(1);
    this.bytes[this.end] = value;
    this.end += 1;
  }

  double(value: number): void {
    this.reserve(8);
    this.end = this.bytes.writeDoubleBE(value, this.end);
  }

  copy(value: Buffer): void {
    this.int32(value.length);
    this.reserve(value.length);
    this.end += value.copy(this.bytes, this.end);
  }

  /** @param before bytes that count as part of the value */
  text(value: string, before?: number): void {
    const start = this.end;
    this.int32(0);
    if (before !== undefined) this.byte(before);
    this.reserve(value.length * mostBytesOfUnit);
    this.end += this.bytes.write(value, this.end);
    this.bytes.writeInt32BE(this.end - start - 4, start);
  }

  finish(): Buffer {
    const array = Buffer.from(this.bytes.subarray(0, this.end));
    if (this.bytes.length > mostKept) this.bytes = Buffer.allocUnsafe(mostKept);
    return array;
  }

  private reserve(more: number): void {
    if (this.end + more <= this.bytes.length) return;
    const grown = Buffer.allocUnsafe(Math.max(this.bytes.length * 2, this.end + more));
    this.bytes.copy(grown, 0, 0, this.end);
    this.bytes = grown;
  }
}

/** UTF-8 needs three bytes for a UTF-16 unit at most. */
const mostBytesOfUnit = 3;
/** Room that stays for the next array. */
const mostKept = 4 * 1024 * 1024;

interface ElementType {
  /** The type's number in the server's catalogue, the same in every version. */
  readonly oid: number;
  /** Returns whether the value has a binary form that means what its text would. */
  readonly write: (to: ElementWriter, value: unknown) => boolean;
}

const isInteger = (value: unknown, bits: number): value is number =>
  Number.isInteger(value) && Math.abs(value as number) < 2 ** (bits - 1);

const dash = 0x2d;
const dashesAt = [8, 13, 18, 23];

function hexDigit(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const letter = code | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}

function uuidBytes(text: string): Buffer | undefined {
  if (text.length !== 36 || dashesAt.some((at) => text.charCodeAt(at) !== dash)) return undefined;
  for (let index = 0, at = 0; at < 16; index += 2) {
    if (text.charCodeAt(index) === dash) index += 1;
    const high = hexDigit(text.charCodeAt(index));
    const low = hexDigit(text.charCodeAt(index + 1));
    if (high < 0 || low < 0) return undefined;
    uuid[at++] = high * 16 + low;
  }
  return uuid;
}

/** Filled anew for each id. */
const uuid = Buffer.alloc(16);

/** The server counts microseconds from the year 2000 on. */
const epochMs = Date.UTC(2000, 0, 1);

const elementTypes: Readonly<Partial<Record<ColumnType, ElementType>>> = {
  uuid: {
    oid: 2950,
    write: (to, value) => {
      const bytes = typeof value === 'string' ? uuidBytes(value) : undefined;
      if (bytes) to.copy(bytes);
      return bytes !== undefined;
    },
  },
  text: { oid: 25, write: (to, value) => typeof value === 'string' && (to.text(value), true) },
  jsonb: {
    oid: 3802,
    write: (to, value) => {
      const text = JSON.stringify(value) as string | undefined;
      if (text !== undefined) to.text(text, jsonbVersion);
      return text !== undefined;
    },
  },
  bytea: { oid: 17, write: (to, value) => Buffer.isBuffer(value) && (to.copy(value), true) },
  boolean: { oid: 16, write: (to, value) => typeof value === 'boolean' && (to.int32(1), to.byte(value ? 1 : 0), true) },
  smallint: { oid: 21, write: (to, value) => isInteger(value, 16) && (to.int32(2), to.int16(value), true) },
  integer: { oid: 23, write: (to, value) => isInteger(value, 32) && (to.int32(4), to.int32(value), true) },
  bigint: {
    oid: 20,
    write: (to, value) => Number.isSafeInteger(value) && (to.int32(8), to.int64(value as number), true),
  },
  'double precision': {
    oid: 701,
    // Added to 0, because -0 has another binary form than its text, which is 0.
    write: (to, value) => typeof value === 'number' && (to.int32(8), to.double(value + 0), true),
  },
  timestamptz: {
    oid: 1184,
    write: (to, value) => {
      const micros = value instanceof Date ? (value.getTime() - epochMs) * 1000 : Number.NaN;
      if (!Number.isSafeInteger(micros)) return false;
      to.int32(8);
      to.int64(micros);
      return true;
    },
  },
};

const jsonbVersion = 1;
/** One for all: an array is written without a pause. */
const writer = new ElementWriter();

/**
 * The values as one array in the server's binary form: nothing is quoted, escaped or turned into hexadecimal digits here, nor read
 * back there. Undefined when a value has no such form, or has one of which it is not certain that it means the same as the text;
 * the text decides then, and the server tells what is wrong with it.
 */
export function binaryArray(type: ColumnType, values: readonly unknown[]): Buffer | undefined {
  const element = elementTypes[type];
  if (!element || values.length === 0) return undefined;
  const isNull = (value: unknown) => value === undefined || value === null;
  writer.start(element.oid, values.length, values.some(isNull));
  for (const value of values) {
    if (isNull(value)) writer.nothing();
    else if (!element.write(writer, value)) return undefined;
  }
  return writer.finish();
}
