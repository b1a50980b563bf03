import { type RequestBudget, type RequestForecast } from '../whatconverts-api.js';

/** What the rest of the day will take, in one or two sentences. */
export function forecastText(
  { perDay, backgroundLimit }: RequestBudget,
  { reserved, byMidnight }: RequestForecast,
  number: (count: number) => string,
): string {
  const forRuns =
    reserved > 0
      ? `${number(reserved)} more ${reserved === 1 ? 'is' : 'are'} reserved for syncs that are under way or due. `
      : '';
  const expected = `About ${number(byMidnight)} of ${number(perDay)} will be used by midnight UTC`;
  return `${forRuns}${expected}${byMidnight >= backgroundLimit ? '; background work may pause until then.' : '.'}`;
}
