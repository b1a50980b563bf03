import { type PairingConflict } from '@leadweave/lead-matching';
import { type ReviewDecision } from '../review/review-item.js';

/** Why two records contradict how they are paired: see `conflictsOf`. */
export type ConflictReason = 'partner-taken' | 'decision-contradicted';

/** A conflict that the rule found, with the location of its records. */
export interface FoundConflict {
  readonly conflict: PairingConflict;
  readonly locationId: string;
}

/** A conflict as the review queue asks about it. */
export interface LeadConflict {
  readonly nativeId: string;
  readonly whatConvertsId: string;
  readonly locationId: string;
  readonly reason: ConflictReason;
  /** WhatConverts' id of its record. */
  readonly externalId: string;
  readonly differenceMs: number;
  /** With `partner-taken`: the pair that holds one of the two. */
  readonly takenBy?: {
    readonly nativeId: string;
    readonly whatConvertsId: string;
    readonly externalId: string;
    readonly differenceMs: number;
  };
  /** Since when it waits; of a decided one, when that was. */
  readonly since: Date;
  readonly decision?: ReviewDecision;
}

/** The two records of a conflict. */
export interface ConflictKey {
  readonly nativeId: string;
  readonly whatConvertsId: string;
}

const separator = '~';
const uuid = '[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}';
const pattern = new RegExp(`^(${uuid})${separator}(${uuid})$`);

/** The key as text, in the order that the table sorts by. */
export function conflictKeyText({ nativeId, whatConvertsId }: ConflictKey): string {
  return `${nativeId}${separator}${whatConvertsId}`;
}

/** Undefined for anything that is no key. */
export function conflictKeyOf(text: string | undefined): ConflictKey | undefined {
  const [, nativeId, whatConvertsId] = pattern.exec(text ?? '') ?? [];
  return nativeId && whatConvertsId ? { nativeId, whatConvertsId } : undefined;
}
