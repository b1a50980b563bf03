import { type Tx } from '@leadweave/persistence';
import { Injectable } from '@nestjs/common';

/** Where the recording of a lead is kept. */
export interface RecordingPlace {
  readonly externalId: string;
  readonly connectionId: string | null;
}

/** Finds the call behind a lead and the connection that reads it. The scope of the transaction decides who finds it. */
@Injectable()
export class RecordingsRepository {
  ofLead(tx: Tx, leadId: string): Promise<RecordingPlace | undefined> {
    return tx.maybeOne<RecordingPlace>(
      `select r.external_id as "externalId",
              (select m.connection_id from profile_mapping m join connection c
                 on c.brand_id = m.brand_id and c.id = m.connection_id and c.state <> 'disconnected'
                where m.brand_id = r.brand_id and m.profile_id = r.content -> 'vendor' ->> 'profileId'
                order by m.removed_at desc nulls first limit 1) as "connectionId"
         from source_record r
        where r.brand_id = $1 and r.lead_id = $2 and r.source = 'whatconverts'
          and (r.content -> 'call' ->> 'hasRecording')::boolean
        order by r.occurred_at limit 1`,
      [tx.brandId, leadId],
    );
  }
}
