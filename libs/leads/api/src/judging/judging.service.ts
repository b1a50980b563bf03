import { type Access, actorOf } from '@leadweave/access';
import { honourIfMatch } from '@leadweave/http';
import { Database, type Tx } from '@leadweave/persistence';
import { type Clock } from '@leadweave/time';
import { hash } from 'node:crypto';
import { LeadEditor } from '../editing/lead-editor.js';
import { announceLeads } from '../intake/announce-leads.js';
import { LeadsError } from '../leads-error.js';
import { leadFilterFromDto } from '../reading/lead-filter-from-dto.js';
import { type LeadDetail } from '../reading/lead-detail.mapper.js';
import { LeadReader } from '../reading/lead-reader.js';
import {
  type BulkActionDto,
  type BulkActionPlanDto,
  type BulkActionResultDto,
  type UpdateLeadDto,
} from './judgement.dto.js';
import { type Judgement, judgementsOf } from './judgement.js';
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

  /**
   * Judges many leads, or only says what that would change. With the plan of such an answer it changes exactly those.
   *
   * @throws LeadsError `bulk-action-invalid`, `bulk-plan-outdated`
   */
  async judgeAll(access: Access, dto: BulkActionDto): Promise<BulkActionResultDto> {
    const [judgement, ...others] = judgementsOf(dto.action, actorOf(access), this.clock());
    if (!judgement || others.length > 0) throw new LeadsError('bulk-action-invalid', 'Name either quality or status.');
    const leads = judgedLeads(dto);
    return this.database.inBrand(
      access.brandId,
      access.scope,
      async (tx) => {
        const plan = dto.dryRun || dto.planId !== undefined ? await this.plan(tx, leads, judgement) : undefined;
        if (dto.dryRun && plan) return { applied: false, id: null, changed: 0, plan };
        if (plan && plan.planId !== dto.planId) throw outdated(plan);
        const { id, changed } = await this.judgements.judge(tx, leads, judgement);
        // Somebody was quicker between the look and the change: all of it is rolled back.
        if (plan && plan.changes !== changed) throw outdated(plan);
        await announceLeads(tx);
        return { applied: true, id, changed, plan: plan ?? null };
      },
      { retries: 3 },
    );
  }

  private async plan(tx: Tx, leads: JudgedLeads, judgement: Judgement): Promise<BulkActionPlanDto> {
    const { matched, changes, present, mark } = await this.judgements.plan(tx, leads, judgement);
    const { field, value } = judgement;
    const digest = hash('sha256', JSON.stringify([tx.brandId, field, value, mark]), 'base64url');
    return { planId: `${changes}-${digest.slice(0, 22)}`, matched, changes, present };
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

function outdated({ changes }: BulkActionPlanDto): LeadsError {
  return new LeadsError(
    'bulk-plan-outdated',
    `Other leads match by now: ${changes} would change. Nothing was changed.`,
  );
}

function judgedLeads({ ids, filter, excluded = [] }: BulkActionDto): JudgedLeads {
  if (ids && !filter) return { ids };
  if (filter && !ids) return { filter: leadFilterFromDto(filter), excluded };
  throw new LeadsError('bulk-action-invalid', 'Give either ids or filter.');
}
