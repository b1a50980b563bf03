import { type Tx } from '@leadweave/persistence';
import { minuteMs } from '@leadweave/time';
import { Injectable } from '@nestjs/common';
import { type CompleteSighting } from './slice-sightings.js';

/** A lead of a pair stands under the time of the form, which may differ by the length of the pairing window. */
const pairingWindowMs = 5 * minuteMs;

/** Finds stored records that a complete reading of their slice did not show any more. */
@Injectable()
export class VanishedLeadsRepository {
  async externalIds(
    tx: Tx,
    mapped: ReadonlyMap<string, { readonly locationId: string }>,
    { leadIds, fromMs, toMs, begunAt }: CompleteSighting,
  ): Promise<string[]> {
    const rows = await tx.query<{ external_id: string }>(
      `select r.external_id from lead l join source_record r on r.brand_id = l.brand_id and r.lead_id = l.id
        where l.brand_id = $1 and l.location_id = any ($2::uuid[]) and l.occurred_at between $3 and $4
          and r.source = 'whatconverts' and r.state = 'present' and r.verified and r.occurred_at between $5 and $6
          and r.content -> 'vendor' ->> 'profileId' = any ($7::text[]) and not r.external_id = any ($8::text[])
          and r.received_at <= $9`,
      [
        tx.brandId,
        [...mapped.values()].map(({ locationId }) => locationId),
        new Date(fromMs - pairingWindowMs),
        new Date(toMs + pairingWindowMs),
        new Date(fromMs),
        new Date(toMs),
        [...mapped.keys()],
        leadIds,
        begunAt,
      ],
    );
    return rows.map(({ external_id }) => external_id);
  }
}
