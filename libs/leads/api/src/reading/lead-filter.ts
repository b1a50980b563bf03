import { type LeadType, type Quality, type Status } from '@leadweave/domain';

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
