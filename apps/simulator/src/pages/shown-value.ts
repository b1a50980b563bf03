/** A moment as these pages write it. */
export const shownMoment = (text: unknown): string =>
  typeof text === 'string' && text.length >= 16 ? `${text.slice(0, 10)} ${text.slice(11, 16)} UTC` : '';

/** An amount of money; empty when there is none. */
export const shownAmount = (value: unknown, currency = 'USD'): string =>
  value === null || value === undefined || value === ''
    ? ''
    : new Intl.NumberFormat('en-US', { style: 'currency', currency }).format(Number(value));

/** Any other value of a record. */
export const shownValue = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  return typeof value === 'string' ? value : JSON.stringify(value);
};
