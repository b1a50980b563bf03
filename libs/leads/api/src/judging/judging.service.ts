import { type Access, actorOf } from '@leadweave/access';
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

/** Quality, status and entries, set by people and by the systems that act for them. */
export class JudgingService {
  private readonly judgements = new JudgementsRepository();
  private readonly editor = new LeadEditor();

  constructor(
    private readonly database: Database,
    private readonly reader: LeadReader,
    private readonly clock: Clock,
  ) {}

  /** @throws LeadsError `lead-not-found`, `lead-folded`; RequestError `precondition-failed` */
  update(access: Access, id: string, change: UpdateLeadDto, ifMatch?: string): Promise<LeadDetail> {
    const { brandId, scope } = access;
    const actor = actorOf(access);
    return this.database.inBrand(brandId, scope, async (tx) => {
      honourIfMatch(ifMatch, await lockLead(tx, id));
      const at = this.clock();
      // At most two, one for each axis.
      for (const judgement of judgementsOf(change, actor, at)) {
        await this.judgements.judgeForGood(tx, [id], judgement);
      }
      if (change.edits)
        await this.editor.edit(tx, id, change.edits, { by: actor.id, atMs: at.getTime(), actorKind: actor.kind });
      await announceLeads(tx);
      return this.reader.detail(tx, await this.reader.row(tx, id));
    });
  }

  /** @throws LeadsError `bulk-action-invalid` */
  async judgeAll(access: Access, dto: BulkActionDto): Promise<{ id: string; changed: number }> {
    const [judgement, ...others] = judgementsOf(dto.action, actorOf(access), this.clock());
    if (!judgement || others.length > 0) throw new LeadsError('bulk-action-invalid', 'Name either quality or status.');
    const leads = judgedLeads(dto);
    return this.database.inBrand(
      access.brandId,
      access.scope,
      async (tx) => {
        const result = await this.judgements.judge(tx, leads, judgement);
        await announceLeads(tx);
        return result;
      },
      { retries: 3 },
    );
  }

  /** @throws LeadsError `bulk-action-not-found`, also for other people's actions; `bulk-action-already-undone` */
  undo(access: Access, id: string): Promise<number> {
    const { brandId, scope } = access;
    const { id: by, kind: actorKind } = actorOf(access);
    return this.database.inBrand(brandId, scope, async (tx) => {
      const action = await this.judgements.lockAction(tx, id, by);
      if (!action) throw new LeadsError('bulk-action-not-found', 'There is no such action of this person');
      if (action.undone_at) throw new LeadsError('bulk-action-already-undone', 'The action is undone already');
      const { field } = action;
      const restored = await this.judgements.undo(tx, { ids: [id], field, by, at: this.clock(), actorKind });
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
