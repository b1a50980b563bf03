import { type PairingDecision } from '@leadweave/domain';
import { type StoredRecord } from '../intake/stored-record.js';
import { LeadsError } from '../leads-error.js';

/** The two records that a decision is about. */
export interface PairSides {
  readonly native: StoredRecord;
  readonly whatConverts: StoredRecord;
}

/**
 * The pair of two records that could be one event.
 *
 * @throws LeadsError `cannot-pair` if the rule never looks at them together: they are not one native submission and one
 *   WhatConverts web form of one location
 */
export function pairSides(one: StoredRecord, other: StoredRecord): PairSides {
  const [native, whatConverts] = one.source === 'form' ? [one, other] : [other, one];
  const isPossible =
    native.source === 'form' &&
    whatConverts.source === 'whatconverts' &&
    whatConverts.type === 'web_form' &&
    native.locationId === whatConverts.locationId;
  if (isPossible) return { native, whatConverts };
  throw new LeadsError(
    'cannot-pair',
    'Only a form submission and a WhatConverts web form of the same location can pair, so there is nothing to decide.',
  );
}

export function keyOf({ native, whatConverts }: PairSides): Omit<PairingDecision, 'kind'> {
  return { nativeId: native.id, whatConvertsId: whatConverts.id };
}
