/** An amount as WhatConverts takes it: 15687 with two digits is `156.87`. No binary fraction is involved. */
export function amountFromMinorUnits(minor: number, digits: number): string {
  if (digits === 0) return String(minor);
  const text = String(Math.abs(minor)).padStart(digits + 1, '0');
  return `${minor < 0 ? '-' : ''}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}
