/**
 * What a system of sales says a lead is worth, for instance the opportunities of Salesforce. Stands over what the sources say and under
 * what people enter. Kept for each lead by its own id, as people's decisions are.
 */
export interface DealValue {
  readonly system: 'salesforce';
  /** What it is about there: of several opportunities, the one that changed last. */
  readonly reference: string;
  /** When the system said so, milliseconds since the epoch. */
  readonly atMs: number;
  /** Minor units of the brand's currency; absent leaves the sources' value. */
  readonly quoteMinor?: number;
  /** Minor units of the brand's currency; absent leaves the sources' value. */
  readonly salesMinor?: number;
  readonly outcome: 'none' | 'open' | 'won' | 'lost';
  /** The system's own word. */
  readonly stage?: string;
  /** A calendar day, `2026-11-20`. */
  readonly closeDate?: string;
}

/** How a lead's deal stands, apart from its amounts. */
export type DealState = Pick<DealValue, 'outcome' | 'stage' | 'closeDate'>;

/** The amounts of a deal, by the path under which the lead shows them. */
export const dealPaths = { 'value.quoteMinor': 'quoteMinor', 'value.salesMinor': 'salesMinor' } as const;
