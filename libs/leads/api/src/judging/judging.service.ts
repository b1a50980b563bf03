import { type Access } from '@leadweave/access';
import { honourIfMatch } from '@leadweave/http';
import { Database } from '@leadweave/persistence';
import { type Clock } from '@leadweave/time';
import { LeadEditor } from '../editing/lead-editor.js';
import { announceLeads } from '../intake/announce-leads.js';
import { LeadsError } from '../leads-error.js';
import { leadFilterFromDto } from '../reading/lead-filter-from-dto.js';
import { type LeadDetail } from '../reading/lead-detail.mapper.js';
import { LeadReader } from '../reading/lead-reader.js';
import { type BulkActionDto, type UpdateLeadDto } from './judgement.dto.js';
import { judgementsOf } from './judgement.js';
import { type JudgedLeads, JudgementsRepository } from './judgements.repository.js';
import { lockLead } from './lock-lead.js';

/** Quality, status and entries, set by people. */
export class JudgingService {
  private readonly judgements = new JudgementsRepository();
  private readonly editor = new LeadEditor();

  constructor(
    private readonly database: Database,
    private readonly reader: LeadReader,
    private readonly clock: Clock,
  ) {}

  /** @throws LeadsError `lead-not-found`, `lead-folded`; RequestError `precondition-failed` */
  update({ brandId, scope, user }: Access, id: string, change: UpdateLeadDto, ifMatch?: string): Promise<LeadDetail> {
    return this.database.inBrand(brandId, scope, async (tx) => {
      honourIfMatch(ifMatch, await lockLead(tx, id));
      const at = this.clock();
      // At most two, one for each axis.
      for (const judgement of judgementsOf(change, user.userId, at)) {
        await this.judgements.judgeForGood(tx, [id], judgement);
      }
      if (change.edits) await this.editor.edit(tx, id, change.edits, { by: user.userId, atMs: at.getTime() });
      await announceLeads(tx);
      return this.reader.detail(tx, await this.reader.row(tx, id));
    });
  }

  /** @throws LeadsError `bulk-action-invalid` */
  async judgeAll({ brandId, scope, user }: Access, dto: BulkActionDto): Promise<{ id: string; changed: number }> {
    const [judgement, ...others] = judgementsOf(dto.action, user.userId, this.clock());
    if (!judgement || others.length > 0) throw new LeadsError('bulk-action-invalid', 'Name either quality or status.');
    const leads = judgedLeads(dto);
    return this.database.inBrand(
      brandId,
      scope,
      async (tx) => {
        const result = await this.judgements.judge(tx, leads, judgement);
        await announceLeads(tx);
        return result;
      },
      { retries: 3 },
    );
  }

  /** @throws LeadsError `bulk-action-not-found`, also for other people's actions; `bulk-action-already-undone` */
  undo({ brandId, scope, user }: Access, id: string): Promise<number> {
    return this.database.inBrand(brandId, scope, async (tx) => {
      const action = await this.judgements.lockAction(tx, id, user.userId);
      if (!action) throw new LeadsError('bulk-action-not-found', 'There is no such action of this person');
      if (action.undone_at) throw new LeadsError('bulk-action-already-undone', 'The action is undone already');
      const { field } = action;
      const restored = await this.judgements.undo(tx, { ids: [id], field, by: user.userId, at: this.clock() });
      await announceLeads(tx);
      return restored;
    });
  }
}

function judgedLeads({ ids, filter, excluded = [] }: BulkActionDto): JudgedLeads {
  if (ids && !filter) return { ids };
  if (filter && !ids) return { filter: leadFilterFromDto(filter), excluded };
  throw new LeadsError('bulk-action-invalid', 'Give either ids or filter.');
}
