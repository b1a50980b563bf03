import { compareTexts } from './compare-external-ids.js';
import { type DealValue } from './deal-value.js';
import { type Decided, editableFields, type Edits, type PeoplesDecisions } from './peoples-decisions.js';

/**
 * What people decided about a lead that another lead folded into: decisions on either are kept, and where both hold one,
 * the later wins. Equal times are settled by member, then by value, so that the order of folds never shows.
 */
export function mergePeoplesDecisions(left: PeoplesDecisions, right: PeoplesDecisions): PeoplesDecisions {
  const quality = later(left.quality, right.quality);
  const status = later(left.status, right.status);
  const deal = laterDeal(left.deal, right.deal);
  return {
    ...(quality && { quality }),
    ...(status && { status }),
    ...(deal && { deal }),
    edits: mergeEdits(left.edits, right.edits),
  };
}

function mergeEdits(left: Edits, right: Edits): Edits {
  const entries = editableFields
    .map((field) => [field, later<unknown>(left[field], right[field])] as const)
    .filter(([, decided]) => decided);
  return Object.fromEntries(entries);
}

function laterDeal(left?: DealValue, right?: DealValue): DealValue | undefined {
  if (!left || !right) return left ?? right;
  return (left.atMs - right.atMs || compareTexts(valueText(left), valueText(right))) >= 0 ? left : right;
}

function later<Value>(left?: Decided<Value>, right?: Decided<Value>): Decided<Value> | undefined {
  if (!left || !right) return left ?? right;
  return compareDecided(left, right) >= 0 ? left : right;
}

function compareDecided(left: Decided<unknown>, right: Decided<unknown>): number {
  return (
    left.decidedAtMs - right.decidedAtMs ||
    compareTexts(left.by, right.by) ||
    compareTexts(valueText(left.value), valueText(right.value))
  );
}

/** Keys in order, so that two ways of writing one phone number are one text. */
function valueText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return `${typeof value} ${String(value)}`;
  return JSON.stringify(Object.entries(value).sort(([left], [right]) => compareTexts(left, right)));
}
