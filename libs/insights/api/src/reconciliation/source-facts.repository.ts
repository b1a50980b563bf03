import { type Tx } from '@leadweave/persistence';
import { minuteMs } from '@leadweave/time';
import { type CensusLead } from '@leadweave/whatconverts-api';
import { type SourceLead } from './balance.js';

/** A stored record that its source has deleted. */
export interface GoneRecord {
  readonly externalId: string;
  readonly locationId: string;
  readonly leadId: string;
  readonly occurredAt: Date;
}

interface FactRow {
  readonly externalId: string;
  readonly storedAt: string | null;
  readonly leadId: string | null;
  readonly standsAlone: boolean | null;
  readonly waitingBecause: string | null;
}

/** A lead of a pair stands under the time of the form, which may differ by the length of the pairing window. */
const pairingWindowMs = 5 * minuteMs;

/** Looks up what became of leads of the source, one statement for all of them. */
export class SourceFactsRepository {
  async of(tx: Tx, leads: readonly CensusLead[]): Promise<SourceLead[]> {
    const rows = await tx.query<FactRow>(
      `select s.external_id as "externalId", r.location_id as "storedAt", r.lead_id as "leadId",
              r.lead_id = r.id as "standsAlone", i.reason as "waitingBecause"
         from unnest($2::text[]) with ordinality as s (external_id, n)
         left join source_record r
           on r.brand_id = $1 and r.source = 'whatconverts' and r.external_id = s.external_id
         left join lateral (select coalesce(i.reason, 'not-read-yet') as reason from inbox i
                             where r.id is null and i.brand_id = $1 and i.source = 'whatconverts'
                               and i.external_id = s.external_id and i.state in ('new', 'quarantined')
                             order by i.received_at desc limit 1) i on true
        order by s.n`,
      [tx.brandId, leads.map(({ externalId }) => externalId)],
    );
    return rows.map((row, index) => sourceLead(leads[index]!, row));
  }

  /** Records of these locations and times that their source does not have any more. */
  gone(tx: Tx, locationIds: readonly string[], from: Date, to: Date): Promise<GoneRecord[]> {
    return tx.query<GoneRecord>(
      `select r.external_id as "externalId", r.location_id as "locationId", r.lead_id as "leadId",
              r.occurred_at as "occurredAt"
         from lead l join source_record r on r.brand_id = l.brand_id and r.lead_id = l.id
        where l.brand_id = $1 and l.location_id = any ($2::uuid[]) and l.occurred_at between $3 and $4
          and r.source = 'whatconverts' and r.state = 'gone' and r.occurred_at >= $5 and r.occurred_at < $6`,
      [
        tx.brandId,
        locationIds,
        new Date(from.getTime() - pairingWindowMs),
        new Date(to.getTime() + pairingWindowMs),
        from,
        to,
      ],
    );
  }
}

function sourceLead(lead: CensusLead, { storedAt, leadId, standsAlone, waitingBecause }: FactRow): SourceLead {
  return {
    ...lead,
    ...(storedAt !== null && leadId !== null
      ? { stored: { locationId: storedAt, leadId, standsAlone: standsAlone === true } }
      : {}),
    ...(waitingBecause !== null ? { waitingBecause } : {}),
  };
}
