import { WhatConvertsError } from '../whatconverts-error.js';
import { timeToWire } from './wire-time.js';

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

const textOf = (value: unknown): string => {
  if (value instanceof Date) return timeToWire(value);
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new WhatConvertsError('invalid-request', 'A number of the request is not finite.');
  }
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new WhatConvertsError('invalid-request', 'A value of the request is neither text, number, flag nor date.');
};

/**
 * Writes values under their wire names. Missing values are left out; maps become nested keys, `custom_fields[Label]`
 * (contract 7.2); instants become date-times.
 *
 * @throws WhatConvertsError `invalid-request` for a name that is not in the table
 */
export function encodeParameters(names: Readonly<Record<string, string>>, values: object): URLSearchParams {
  const encoded = new URLSearchParams();
  for (const [key, value] of Object.entries(values) as [string, unknown][]) {
    if (value === undefined) continue;
    const name = Object.hasOwn(names, key) ? names[key] : undefined;
    if (name === undefined)
      throw new WhatConvertsError('invalid-request', `There is no parameter ${key.slice(0, 40)}.`);
    if (isMap(value))
      Object.entries(value).forEach(([label, inner]) => encoded.append(`${name}[${label}]`, textOf(inner)));
    else encoded.append(name, textOf(value));
  }
  return encoded;
}
