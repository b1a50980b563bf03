import { type Tx } from '@leadweave/persistence';
import { Injectable } from '@nestjs/common';

/** A location in use, its mapping, and how its leads look. */
export interface MappingFigures {
  readonly locationId: string;
  readonly locationName: string;
  readonly city: string | null;
  readonly profileId: string | null;
  readonly profileName: string | null;
  readonly connectionId: string | null;
  readonly mappedAt: Date | null;
  readonly backfillFrom: Date | null;
  readonly backfillState: 'waiting' | 'running' | 'done' | null;
  readonly version: number | null;
  readonly lastLeadAt: Date | null;
  readonly leads: number;
  readonly attributed: number;
}

/** Reads the table of location settings in one statement. */
@Injectable()
export class MappingFiguresRepository {
  /** @param since leads from here on are counted */
  ofAll(tx: Tx, since: Date): Promise<MappingFigures[]> {
    return tx.query<MappingFigures>(
      `select l.id as "locationId", l.name as "locationName", l.city, m.profile_id as "profileId",
              m.profile_name as "profileName", m.connection_id as "connectionId", m.mapped_at as "mappedAt",
              m.backfill_from as "backfillFrom", m.backfill_state as "backfillState", m.version,
              latest.occurred_at as "lastLeadAt", recent.leads, recent.attributed
         from location l
         left join profile_mapping m on m.brand_id = l.brand_id and m.location_id = l.id and m.removed_at is null
         left join lateral (select occurred_at from lead d
                             where d.brand_id = l.brand_id and d.location_id = l.id and d.folded_into is null
                             order by d.occurred_at desc limit 1) latest on true
         cross join lateral (select count(*)::int as leads, count(d.source)::int as attributed from lead d
                              where d.brand_id = l.brand_id and d.location_id = l.id and d.folded_into is null
                                and d.occurred_at >= $2) recent
        where l.brand_id = $1 and l.archived_at is null
        order by lower(l.name), l.id`,
      [tx.brandId, since],
    );
  }
}
