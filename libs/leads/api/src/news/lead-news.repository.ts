import { newId, type Tx } from '@leadweave/persistence';
import { type FieldChanges } from '../intake/changed-fields.js';
import { type LeadEventKind } from '../intake/lead-event.js';

/** Something a person did to a lead that changes none of its shown columns. */
export interface LeadNews {
  readonly leadId: string;
  readonly kind: LeadEventKind;
  readonly by: string;
  readonly at: Date;
  readonly changed: FieldChanges;
}

/** Tells the log of a lead what a person did, as its next version. */
export class LeadNewsRepository {
  async append(tx: Tx, { leadId, kind, by, at, changed }: LeadNews): Promise<void> {
    await tx.query(
      `with changed as (
         update lead set version = version + 1, updated_at = now() where brand_id = $1 and id = $2
         returning id, location_id, version)
       insert into lead_event (brand_id, lead_id, seq, id, location_id, kind, at, actor_kind, actor_id, origin, changed)
       select $1, id, version, $3, location_id, $4, $5, 'user', $6, $7, $8 from changed`,
      [tx.brandId, leadId, newId(), kind, at.toISOString(), by, { kind: 'user', userId: by }, changed],
    );
  }

  async version(tx: Tx, leadId: string): Promise<number> {
    const { version } = await tx.one<{ version: number }>('select version from lead where brand_id = $1 and id = $2', [
      tx.brandId,
      leadId,
    ]);
    return version;
  }
}
