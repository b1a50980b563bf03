import { type Tx } from '@leadweave/persistence';
import { Injectable } from '@nestjs/common';

/** Finds the leads that a profile brought to a location. */
@Injectable()
export class OldLeadsRepository {
  /**
   * Only records of WhatConverts name a profile. That their system is not asked for as well keeps the planner from reading all of them
   * for each lead while it has no figures about a fresh table.
   */
  async ids(tx: Tx, locationId: string, profileId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `select distinct l.id from lead l join source_record r on r.brand_id = l.brand_id and r.lead_id = l.id
        where l.brand_id = $1 and l.location_id = $2 and l.folded_into is null
          and r.content -> 'vendor' ->> 'profileId' = $3`,
      [tx.brandId, locationId, profileId],
    );
    return rows.map(({ id }) => id);
  }
}
