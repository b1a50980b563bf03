import { type LeadView } from '@leadweave/lead-matching';

/** A lead as it stands when its event is written down. */
export interface LeadFacts {
  readonly view: LeadView;
  readonly version: number;
  /** Of the brand, ISO 4217. */
  readonly currency: string;
  /** Digits of the currency's minor unit, 2 for USD. */
  readonly currencyDigits: number;
  /** Whether the sources vouch for all of it. */
  readonly verified: boolean;
  /** Milliseconds since the epoch. */
  readonly updatedAtMs: number;
  /** When each source record was received, by record id, milliseconds since the epoch. */
  readonly receivedAtMs: Readonly<Record<string, number>>;
}

/** Path to before and after, as the log of the lead has it. */
export type Changed = Readonly<Record<string, { readonly before: unknown; readonly after: unknown }>>;

/** Who caused an event. */
export interface EventActor {
  readonly kind: string;
  readonly id: string | null;
}

/** One event as it goes out. Times are milliseconds since the epoch. */
export interface OutgoingEvent {
  /** Starts with `evt_`; the same over all attempts and replays. */
  readonly id: string;
  readonly name: string;
  readonly atMs: number;
  readonly brandId: string;
  /** Counts per lead; 0 for what concerns no lead. */
  readonly sequence: number;
  readonly test: boolean;
  readonly changed: Changed;
  readonly actor: EventActor;
}
