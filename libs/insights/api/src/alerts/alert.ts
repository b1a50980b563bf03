import { type AlertKind } from './alert-kind.js';
import { type AlertFacts, type Urgency } from './findings-of.js';

/** `acknowledged`: a person knows. `muted`: nobody wants to hear of it until a date. `closed`: it is over, or a person says so. */
export const alertStates = ['open', 'acknowledged', 'muted', 'closed'] as const;
export type AlertState = (typeof alertStates)[number];

/** A row of `alert`. */
export interface Alert {
  readonly id: string;
  readonly kind: AlertKind;
  readonly subject: string;
  readonly locationId: string | null;
  readonly state: AlertState;
  readonly urgency: Urgency;
  readonly facts: AlertFacts;
  readonly openedAt: Date;
  readonly seenAt: Date;
  readonly mutedUntil: Date | null;
  readonly decidedBy: string | null;
  readonly closedAt: Date | null;
  /** `over` when it closed itself, otherwise what the person wrote. */
  readonly closedBecause: string | null;
}

/** What a person decides about an alert. */
export type AlertDecision =
  | { readonly state: 'open' | 'acknowledged' }
  | { readonly state: 'muted'; readonly until: Date }
  | { readonly state: 'closed'; readonly reason: string };
