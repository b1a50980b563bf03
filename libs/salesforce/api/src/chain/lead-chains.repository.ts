import { type Tx } from '@leadweave/persistence';
import { type LeadChoice, type LeadReason, type SendingState, type SentField } from '../sending/lead-state.js';
import { linkColumns, type LinkRow } from '../sending/salesforce-leads.repository.js';
import { inScope, scopeLocations } from '../sending/scope-sql.js';

/** A lead on its way as its panel shows it. */
export interface ChainRow extends LinkRow {
  readonly state: SendingState;
  readonly reason: LeadReason | null;
  readonly choice: LeadChoice | null;
  readonly sent: Readonly<Record<string, SentField>>;
  readonly due_at: Date | null;
  readonly last_synced_at: Date | null;
  readonly last_direction: 'to_salesforce' | 'to_lead' | 'to_whatconverts' | null;
}

/** An opportunity of a lead. */
export interface ChainOpportunityRow {
  readonly id: string;
  readonly name: string;
  readonly stage: string;
  readonly amount: string | null;
  readonly currency: string;
  readonly is_closed: boolean;
  readonly is_won: boolean;
  readonly is_deleted: boolean;
  readonly close_date: string | null;
  readonly tied_by: string | null;
  readonly stamp: Date;
}

const mostOpportunities = 50;

/** Reads what became of a lead in Salesforce. */
export class LeadChainsRepository {
  row(tx: Tx, connectionId: string, leadId: string): Promise<ChainRow | undefined> {
    return tx.maybeOne<ChainRow & Record<string, unknown>>(
      `select ${linkColumns}, state, reason, choice, sent, due_at, last_synced_at, last_direction from salesforce_lead
       where brand_id = $1 and connection_id = $2 and lead_id = $3 and ${inScope('location_id', '$4')}`,
      [tx.brandId, connectionId, leadId, scopeLocations(tx)],
    );
  }

  /** Latest change first. */
  opportunities(tx: Tx, connectionId: string, leadId: string): Promise<ChainOpportunityRow[]> {
    return tx.query<ChainOpportunityRow & Record<string, unknown>>(
      `select id, name, stage, amount::text, currency, is_closed, is_won, is_deleted, close_date::text, tied_by, stamp
       from salesforce_opportunity where brand_id = $1 and connection_id = $2 and lead_id = $3 and ${inScope('location_id', '$4')}
       order by stamp desc, id limit ${mostOpportunities}`,
      [tx.brandId, connectionId, leadId, scopeLocations(tx)],
    );
  }
}
