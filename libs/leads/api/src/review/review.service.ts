import { type Access } from '@leadweave/access';
import { type AuditActor, AuditService } from '@leadweave/brands-api';
import { type Database, newId, type Tx } from '@leadweave/persistence';
import { type Clock } from '@leadweave/time';
import { hash } from 'node:crypto';
import { LeadsError } from '../leads-error.js';
import { ReplayRepository, type ReplayRow } from '../replays/replay.repository.js';
import {
  compareReviewItems,
  type ReviewAnswer,
  type ReviewFilter,
  type ReviewItem,
  type ReviewItemDetail,
  type ReviewPosition,
} from './review-item.js';
import { type ReviewCommand, type ReviewSelection, type ReviewSource, type ReviewSources } from './review-source.js';

/** An answer to some items, as a person gives it. */
export interface ReviewAction {
  readonly selection: ReviewSelection;
  readonly answer: ReviewAnswer;
  readonly reason?: string;
  /** For `tie`. */
  readonly leadId?: string;
  readonly dryRun: boolean;
  /** Of a dry run before: then exactly that is done, or nothing. */
  readonly planId?: string;
}

/** What an answer did, or would do. */
export interface ReviewOutcome {
  readonly applied: boolean;
  readonly planId: string;
  readonly items: number;
  readonly records: number;
  /** Replays that were started. */
  readonly replayIds: readonly string[];
}

/** The queue of everything that needs a person, over all sources of questions. */
export class ReviewService {
  private readonly replays = new ReplayRepository();

  constructor(
    private readonly database: Database,
    private readonly sources: ReviewSources,
    private readonly clock: Clock,
    private readonly audit = new AuditService(),
  ) {}

  /** The first items behind a position, at most `limit`. */
  list(access: Access, filter: ReviewFilter, after: ReviewPosition | undefined, limit: number): Promise<ReviewItem[]> {
    return this.read(access, async (tx) => {
      const items: ReviewItem[] = [];
      for (const source of this.sources.withKinds(filter.kind)) {
        items.push(...(await source.page(tx, filter, after, limit)));
      }
      return items.sort(compareReviewItems(filter.state)).slice(0, limit);
    });
  }

  /** Items by kind. */
  count(access: Access, filter: ReviewFilter): Promise<Map<string, number>> {
    return this.read(access, async (tx) => {
      const counts = new Map<string, number>();
      for (const source of this.sources.withKinds(filter.kind)) {
        for (const [kind, count] of await source.count(tx, filter)) counts.set(kind, count);
      }
      return counts;
    });
  }

  /** @throws LeadsError `review-item-not-found` */
  find(access: Access, id: string): Promise<ReviewItemDetail> {
    return this.read(access, async (tx) => {
      const item = await this.sources.ofItem(id)?.find(tx, id, access.role === 'brand_admin');
      if (!item) throw new LeadsError('review-item-not-found', 'There is no such item in this scope');
      return item;
    });
  }

  /** @throws LeadsError `review-answer-not-allowed`, `review-reason-missing`, `review-plan-outdated` */
  act(access: Access, actor: AuditActor, action: ReviewAction): Promise<ReviewOutcome> {
    refuseAnswer(access, action);
    return this.database.inBrand(
      access.brandId,
      access.scope,
      async (tx) => {
        const sources = this.sourcesOf(action);
        const plan = await this.plan(tx, sources, action);
        if (action.dryRun) return { applied: false, ...plan, replayIds: [] };
        if (action.planId !== undefined && action.planId !== plan.planId) throw outdated(action.planId, plan);
        return this.apply(tx, sources, action, plan, actor);
      },
      { retries: 3 },
    );
  }

  /** A replay that this person may follow. @throws LeadsError `replay-not-found` */
  replay(access: Access, id: string): Promise<ReplayRow> {
    return this.read(access, async (tx) => {
      const replay = await this.replays.find(tx, id);
      const isOwn = replay?.requested_by === access.user.userId;
      if (!replay || !(isOwn || access.role === 'brand_admin')) {
        throw new LeadsError('replay-not-found', 'There is no such replay in this scope');
      }
      return replay;
    });
  }

  private sourcesOf({ selection, answer }: ReviewAction): readonly ReviewSource[] {
    const sources =
      'filter' in selection
        ? this.sources.withKinds(selection.filter.kind)
        : [...new Set(selection.ids.flatMap((id) => this.sources.ofItem(id) ?? []))];
    if (answer === 'tie') return sources.filter(({ ties }) => ties);
    const isCommon = commonAnswers.has(answer);
    return sources.filter(({ ownAnswers }) => isCommon || ownAnswers?.includes(answer));
  }

  private async plan(tx: Tx, sources: readonly ReviewSource[], { selection, answer }: ReviewAction) {
    const marks: unknown[] = [answer, selection];
    let items = 0;
    let records = 0;
    for (const source of sources) {
      const plan = await source.plan(tx, selection, answer);
      items += plan.items;
      records += plan.records;
      marks.push([source.word, plan.records, plan.mark]);
    }
    const planId = `${records}-${hash('sha256', JSON.stringify([tx.brandId, ...marks]), 'base64url').slice(0, 22)}`;
    return { planId, items, records };
  }

  private async apply(
    tx: Tx,
    sources: readonly ReviewSource[],
    { selection, answer, reason, leadId }: ReviewAction,
    { planId, items }: { planId: string; items: number },
    actor: AuditActor,
  ): Promise<ReviewOutcome> {
    const by = actor.userId ?? actor.name;
    const command: ReviewCommand = { answer, reason, leadId, by, at: this.clock(), decisionId: newId() };
    let records = 0;
    const replayIds: string[] = [];
    for (const source of sources) {
      const effect = await source.apply(tx, selection, command);
      records += effect.records;
      if (effect.replayId) replayIds.push(effect.replayId);
    }
    if (records > 0) {
      const subject = { kind: 'review', id: command.decisionId };
      await this.audit.record(tx, { actor, action: `review.${answer}`, subject, details: { records, items } });
    }
    return { applied: true, planId, items, records, replayIds };
  }

  private read<Result>({ brandId, scope }: Access, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.database.inBrand(brandId, scope, work);
  }
}

/** Answers that every source understands. */
const commonAnswers = new Set<ReviewAnswer>(['replay', 'ignore', 'reopen']);
const adminsOnly = new Set<ReviewAnswer>(['ignore', 'reopen', 'tie']);

function refuseAnswer({ role }: Access, { answer, reason, dryRun }: ReviewAction): void {
  if (adminsOnly.has(answer) && role !== 'brand_admin') {
    throw new LeadsError('review-answer-not-allowed', 'Only brand admins can give this answer.');
  }
  if (answer === 'ignore' && !dryRun && !reason?.trim()) {
    throw new LeadsError('review-reason-missing', 'Say why these records are to be ignored.');
  }
}

/** A plan id begins with the number of records that it counted. */
function outdated(planId: string, { records }: { records: number }): LeadsError {
  const before = planId.split('-')[0];
  const difference =
    before === String(records) ? 'other records than before' : `${records} records, and there were ${before}`;
  return new LeadsError('review-plan-outdated', `The answer would now be for ${difference}.`);
}
