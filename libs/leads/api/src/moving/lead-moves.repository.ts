import { pairingWindowMs } from '@leadweave/lead-matching';
import { newId, type Tx } from '@leadweave/persistence';
import { type MoveReason } from '../intake/incoming-record.js';
import { type LeadMove, type MoveFigures, type WantedMove } from './lead-move.js';

interface LeadMoveRow {
  readonly id: string;
  readonly from_location_id: string;
  readonly from_name: string;
  readonly to_location_id: string;
  readonly to_name: string;
  readonly because: MoveReason;
  readonly requested_by: string;
  readonly requested_at: Date;
  readonly total: number;
  readonly moved: number;
  readonly paired: number;
  readonly stayed: number;
  readonly finished_at: Date | null;
  readonly undoes: string | null;
  readonly undone_by: string | null;
}

/** What a batch of a move did. */
export interface MovedBatch {
  readonly moved: readonly string[];
  readonly stayed: readonly string[];
  readonly paired: number;
}

const select = `
  select m.id, m.from_location_id, f.name as from_name, m.to_location_id, t.name as to_name, m.because, m.requested_by,
    m.requested_at, m.total, m.moved, m.paired, m.stayed, m.finished_at, m.undoes,
    (select u.id from lead_move u where u.brand_id = m.brand_id and u.undoes = m.id) as undone_by
  from lead_move m
  join location f on f.brand_id = m.brand_id and f.id = m.from_location_id
  join location t on t.brand_id = m.brand_id and t.id = m.to_location_id
  where m.brand_id = $1 and m.id = $2`;

/** The leads of a move whose turn it is to be chosen: whole ones that stand on a record of another system alone. */
const movable = `l.brand_id = $1 and l.folded_into is null and l.erased_at is null and p.source <> 'form'`;

/** Who is so near can pair; the rule itself decides once the leads are there. */
const pairingWindow = `interval '${pairingWindowMs} milliseconds'`;

/** `lead_move` and `lead_move_lead`. */
export class LeadMovesRepository {
  /** Counts what a person is told before. Leads that are gone meanwhile are not among them. */
  figures(tx: Tx, leadIds: readonly string[], toLocationId?: string): Promise<MoveFigures> {
    return tx.one<MoveFigures & Record<string, unknown>>(
      `select count(*)::int as leads,
         count(*) filter (where p.source = 'form')::int as paired,
         count(*) filter (where l.quality <> 'unscored')::int as scored,
         count(*) filter (where exists (
           select from note n where n.brand_id = l.brand_id and n.lead_id = l.id and n.deleted_at is null))::int as "withNotes",
         count(*) filter (where $3::uuid is not null and p.source <> 'form' and p.pairable and exists (
           select from source_record n
           where n.brand_id = p.brand_id and n.normalised_email = p.normalised_email and n.location_id = $3
             and n.pairable and n.source = 'form'
             and n.occurred_at between p.occurred_at - ${pairingWindow} and p.occurred_at + ${pairingWindow}))::int as "mayPair"
       from lead l join source_record p on p.brand_id = l.brand_id and p.id = l.id
       where l.brand_id = $1 and l.id = any ($2::uuid[]) and l.folded_into is null and l.erased_at is null`,
      [tx.brandId, leadIds, toLocationId ?? null],
    );
  }

  /** Writes the move and its leads down. */
  async begin(tx: Tx, { leadIds, fromLocationId, toLocationId, by }: WantedMove, at: Date): Promise<string> {
    const id = newId();
    await tx.query(
      `insert into lead_move (brand_id, id, from_location_id, to_location_id, because, requested_by, requested_at, total, touched_at)
       values ($1, $2, $3, $4, 'profile-changed', $5, $6, 0, $6)`,
      [tx.brandId, id, fromLocationId, toLocationId, by, at.toISOString()],
    );
    await this.choose(
      tx,
      id,
      `select l.id from lead l join source_record p on p.brand_id = l.brand_id and p.id = l.id
       where ${movable} and l.location_id = $3 and l.id = any ($4::uuid[])`,
      [fromLocationId, leadIds],
    );
    return id;
  }

