import { type Tx } from '@leadweave/persistence';
import { type LeadMove } from './lead-move.js';

/** Writes the new location beside everything that belongs to leads, one statement for each table. */
export class MovedLeadsRepository {
  /** Leads that can go: still at the old location, whole, and alone on a record of another system. The rows are locked. */
  async lockMovable(tx: Tx, leadIds: readonly string[], fromLocationId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `select l.id from lead l join source_record p on p.brand_id = l.brand_id and p.id = l.id
       where l.brand_id = $1 and l.id = any ($2::uuid[]) and l.location_id = $3 and l.folded_into is null
         and l.erased_at is null and p.source <> 'form' and p.lead_id = l.id
       order by l.id for no key update of l`,
      [tx.brandId, leadIds, fromLocationId],
    );
    return rows.map(({ id }) => id);
  }

  /** Moves leads with their records, notes, inputs and log. What is left behind is that they were there. */
  async move(tx: Tx, leadIds: readonly string[], move: LeadMove, at: Date): Promise<void> {
    const { from, to } = move;
    const ids = [tx.brandId, leadIds, to.id];
    await tx.query('update source_record set location_id = $3 where brand_id = $1 and lead_id = any ($2::uuid[])', ids);
    await this.moveLeads(tx, leadIds, move, at);
    await tx.query('update note set location_id = $3 where brand_id = $1 and lead_id = any ($2::uuid[])', ids);
    await tx.query(
      `update inbox set location_id = $3 where brand_id = $1 and lead_id = any ($2::uuid[]) and location_id = $4`,
      [...ids, from.id],
    );
    // What waits does not know its lead yet.
    await tx.query(
      `update inbox i set location_id = $3 from source_record r
       where r.brand_id = $1 and r.lead_id = any ($2::uuid[]) and i.brand_id = $1 and i.source = r.source
         and i.external_id = r.external_id and i.state = 'quarantined' and i.location_id = $4`,
      [...ids, from.id],
    );
    await tx.query('select lead_events_follow($1::uuid[])', [leadIds]);
  }

  /** The leads themselves, with an entry in the log of each, and the note for readers of the old location. */
  private async moveLeads(
    tx: Tx,
    leadIds: readonly string[],
    { id, from, to, because, requestedBy }: LeadMove,
    at: Date,
  ) {
    const changed = {
      location: { before: from.name, after: to.name },
      locationId: { before: from.id, after: to.id },
    };
    await tx.query(
      `with moved as (
         update lead set location_id = $3, version = version + 1, updated_at = now()
         where brand_id = $1 and id = any ($2::uuid[]) returning id, version, updated_at),
       logged as (
         insert into lead_event (brand_id, lead_id, seq, id, location_id, kind, at, actor_kind, actor_id, origin, changed)
         select $1, id, version, new_event_id(), $3, 'moved', $5, 'user', $6, $7, $8 from moved),
       returned as (delete from lead_departure where brand_id = $1 and location_id = $3 and lead_id = any ($2::uuid[]))
       insert into lead_departure as d (brand_id, location_id, lead_id, left_at, version)
       select $1, $4, id, updated_at, version from moved
       on conflict (brand_id, location_id, lead_id) do update set left_at = excluded.left_at, version = excluded.version`,
      [
        ...[tx.brandId, leadIds, to.id, from.id, at.toISOString(), requestedBy],
        JSON.stringify({ kind: 'move', moveId: id, because }),
        JSON.stringify(changed),
      ],
    );
  }
}
