import { type DealValue } from '@leadweave/lead-matching';

/** What a system of sales tells of a lead now; amounts that it knows nothing of are absent. */
export type ToldDeal = DealValue;

/**
 * The deal that a lead keeps after it was told another one. What is not told stays as it is. A 0 only takes back an amount that the
 * system of sales had brought: it does not clear what came from elsewhere.
 */
export function dealAfter(before: DealValue | undefined, told: ToldDeal): DealValue {
  const quoteMinor = amountAfter(before?.quoteMinor, told.quoteMinor);
  const salesMinor = amountAfter(before?.salesMinor, told.salesMinor);
  const { system, reference, atMs, outcome, stage, closeDate } = told;
  return {
    ...{ system, reference, atMs, outcome },
    ...(quoteMinor !== undefined && { quoteMinor }),
    ...(salesMinor !== undefined && { salesMinor }),
    ...(stage !== undefined && { stage }),
    ...(closeDate !== undefined && { closeDate }),
  };
}

function amountAfter(before: number | undefined, told: number | undefined): number | undefined {
  if (told === undefined) return before;
  return told === 0 && before === undefined ? undefined : told;
}
