import { newId, type Transaction, type Tx, unnestColumns } from '@leadweave/persistence';
import { type LeadPosition } from '../reading/lead-order.js';
import { type ExportEndReason, type ExportJob } from './export-job.js';

/** An export to be made. */
export type NewExport = Pick<ExportJob, 'requested_by' | 'filter' | 'columns' | 'scope'>;

/** What one turn wrote. */
export interface WrittenPage {
  readonly pieces: readonly Buffer[];
  readonly rows: number;
  readonly bytes: number;
  /** The last lead that is written; undefined when none was. */
  readonly position?: LeadPosition;
}

export interface ExportRef {
  readonly brandId: string;
  readonly exportId: string;
}

const columns = `id, requested_by, filter, columns, scope, state, reason, total, rows_written, bytes_written, chunks,
  position_value, position_id, created_at, ended_at, expires_at`;
/** So many unexpected failures end an export. */
const mostFailures = 5;
const longestMessage = 5_000;

/** The SQL of exports. */
export class ExportsRepository {
  async insert(tx: Tx, wanted: NewExport, now: Date, expiresAt: Date): Promise<string> {
    const id = newId();
    await tx.query(
      `insert into export_job (brand_id, id, requested_by, filter, columns, scope, state, created_at, touched_at, expires_at)
       values ($1, $2, $3, $4, $5, $6, 'queued', $7, $7, $8)`,
      [
        tx.brandId,
        id,
        wanted.requested_by,
        JSON.stringify(wanted.filter),
        JSON.stringify(wanted.columns),
        JSON.stringify(wanted.scope),
        now,
        expiresAt,
      ],
    );
    return id;
  }

  async openOf(tx: Tx, userId: string): Promise<number> {
    const { n } = await tx.one<{ n: number }>(
      `select count(*)::int as n from export_job
       where brand_id = $1 and requested_by = $2 and state in ('queued', 'running')`,
      [tx.brandId, userId],
    );
    return n;
  }

  /** The exports of a person, newest first, before the id `before`. */
  list(tx: Tx, userId: string, before: string | undefined, limit: number, now: Date): Promise<ExportJob[]> {
    return tx.query<ExportJob & Record<string, unknown>>(
      `select ${columns} from export_job
       where brand_id = $1 and requested_by = $2 and expires_at > $5 and ($3::uuid is null or id < $3)
       order by id desc limit $4`,
      [tx.brandId, userId, before ?? null, limit, now],
    );
  }

  /** An export of this person that has not expired. */
  find(tx: Tx, userId: string, id: string, now: Date): Promise<ExportJob | undefined> {
    return tx.maybeOne<ExportJob & Record<string, unknown>>(
      `select ${columns} from export_job where brand_id = $1 and id = $2 and requested_by = $3 and expires_at > $4`,
      [tx.brandId, id, userId, now],
    );
  }

  /** An export that is to be worked on, whoever asked for it. */
  open(tx: Tx, id: string): Promise<ExportJob | undefined> {
    return tx.maybeOne<ExportJob & Record<string, unknown>>(
      `select ${columns} from export_job where brand_id = $1 and id = $2 and state in ('queued', 'running')`,
      [tx.brandId, id],
    );
  }

  /** As `open`; other workers and a person who cancels wait until this transaction ends. */
  async lockOpen(tx: Tx, id: string): Promise<ExportJob | undefined> {
    await tx.query('select from export_job where brand_id = $1 and id = $2 for no key update', [tx.brandId, id]);
    return this.open(tx, id);
  }

  async begin(tx: Tx, id: string, total: number, now: Date): Promise<void> {
    await tx.query(
      `update export_job set state = 'running', total = $3, touched_at = $4 where brand_id = $1 and id = $2`,
      [tx.brandId, id, total, now],
    );
  }

