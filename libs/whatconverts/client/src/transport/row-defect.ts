import { maxRowDepth } from './parse-json.js';

/** Why a parsed value must not be walked by ordinary code. */
export type RowDefect = 'too-deep' | 'forbidden-key';

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const isForbidden = (container: object, key: string): boolean => {
  if (key === '__proto__') return true;
  if (key !== 'constructor' || Array.isArray(container)) return false;
  const value: unknown = Object.getOwnPropertyDescriptor(container, key)?.value;
  return isObject(value) && Object.hasOwn(value, 'prototype');
};

/** Looks for nesting deeper than 32 and for keys that could change a prototype. Stops at the limit, so it cannot overflow. */
export function rowDefect(value: unknown, depth = 0): RowDefect | undefined {
  if (!isObject(value)) return undefined;
  if (depth >= maxRowDepth) return 'too-deep';
  for (const key of Object.keys(value)) {
    if (isForbidden(value, key)) return 'forbidden-key';
    // Parsed values have no getters, and `__proto__` was refused before.
    const inner = (value as Readonly<Record<string, unknown>>)[key];
    const defect = isObject(inner) ? rowDefect(inner, depth + 1) : undefined;
    if (defect) return defect;
  }
  return undefined;
}
