import { newId, type Tx } from '@leadweave/persistence';

/** A note as it is stored; those that were removed are never read. */
export interface NoteRow {
  readonly id: string;
  readonly lead_id: string;
  readonly location_id: string;
  readonly author_id: string;
  readonly text: string;
  readonly mentions: string[];
  readonly created_at: Date;
  readonly edited_at: Date | null;
}

/** What a person wrote, and when. */
export interface WrittenNote {
  readonly text: string;
  readonly mentions: readonly string[];
  readonly by: string;
  readonly at: Date;
}

const columns = 'n.id, n.lead_id, n.location_id, n.author_id, n.text, n.mentions, n.created_at, n.edited_at';

/** Ids of a lead and of the leads that are part of it: `$2`. */
const leadAndParts = `array[$2::uuid] || array(
  select r.id from source_record r where r.brand_id = $1 and r.lead_id = $2 and r.id <> $2)`;

/** Reads and writes `note`. The policy of the table hides what the scope does not show. */
export class NotesRepository {
  /** Notes of a lead and of those folded into it, newest first, before the note `before`. */
  list(tx: Tx, leadId: string, before: string | undefined, limit: number): Promise<NoteRow[]> {
    return tx.query<NoteRow & Record<string, unknown>>(
      `select ${columns} from note n
       where n.brand_id = $1 and n.lead_id = any (${leadAndParts}) and n.deleted_at is null
         and ($3::uuid is null or n.id < $3)
       order by n.id desc limit $4`,
      [tx.brandId, leadId, before ?? null, limit],
    );
  }

  /** A note that the lead shows, locked. */
  lock(tx: Tx, leadId: string, id: string): Promise<NoteRow | undefined> {
    return tx.maybeOne<NoteRow & Record<string, unknown>>(
      `select ${columns} from note n
       where n.brand_id = $1 and n.lead_id = any (${leadAndParts}) and n.id = $3 and n.deleted_at is null for update`,
      [tx.brandId, leadId, id],
    );
  }

  insert(tx: Tx, leadId: string, locationId: string, { text, mentions, by, at }: WrittenNote): Promise<NoteRow> {
    return tx.one<NoteRow & Record<string, unknown>>(
      `insert into note as n (brand_id, id, lead_id, location_id, author_id, text, mentions, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8) returning ${columns}`,
      [tx.brandId, newId(), leadId, locationId, by, text, mentions, at.toISOString()],
    );
  }

  edit(tx: Tx, id: string, { text, mentions, at }: WrittenNote): Promise<NoteRow> {
    return tx.one<NoteRow & Record<string, unknown>>(
      `update note n set text = $3, mentions = $4, edited_at = $5
       where n.brand_id = $1 and n.id = $2 returning ${columns}`,
      [tx.brandId, id, text, mentions, at.toISOString()],
    );
  }

  /** The text goes for good; that there was a note stays. */
  async remove(tx: Tx, id: string, by: string, at: Date): Promise<void> {
    await tx.query(
      `update note set text = '', mentions = '{}', deleted_at = $3, deleted_by = $4
       where brand_id = $1 and id = $2`,
      [tx.brandId, id, at.toISOString(), by],
    );
  }
}
