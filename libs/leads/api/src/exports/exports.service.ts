import { type Access } from '@leadweave/access';
import { type AuditActor, type AuditService } from '@leadweave/brands-api';
import { type JobQueues } from '@leadweave/jobs';
import { type Database, type Tx } from '@leadweave/persistence';
import { type Clock } from '@leadweave/time';
import { LeadsError } from '../leads-error.js';
import { stillCovers } from '../members/lead-members.js';
import { type LeadFilterDto } from '../reading/lead-filter.dto.js';
import { unpacked } from './csv-pieces.js';
import { type ExportColumnName, exportColumnNames } from './export-columns.js';
import { type ExportJob } from './export-job.js';
import { exportQueue } from './export-queue.js';
import { keptMs } from './export-writer.js';
import { type ExportsRepository } from './exports.repository.js';

/** Exports of one person at the same time. */
const mostOpen = 3;

/** Leads as CSV, asked for by a person and for that person only. */
export class ExportsService {
  constructor(
    private readonly database: Database,
    private readonly exports: ExportsRepository,
    private readonly queues: Pick<JobQueues, 'enqueue'>,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** @throws LeadsError `too-many-exports` */
  create(
    access: Access,
    actor: AuditActor,
    filter: LeadFilterDto,
    columns: readonly ExportColumnName[] = exportColumnNames,
  ): Promise<ExportJob> {
    const { brandId, scope, user } = access;
    return this.database.inBrand(brandId, scope, async (tx) => {
      if ((await this.exports.openOf(tx, user.userId)) >= mostOpen) {
        throw new LeadsError('too-many-exports', `Wait for one of your ${mostOpen} exports to end, or cancel it.`);
      }
      const now = this.clock();
      const wanted = { requested_by: user.userId, filter, columns, scope };
      const exportId = await this.exports.insert(tx, wanted, now, new Date(now.getTime() + keptMs));
      await this.queues.enqueue(tx, exportQueue, { brandId, exportId }, { singletonKey: exportId });
      // The parts of the filter by name only: what is searched for may be a person's name.
      const filters = Object.entries(filter).flatMap(([name, value]) => (value === undefined ? [] : [name]));
      await this.record(tx, actor, 'leads.export_requested', exportId, {
        filters: filters.sort(),
        columns: [...columns],
      });
      return this.findOrThrow(tx, access, exportId);
    });
  }

  list({ brandId, scope, user }: Access, before: string | undefined, limit: number): Promise<ExportJob[]> {
    return this.database.inBrand(brandId, scope, (tx) =>
      this.exports.list(tx, user.userId, before, limit, this.clock()),
    );
  }

  /** @throws LeadsError `export-not-found` */
  find(access: Access, id: string): Promise<ExportJob> {
    return this.database.inBrand(access.brandId, access.scope, (tx) => this.findOrThrow(tx, access, id));
  }

  /** @throws LeadsError `export-not-found`, `export-ended` */
  cancel(access: Access, id: string): Promise<ExportJob> {
    return this.database.inBrand(access.brandId, access.scope, async (tx) => {
      await this.findOrThrow(tx, access, id);
      const cancelled = await this.exports.cancel(tx, id, 'by-person', this.clock());
      if (!cancelled) throw new LeadsError('export-ended', 'The export has ended already.');
      return this.findOrThrow(tx, access, id);
    });
  }

  /**
   * The finished file, piece by piece; reading one waits until the one before was taken.
   *
   * @throws LeadsError `export-not-found`, `export-not-ready`, `export-access-changed`
   */
  async open(
    access: Access,
    actor: AuditActor,
    id: string,
  ): Promise<{ job: ExportJob; content: AsyncIterable<Buffer> }> {
    const job = await this.database.inBrand(access.brandId, access.scope, async (tx) => {
      const found = await this.findOrThrow(tx, access, id);
      if (found.state !== 'done') throw new LeadsError('export-not-ready', 'The export has no file.');
      if (!stillCovers(access.scope, found.scope)) {
        throw new LeadsError('export-access-changed', 'You may see fewer locations than then. Start a new export.');
      }
      await this.record(tx, actor, 'leads.export_downloaded', id, { rows: found.rows_written });
      return found;
    });
    return { job, content: this.pieces(access.brandId, job) };
  }

  private async *pieces(brandId: string, { id, chunks }: ExportJob): AsyncGenerator<Buffer> {
    for (let seq = 0; seq < chunks; seq++) {
      const piece = await this.database.inBrand(brandId, { kind: 'all-locations' }, (tx) =>
        this.exports.piece(tx, id, seq),
      );
      // Removed while it was read: the connection breaks off, so that nobody takes half a file for a whole one.
      if (!piece) throw new LeadsError('export-not-found', 'The file has expired meanwhile');
      yield await unpacked(piece);
    }
  }

  private async findOrThrow(tx: Tx, { user }: Access, id: string): Promise<ExportJob> {
    const job = await this.exports.find(tx, user.userId, id, this.clock());
    if (!job) throw new LeadsError('export-not-found', 'There is no such export of this person');
    return job;
  }

  private record(
    tx: Tx,
    actor: AuditActor,
    action: `${string}.${string}`,
    id: string,
    details: Record<string, number | string[]>,
  ) {
    return this.audit.record(tx, { actor, action, subject: { kind: 'export', id }, details });
  }
}
