import { type Opportunity, type TiedBy } from '@leadweave/salesforce-domain';
import { type ColumnSpec, sanitizeJson, type JsonValue, sanitizeText } from '@leadweave/persistence';

export type TyingState = 'tied' | 'untied' | 'review' | 'set-aside';
/** By what it was tied; a person may have done it. */
export type Tie = TiedBy | 'manual';

/** An opportunity as it was handled last. */
export interface StoredOpportunity extends Opportunity {
  readonly leadId?: string;
  readonly locationId?: string;
  readonly tiedBy?: Tie;
  readonly state: TyingState;
  /** Leads that it may belong to. */
  readonly candidates: readonly string[];
  /** Hexadecimal SHA-256 of its fingerprint. */
  readonly digest: string;
  /** Whether it matched the saved filter; true without one. */
  readonly matched: boolean;
  readonly contactIds: readonly string[];
  /** Whether it ever set off anything; what was touched before activation does not. */
  readonly counts: boolean;
}

export interface OpportunityRow {
  readonly id: string;
  readonly lead_id: string | null;
  readonly location_id: string | null;
  readonly tied_by: Tie | null;
  readonly state: TyingState;
  readonly candidates: string[];
  readonly name: string;
  readonly stage: string;
  readonly amount: string | null;
  readonly currency: string;
  readonly is_closed: boolean;
  readonly is_won: boolean;
  readonly close_date: string | null;
  readonly is_deleted: boolean;
  readonly created_date: Date;
  readonly stamp: Date;
  readonly digest: string;
  readonly matched: boolean;
  readonly account_id: string | null;
  readonly contact_ids: string[];
  readonly counts: boolean;
  readonly leadweave_id: string | null;
  readonly whatconverts_id: string | null;
  readonly fields: Record<string, unknown>;
}

/** Columns of an `OpportunityRow`, of the table `o`. */
export const opportunityColumns = `o.id, o.lead_id, o.location_id, o.tied_by, o.state, o.candidates, o.name, o.stage,
  o.amount, o.currency, o.is_closed, o.is_won, o.close_date::text, o.is_deleted, o.created_date, o.stamp,
  encode(o.fingerprint, 'hex') as digest, o.matched, o.account_id, o.contact_ids, o.counts, o.leadweave_id, o.whatconverts_id, o.fields`;

export function opportunityFromTable(row: OpportunityRow): StoredOpportunity {
  return {
    id: row.id,
    name: row.name,
    stage: row.stage,
    amount: row.amount === null ? undefined : Number(row.amount),
    currency: row.currency,
    isClosed: row.is_closed,
    isWon: row.is_won,
    closeDate: row.close_date ?? undefined,
    createdAtMs: row.created_date.getTime(),
    stampMs: row.stamp.getTime(),
    isDeleted: row.is_deleted,
    accountId: row.account_id ?? undefined,
    leadweaveId: row.leadweave_id ?? undefined,
    whatConvertsId: row.whatconverts_id ?? undefined,
    fields: row.fields,
    leadId: row.lead_id ?? undefined,
    locationId: row.location_id ?? undefined,
    tiedBy: row.tied_by ?? undefined,
    state: row.state,
    candidates: row.candidates,
    digest: row.digest,
    matched: row.matched,
    contactIds: row.contact_ids,
    counts: row.counts,
  };
}

/** What is written of an opportunity, but for its contacts, which no column of a set can hold. */
export const writtenColumns: Readonly<Record<string, ColumnSpec<StoredOpportunity>>> = {
  id: { type: 'text', value: ({ id }) => id },
  lead_id: { type: 'uuid', value: ({ leadId }) => leadId },
  location_id: { type: 'uuid', value: ({ locationId }) => locationId },
  tied_by: { type: 'text', value: ({ tiedBy }) => tiedBy },
  state: { type: 'text', value: ({ state }) => state },
  candidates: { type: 'jsonb', value: ({ candidates }) => candidates },
  name: { type: 'text', value: ({ name }) => sanitizeText(name) },
  stage: { type: 'text', value: ({ stage }) => sanitizeText(stage) },
  amount: { type: 'numeric', value: ({ amount }) => amount },
  currency: { type: 'text', value: ({ currency }) => sanitizeText(currency) },
  is_closed: { type: 'boolean', value: ({ isClosed }) => isClosed },
  is_won: { type: 'boolean', value: ({ isWon }) => isWon },
  close_date: { type: 'date', value: ({ closeDate }) => closeDate },
  is_deleted: { type: 'boolean', value: ({ isDeleted }) => isDeleted },
  created_date: { type: 'timestamptz', value: ({ createdAtMs }) => new Date(createdAtMs) },
  stamp: { type: 'timestamptz', value: ({ stampMs }) => new Date(stampMs) },
  fingerprint: { type: 'bytea', value: ({ digest }) => Buffer.from(digest, 'hex') },
  matched: { type: 'boolean', value: ({ matched }) => matched },
  counts: { type: 'boolean', value: ({ counts }) => counts },
  account_id: { type: 'text', value: ({ accountId }) => accountId && sanitizeText(accountId) },
  leadweave_id: { type: 'text', value: ({ leadweaveId }) => leadweaveId && sanitizeText(leadweaveId) },
  whatconverts_id: { type: 'text', value: ({ whatConvertsId }) => whatConvertsId && sanitizeText(whatConvertsId) },
  fields: { type: 'jsonb', value: ({ fields }) => sanitizeJson(fields as JsonValue) },
};
