import { type LeadValue } from '../opportunities/lead-value.js';

/** Values that WhatConverts lets us write, amounts as integers in minor units. */
export interface WriteBackValues {
  readonly quotable?: 'yes' | 'no' | 'pending' | 'not_set';
  readonly quoteMinor?: number;
  readonly salesMinor?: number;
}
type ValueName = keyof WriteBackValues;

/** What a brand allows to be written back. */
export interface WriteBackRule {
  /** Quotable is yes for what is open or won and no for what is lost. */
  readonly quotable: boolean;
  /** Quote value is the sum of open amounts. */
  readonly quote: boolean;
  /** Sales value is the sum of won amounts. */
  readonly sales: boolean;
}

/** A lead on its way back. */
export interface WriteBackInput {
  readonly rule: WriteBackRule;
  readonly value: LeadValue;
  /** What WhatConverts has, as it was read last. */
  readonly theirs: WriteBackValues;
  /** What our last write, or a value found there already, left: what the last call returned as `settled`. */
  readonly settled: WriteBackValues;
}

/** Why a value is not written. */
export type UnwrittenReason =
  | 'off'
  | 'nothing-known'
  /** It was written before; whatever stands there since is a person's. */
  | 'settled-before'
  | 'already-there'
  /** A zero only takes back an amount of ours. */
  | 'nothing-to-take-back';

/** What is owed to WhatConverts. */
export interface OwedWriteBack {
  /** Changed values only; empty when nothing is to be called for. */
  readonly write: WriteBackValues;
  /** To be stored in the transaction that queues the write. */
  readonly settled: WriteBackValues;
  readonly unwritten: Readonly<Partial<Record<ValueName, UnwrittenReason>>>;
}

const names: readonly ValueName[] = ['quotable', 'quoteMinor', 'salesMinor'];

/**
 * Tells what is owed after the opportunities of a lead changed. Only they cause a write, never a change in WhatConverts, and each value of
 * theirs is written once: that ends every echo, and leaves alone what a person sets in WhatConverts afterwards.
 */
export function owedWriteBack(input: WriteBackInput): OwedWriteBack {
  const wanted = wantedValues(input);
  const reasons = names.map((name) => [name, unwrittenReason(name, wanted[name], input)] as const);
  const isOwed = (name: ValueName) => reasons.some(([owed, reason]) => owed === name && reason === undefined);
  const isSettled = (name: ValueName) =>
    isOwed(name) || reasons.some(([same, why]) => same === name && why === 'already-there');
  return {
    write: only(wanted, isOwed),
    settled: { ...input.settled, ...only(wanted, isSettled) },
    unwritten: Object.fromEntries(reasons.filter(([, reason]) => reason !== undefined)),
  };
}

function wantedValues({ rule, value }: WriteBackInput): WriteBackValues {
  return {
    quotable: rule.quotable ? quotableOf(value.outcome) : undefined,
    quoteMinor: rule.quote ? value.quoteMinor : undefined,
    salesMinor: rule.sales ? value.salesMinor : undefined,
  };
}

function quotableOf(outcome: LeadValue['outcome']): WriteBackValues['quotable'] {
  if (outcome === 'none') return undefined;
  return outcome === 'lost' ? 'no' : 'yes';
}

const switchOf = { quotable: 'quotable', quoteMinor: 'quote', salesMinor: 'sales' } as const;

function unwrittenReason(
  name: ValueName,
  wanted: string | number | undefined,
  { rule, theirs, settled }: WriteBackInput,
): UnwrittenReason | undefined {
  if (!rule[switchOf[name]]) return 'off';
  if (wanted === undefined) return 'nothing-known';
  if (settled[name] === wanted) return 'settled-before';
  if (wanted === 0 && (settled[name] ?? 0) === 0) return 'nothing-to-take-back';
  return isSameAmount(theirs[name], wanted) ? 'already-there' : undefined;
}

/** WhatConverts clears an amount by 0 and may show it as nothing. */
function isSameAmount(left: string | number | undefined, right: string | number): boolean {
  return (left ?? (typeof right === 'number' ? 0 : 'not_set')) === right;
}

function only(values: WriteBackValues, isWanted: (name: ValueName) => boolean): WriteBackValues {
  return Object.fromEntries(names.filter(isWanted).map((name) => [name, values[name]]));
}

/**
 * Which values that WhatConverts reports are a change by a person, and not the return of what we wrote: only they are a change of the
 * lead, and they never cause a write.
 */
export function changedByPeople(
  settled: WriteBackValues,
  before: WriteBackValues,
  reported: WriteBackValues,
): ValueName[] {
  return names.filter((name) => {
    const value = reported[name];
    if (settled[name] !== undefined && isSameAmount(value, settled[name])) return false;
    return value !== before[name];
  });
}
