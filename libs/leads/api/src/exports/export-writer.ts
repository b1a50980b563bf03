import { type BrandScope, type Database, type Tx } from '@leadweave/persistence';
import { type Clock, dayMs } from '@leadweave/time';
import { type LeadMembers, stillCovers } from '../members/lead-members.js';
import { findLeads } from '../reading/find-leads.js';
import { type LeadCountsRepository } from '../reading/lead-counts.repository.js';
import { leadFilterFromDto } from '../reading/lead-filter-from-dto.js';
import { type LeadListRepository, positionOf } from '../reading/lead-list.repository.js';
import { leadOrder } from '../reading/lead-order.js';
import { csvHead, csvLine, packedPieces } from './csv-pieces.js';
import { cellsOf, type ExportedLead, headingsOf } from './export-columns.js';
import { type ExportJob } from './export-job.js';
import { type ExportRef, type ExportsRepository } from './exports.repository.js';

/** Leads that one transaction writes: memory stays the same for a thousand leads and a million. */
export const exportPage = 500;
/** How long a file can be fetched. */
export const keptMs = 7 * dayMs;

const order = '-occurredAt';
const everywhere = { kind: 'all-locations' } as const;

/** How a turn ended. */
export type ExportTurn = 'more' | 'ended';

/**
 * Writes the next page of an export. Page, position and file grow in one short transaction, so a worker that is killed costs
 * nothing but its page, and the person's access is asked again before each of them.
 */
export class ExportWriter {
  constructor(
    private readonly database: Database,
    private readonly exports: ExportsRepository,
    private readonly lists: LeadListRepository,
    private readonly counts: LeadCountsRepository,
    private readonly members: LeadMembers,
    private readonly clock: Clock,
  ) {}

  async turn({ brandId, exportId }: ExportRef): Promise<ExportTurn> {
    const scope = await this.allowedScope(brandId, exportId);
    if (!scope) return 'ended';
    return this.database.inBrand(brandId, scope, async (tx) => {
      const job = await this.exports.lockOpen(tx, exportId);
      if (!job) return 'ended';
      if (job.state === 'queued') {
        const { total } = await this.counts.count(tx, leadFilterFromDto(job.filter), true);
        await this.exports.begin(tx, exportId, total, this.clock());
      }
      return this.writePage(tx, job);
    });
  }

  /** The locations to read, or nothing when the export is over or its person may no longer see what was asked for. */
  private allowedScope(brandId: string, exportId: string): Promise<BrandScope | undefined> {
    return this.database.inBrand(brandId, everywhere, async (tx) => {
      const job = await this.exports.open(tx, exportId);
      if (!job) return undefined;
      const member = (await this.members.find(tx, [job.requested_by])).get(job.requested_by);
      if (member && stillCovers(member.scope, job.scope)) return job.scope;
      await this.exports.cancel(tx, exportId, 'access-changed', this.clock());
      return undefined;
    });
  }

  private async writePage(tx: Tx, job: ExportJob): Promise<ExportTurn> {
    const leads = await this.nextLeads(tx, job);
    const head = job.chunks === 0 ? [csvHead(headingsOf(job.columns))] : [];
    const lines = [...head, ...leads.map((lead) => csvLine(cellsOf(lead, job.columns)))];
    const last = leads.at(-1);
    const position = last && positionOf(last, order);
    const now = this.clock();
    await this.exports.append(tx, job, { ...(await packedPieces(lines)), rows: leads.length, position }, now);
    if (leads.length === exportPage) return 'more';
    await this.exports.finish(tx, job.id, now, new Date(now.getTime() + keptMs));
    return 'ended';
  }

  private async nextLeads(
    tx: Tx,
    { filter, columns, position_value, position_id }: ExportJob,
  ): Promise<ExportedLead[]> {
    const after =
      position_value !== null && position_id !== null ? { value: position_value, id: position_id } : undefined;
    const ids = await findLeads(tx, {
      filter: leadFilterFromDto(filter),
      order: leadOrder(order),
      after,
      limit: exportPage,
    });
    const rows = await this.lists.items(tx, ids);
    const messages = columns.includes('message') ? await this.exports.messages(tx, ids) : new Map<string, string>();
    return rows.map((row) => ({ ...row, message: messages.get(row.id) ?? null }));
  }
}
