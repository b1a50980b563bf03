import { type LeadType, type Quality, type Status, type ValueFacts } from '@leadweave/domain';

/** What WhatConverts or a person made of a lead. */
export const quotables = ['yes', 'no', 'pending', 'not_set'] as const satisfies NonNullable<ValueFacts['quotable']>[];
export type Quotable = (typeof quotables)[number];

/** Which leads are meant. Absent parts do not limit; the locations a person may see are no part of it. */
export interface LeadFilter {
  readonly location?: readonly string[];
  readonly type?: readonly LeadType[];
  readonly status?: readonly Status[];
  readonly quality?: readonly Quality[];
  readonly source?: readonly string[];
  readonly medium?: readonly string[];
  readonly campaign?: readonly string[];
  readonly form?: readonly string[];
  readonly channel?: readonly string[];
  readonly quotable?: readonly Quotable[];
  /** Inclusive. */
  readonly occurredFrom?: Date;
  /** Exclusive. */
  readonly occurredTo?: Date;
  /** Leads that arrived at this moment or later. */
  readonly receivedSince?: Date;
  readonly hasRecording?: boolean;
  readonly paired?: boolean;
  readonly minDurationSeconds?: number;
  readonly maxDurationSeconds?: number;
  /** Amounts in minor units of the brand's currency; leads without an amount are out. */
  readonly minQuoteMinor?: number;
  readonly maxQuoteMinor?: number;
  readonly minSalesMinor?: number;
  readonly maxSalesMinor?: number;
  /** The vendor's score; leads without one are out. */
  readonly minLeadScore?: number;
  readonly maxLeadScore?: number;
  /** Text of the search box. */
  readonly q?: string;
}

/** Orders of the list; a minus sign is descending. */
export const leadSorts = [
  '-occurredAt',
  'occurredAt',
  '-durationSeconds',
  'durationSeconds',
  '-updatedAt',
  'updatedAt',
] as const;
export type LeadSort = (typeof leadSorts)[number];