  /** The way back for what a move has moved. Undefined when another move goes back already. */
  async beginBack(tx: Tx, { id: undone, from, to }: LeadMove, by: string, at: Date): Promise<string | undefined> {
    const id = newId();
    const begun = await tx.rowCount(
      `insert into lead_move
         (brand_id, id, from_location_id, to_location_id, because, undoes, requested_by, requested_at, total, touched_at)
       values ($1, $2, $3, $4, 'taken-back', $5, $6, $7, 0, $7) on conflict do nothing`,
      [tx.brandId, id, to.id, from.id, undone, by, at.toISOString()],
    );
    if (begun === 0) return undefined;
    await this.choose(
      tx,
      id,
      `select lead_id from lead_move_lead where brand_id = $1 and move_id = $3 and state = 'moved'`,
      [undone],
    );
    return id;
  }

  async find(tx: Tx, id: string): Promise<LeadMove | undefined> {
    const row = await tx.maybeOne<LeadMoveRow & Record<string, unknown>>(select, [tx.brandId, id]);
    return row && moveFromRow(row);
  }

  /** The move for its worker; undefined when it is over or another worker has it. */
  async lock(tx: Tx, id: string): Promise<LeadMove | undefined> {
    const sql = `${select} and m.finished_at is null for update of m skip locked`;
    const row = await tx.maybeOne<LeadMoveRow & Record<string, unknown>>(sql, [tx.brandId, id]);
    return row && moveFromRow(row);
  }

  async nextLeads(tx: Tx, id: string, limit: number): Promise<string[]> {
    const rows = await tx.query<{ lead_id: string }>(
      `select lead_id from lead_move_lead where brand_id = $1 and move_id = $2 and state = 'waiting' order by lead_id limit $3`,
      [tx.brandId, id, limit],
    );
    return rows.map(({ lead_id }) => lead_id);
  }

  /** Settles a batch and counts it. */
  async advance(tx: Tx, id: string, { moved, stayed, paired }: MovedBatch, at: Date): Promise<void> {
    await tx.query(
      `update lead_move_lead set state = case when lead_id = any ($3::uuid[]) then 'moved' else 'stayed' end
       where brand_id = $1 and move_id = $2 and lead_id = any ($3::uuid[] || $4::uuid[])`,
      [tx.brandId, id, moved, stayed],
    );
    await tx.query(
      `update lead_move set moved = moved + $3, stayed = stayed + $4, paired = paired + $5, touched_at = $6
       where brand_id = $1 and id = $2`,
      [tx.brandId, id, moved.length, stayed.length, paired, at.toISOString()],
    );
  }

  async finish(tx: Tx, id: string, at: Date): Promise<void> {
    await tx.query('update lead_move set finished_at = $3, touched_at = $3 where brand_id = $1 and id = $2', [
      tx.brandId,
      id,
      at.toISOString(),
    ]);
  }

  private async choose(tx: Tx, id: string, leads: string, params: readonly unknown[]): Promise<void> {
    await tx.query(
      `with chosen as (
         insert into lead_move_lead (brand_id, move_id, lead_id) select $1, $2, id from (${leads}) as leads (id) returning 1)
       update lead_move set total = (select count(*)::int from chosen) where brand_id = $1 and id = $2`,
      [tx.brandId, id, ...params],
    );
  }
}

function moveFromRow(row: LeadMoveRow): LeadMove {
  const { id, because, total, moved, paired, stayed } = row;
  return {
    ...{ id, because, total, moved, paired, stayed },
    from: { id: row.from_location_id, name: row.from_name },
    to: { id: row.to_location_id, name: row.to_name },
    requestedBy: row.requested_by,
    requestedAt: row.requested_at,
    finishedAt: row.finished_at ?? undefined,
    undoes: row.undoes ?? undefined,
    undoneBy: row.undone_by ?? undefined,
  };
}
