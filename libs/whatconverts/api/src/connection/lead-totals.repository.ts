import { type Tx } from '@leadweave/persistence';
import { Injectable } from '@nestjs/common';

/** Ours against theirs, for one connection. */
export interface LeadTotals {
  readonly leadsHeld: number;
  /** What WhatConverts reported to the last run that read a whole history; none ran yet: null. */
  readonly sourceTotal: number | null;
  readonly comparedAt: Date | null;
}

/** Counts for those who run the product; not meant for pages, it reads all records of the mapped locations. */
@Injectable()
export class LeadTotalsRepository {
  ofConnection(tx: Tx, connectionId: string): Promise<LeadTotals> {
    return tx.one<LeadTotals & Record<string, unknown>>(
      `select held.count as "leadsHeld", compared.expected as "sourceTotal", compared.ended_at as "comparedAt"
         from (select count(*)::int as count
                 from source_record s join profile_mapping m
                   on m.brand_id = s.brand_id and m.location_id = s.location_id and m.removed_at is null
                where s.brand_id = $1 and s.source = 'whatconverts' and m.connection_id = $2) held
         left join lateral (select expected, ended_at from sync_run
                where brand_id = $1 and connection_id = $2 and state in ('done', 'partial')
                  and kind in ('initial', 'mapping', 'weekly', 'reconciliation') and expected is not null
                order by ended_at desc limit 1) compared on true`,
      [tx.brandId, connectionId],
    );
  }
}
