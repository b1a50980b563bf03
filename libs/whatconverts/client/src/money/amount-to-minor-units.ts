import { WhatConvertsError } from '../whatconverts-error.js';

const decimal = /^(-?)(\d{1,30})(?:\.(\d{1,30}))?$/;

/** The shortest decimal text of a number, without an exponent. */
const plainText = (value: number | string): string => {
  if (typeof value === 'string') return value.trim();
  const text = String(value);
  return text.includes('e') ? value.toFixed(20) : text;
};

/**
 * Turns an amount into minor units by decimal arithmetic on its digits; no binary fraction is involved. Digits beyond
 * the currency's are rounded half away from zero.
 *
 * @param digits minor digits of the currency, e.g. 2 for USD, 0 for JPY
 * @throws WhatConvertsError `invalid-request` when it is no plain decimal or leaves the safe integers
 * @example amountToMinorUnits(156.87) // 15687
 */
export function amountToMinorUnits(value: number | string, digits = 2): number {
  const match = decimal.exec(plainText(value));
  if (!match) throw new WhatConvertsError('invalid-request', 'The amount is no plain decimal number.');
  const [, sign = '', whole = '', fraction = ''] = match;
  const kept = fraction.slice(0, digits).padEnd(digits, '0');
  const roundUp = (fraction[digits] ?? '0') >= '5' ? 1n : 0n;
  const units = Number(BigInt(whole + kept) + roundUp);
  if (!Number.isSafeInteger(units)) throw new WhatConvertsError('invalid-request', 'The amount is too large.');
  return sign === '-' && units !== 0 ? -units : units;
}