  async append(tx: Tx, { id, chunks }: ExportJob, { pieces, rows, bytes, position }: WrittenPage, now: Date) {
    const numbered = pieces.map((content, index) => ({ seq: chunks + index, content }));
    const written = unnestColumns(
      numbered,
      {
        seq: { type: 'integer', value: ({ seq }) => seq },
        content: { type: 'bytea', value: ({ content }) => content },
      },
      3,
    );
    await tx.query(
      `insert into export_chunk (brand_id, export_id, ${written.columns}) select $1, $2, * from ${written.sql}`,
      [tx.brandId, id, ...written.params],
    );
    await tx.query(
      `update export_job set rows_written = rows_written + $3, bytes_written = bytes_written + $4, chunks = chunks + $5,
         position_value = coalesce($6, position_value), position_id = coalesce($7, position_id), touched_at = $8, failures = 0
       where brand_id = $1 and id = $2`,
      [tx.brandId, id, rows, bytes, pieces.length, position?.value ?? null, position?.id ?? null, now],
    );
  }

  async finish(tx: Tx, id: string, now: Date, expiresAt: Date): Promise<void> {
    await tx.query(
      `update export_job set state = 'done', ended_at = $3, touched_at = $3, expires_at = $4 where brand_id = $1 and id = $2`,
      [tx.brandId, id, now, expiresAt],
    );
  }

  /** Ends an open export without a file. Whether it was open. */
  async cancel(tx: Tx, id: string, reason: ExportEndReason, now: Date): Promise<boolean> {
    const cancelled = await tx.rowCount(
      `update export_job set state = 'cancelled', reason = $3, ended_at = $4, touched_at = $4, chunks = 0
       where brand_id = $1 and id = $2 and state in ('queued', 'running')`,
      [tx.brandId, id, reason, now],
    );
    if (cancelled > 0) await this.dropFile(tx, id);
    return cancelled > 0;
  }

  /** Counts a failure nobody expected; the last of several in a row ends the export. */
  async noteFailure(tx: Tx, id: string, now: Date): Promise<void> {
    const row = await tx.maybeOne<{ state: string }>(
      `update export_job set failures = failures + 1, touched_at = $3,
         state = case when failures + 1 >= ${mostFailures} then 'failed' else state end,
         reason = case when failures + 1 >= ${mostFailures} then 'unexpected' end,
         ended_at = case when failures + 1 >= ${mostFailures} then $3::timestamptz end
       where brand_id = $1 and id = $2 and state in ('queued', 'running') returning state`,
      [tx.brandId, id, now],
    );
    if (row?.state === 'failed') await this.dropFile(tx, id);
  }

  async piece(tx: Tx, id: string, seq: number): Promise<Buffer | undefined> {
    const row = await tx.maybeOne<{ content: Buffer }>(
      'select content from export_chunk where brand_id = $1 and export_id = $2 and seq = $3',
      [tx.brandId, id, seq],
    );
    return row?.content;
  }

  /** Whole messages of leads whose excerpt may have been cut. */
  async messages(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await tx.query<{ id: string; message: string | null }>(
      `select l.id, left(coalesce(l.people #>> '{edits,message,value}', r.content ->> 'message', e.content ->> 'message',
         l.message_excerpt), ${longestMessage}) as message
       from lead l join source_record r on r.brand_id = $1 and r.id = l.id
       left join source_record e on e.brand_id = $1 and e.id = l.enrichment_record_id
       where l.brand_id = $1 and l.id = any ($2::uuid[]) and l.message_excerpt is not null`,
      [tx.brandId, ids],
    );
    return new Map(rows.map(({ id, message }) => [id, message ?? '']));
  }

  async removeExpired(tx: Tx, now: Date): Promise<number> {
    return tx.rowCount('delete from export_job where brand_id = $1 and expires_at <= $2', [tx.brandId, now]);
  }

  /** Exports that wait for a worker, or whose worker gave no sign since `before`. */
  async waiting(tx: Transaction, before: Date, limit: number): Promise<ExportRef[]> {
    return tx.query<ExportRef & Record<string, unknown>>(
      `select brand_id as "brandId", id as "exportId" from export_job
       where state in ('queued', 'running') and touched_at < $1 order by touched_at limit $2`,
      [before, limit],
    );
  }

  async brandsWithExpired(tx: Transaction, now: Date, limit: number): Promise<string[]> {
    const rows = await tx.query<{ brand_id: string }>(
      'select distinct brand_id from export_job where expires_at <= $1 limit $2',
      [now, limit],
    );
    return rows.map(({ brand_id }) => brand_id);
  }

  private async dropFile(tx: Tx, id: string): Promise<void> {
    await tx.query('delete from export_chunk where brand_id = $1 and export_id = $2', [tx.brandId, id]);
  }
}
