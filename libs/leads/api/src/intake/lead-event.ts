import { type FieldChanges } from './changed-fields.js';
import { type IntakeOrigin } from './incoming-record.js';

/** What happened to a lead. The list can grow. */
export const leadEventKinds = [
  'created',
  'enriched',
  'updated',
  'value_changed',
  'folded',
  'split',
  'gone',
  'scored',
  'status_changed',
  'edited',
  'pairing_decided',
  'noted',
  'moved',
  'erased',
] as const;
export type LeadEventKind = (typeof leadEventKinds)[number];

/** Who caused an event: a member, an API key, or a system by itself: a source, or one that the lead went to. */
export type LeadActor = { readonly kind: 'user' | 'api_key'; readonly id: string } | { readonly kind: 'source' };

/** Kinds of actors that have an id. */
export type ActorKind = Extract<LeadActor, { readonly id: string }>['kind'];

/** One row of the append-only log of a lead: timeline, outbox and audit at once. */
export interface LeadEvent {
  readonly leadId: string;
  /** Counts per lead, gaps allowed; equal to the version of the lead after the event. */
  readonly seq: number;
  readonly locationId: string;
  readonly kind: LeadEventKind;
  readonly actor: LeadActor;
  readonly origin: IntakeOrigin;
  readonly changed: FieldChanges;
}
