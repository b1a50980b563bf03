import { type LeadWire } from '../lead/lead-wire.js';

/**
 * A lead that cannot be computed from the columns alone: made after the start, edited, moved in time, or served raw.
 * An edited generated lead keeps its seedling, so all that was not edited stays as it was.
 */
export interface StoredLead {
  readonly leadId: number;
  readonly profileIndex: number;
  readonly localIndex: number;
  readonly createdSec: number;
  readonly typeCode: number;
  readonly spamDay: number;
  /** `bare` leads were created through the API and have no generated fields; `raw` leads are served as `rawText`. */
  readonly form: 'generated' | 'bare' | 'raw';
  /** Fields laid over the computed ones; `undefined` leaves a field out. */
  readonly patch: LeadWire;
  readonly patchedSec?: number;
  /** From this instant the lead is gone; infinite when it is not spam. */
  readonly purgedFromSec: number;
  readonly rawText?: string;
}

/** Points at one lead, generated or stored. */
export interface LeadRef {
  readonly leadId: number;
  readonly profileIndex: number;
  readonly localIndex: number;
  readonly createdSec: number;
  readonly typeCode: number;
  readonly spamDay: number;
  readonly stored?: StoredLead;
}
