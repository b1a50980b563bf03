import { type LeadReader } from '@leadweave/leads-api';
import { type Tx } from '@leadweave/persistence';
import { type MappedLead, type PhoneFormat } from '@leadweave/salesforce-domain';
import { type LeadMaterials } from '../sending/lead-material.js';

/** A real lead to show a mapping by. */
export interface ExampleLead {
  readonly id: string;
  readonly mapped: MappedLead;
  /** Milliseconds since the epoch. */
  readonly changedAtMs: number;
  /** The Salesforce Lead that it is tied to; one that was converted is not looked at any more. */
  readonly recordId?: string;
}

/** Finds the lead by which a mapping is shown: the one that a person named, or the newest one. */
export class ExampleLeads {
  constructor(
    private readonly list: Pick<LeadReader, 'page'>,
    private readonly materials: LeadMaterials,
  ) {}

  async find(
    tx: Tx,
    connectionId: string,
    { leadId, phoneFormat }: { readonly leadId?: string; readonly phoneFormat: PhoneFormat },
  ): Promise<ExampleLead | undefined> {
    const id = leadId ?? (await this.newest(tx));
    const material = id && (await this.materials.of(tx, [id], phoneFormat)).get(id);
    if (!id || !material) return undefined;
    const { mapped, changedAtMs } = material;
    return { id, mapped, changedAtMs, recordId: await this.recordOf(tx, connectionId, id) };
  }

  private async newest(tx: Tx): Promise<string | undefined> {
    const { rows } = await this.list.page(tx, { filter: {}, sort: '-occurredAt', limit: 1 });
    return rows[0]?.id;
  }

  private async recordOf(tx: Tx, connectionId: string, leadId: string): Promise<string | undefined> {
    const row = await tx.maybeOne<{ record_id: string | null }>(
      `select record_id from salesforce_lead
       where brand_id = $1 and connection_id = $2 and lead_id = $3 and object = 'Lead' and converted_at is null`,
      [tx.brandId, connectionId, leadId],
    );
    return row?.record_id ?? undefined;
  }
}
