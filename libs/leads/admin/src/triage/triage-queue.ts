import { Service, computed, effect, inject, signal, untracked } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import { type Problem, problemOf } from '@leadweave/api-client';
import { Clock } from '@leadweave/ui';
import { LeadJudging } from '../judging/lead-judging.js';
import { type Judgement, type LeadDetail, type LeadItem, type LeadParams, LeadsApi } from '../leads-api.js';
import { filterParams, queryFromAddress } from '../list/lead-query.js';
import { CurrentMember } from '../member/current-member.js';

/** Leads that are read before they are asked for. */
const ahead = 5;
const pageSize = 25;

type Axes = Pick<LeadItem, 'quality' | 'status'>;

/**
 * The unscored leads of the list's filter, one after the other. What was judged stays in the queue, so that stepping back
 * shows it; `left` counts what still needs a judgement.
 */
@Service({ autoProvided: false })
export class TriageQueue {
  private readonly api = inject(LeadsApi);
  private readonly judging = inject(LeadJudging);
  private readonly member = inject(CurrentMember);
  private readonly clock = inject(Clock);
  private readonly query = queryFromAddress(inject(ActivatedRoute).snapshot.queryParamMap);

  private readonly items = signal<readonly LeadItem[]>([]);
  private readonly place = signal(0);
  private readonly details = signal<ReadonlyMap<string, LeadDetail>>(new Map());
  private readonly counted = signal<number | undefined>(undefined);
  private readonly next = signal<string | null | undefined>(undefined);
  private readonly reading = signal(false);
  private readonly asked = new Set<string>();
  /** Place of the last judgement, to which undo leads back. */
  private judgedAt: number | undefined;

  /** Why the queue could not be read. */
  readonly problem = signal<Problem | undefined>(undefined);
  readonly isLoading = computed(() => this.next() === undefined && !this.problem());

  /** The lead to judge, with what was set here. Undefined when the queue is at its end. */
  readonly lead = computed(() => {
    const item = this.items()[this.place()];
    return item && this.judging.apply(item);
  });
  readonly detail = computed(() => {
    const item = this.items()[this.place()];
    const detail = item && this.details().get(item.id);
    return detail && this.judging.apply(detail);
  });
  readonly left = computed(() => this.counted());
  readonly isFirst = computed(() => this.place() === 0);

  /** Nothing is left, and nothing more will come. */
  readonly isOver = computed(
    () => !this.isLoading() && !this.problem() && this.lead() === undefined && this.next() === null,
  );

  constructor() {
    this.judging.shown.pipe(takeUntilDestroyed()).subscribe(({ before, after }) => {
      this.counted.update(
        (count) => count && Math.max(0, count - Number(this.isOpen(before)) + Number(this.isOpen(after))),
      );
    });
    // Days of a period are cut in the brand's zone, which comes with the role.
    effect(() => this.member.role() !== undefined && untracked(() => void this.start()));
    effect(() => {
      const near = this.items().slice(this.place(), this.place() + ahead + 1);
      untracked(() => this.readAhead(near));
    });
  }

  /** Reads the queue again after a failure. */
  async start(): Promise<void> {
    if (this.next() !== undefined && !this.problem()) return;
    this.problem.set(undefined);
    await Promise.all([this.readMore(), this.count()]);
  }

  /** Judges the present lead and goes on to the next one. */
  judge(judgement: Judgement): void {
    const lead = this.lead();
    if (!lead) return;
    this.judging.judge(lead, judgement);
    this.judgedAt = this.place();
    this.step(1);
  }

  step(step: 1 | -1): void {
    this.place.update((place) => Math.min(Math.max(0, place + step), this.items().length));
  }

  /** Takes the last judgement back and shows its lead again. */
  undo(): void {
    this.judging.undoLast();
    if (this.judgedAt !== undefined) this.place.set(this.judgedAt);
    this.judgedAt = undefined;
  }

  private isOpen({ quality, status }: Axes): boolean {
    return quality === 'unscored' && (this.query.values.status !== undefined || status !== 'archived');
  }

  private params(): LeadParams {
    const filter = filterParams(this.query, this.member.timeZone(), this.clock.now());
    return { ...(this.query.values.status ? {} : { status: 'new,viewed' }), ...filter, quality: 'unscored' };
  }

  private async count(): Promise<void> {
    await this.attempt(async () => this.counted.set((await this.api.count({ ...this.params(), exact: 'true' })).total));
  }

  private async readMore(): Promise<void> {
    const cursor = this.next();
    if (this.reading() || cursor === null) return;
    this.reading.set(true);
    await this.attempt(async () => {
      const more = { sort: this.query.sort, limit: `${pageSize}`, ...(cursor && { cursor }) };
      const { data, nextCursor } = await this.api.list({ ...this.params(), ...more });
      this.items.update((items) => [...items, ...data]);
      this.next.set(nextCursor);
    });
    this.reading.set(false);
  }

  private readAhead(near: readonly LeadItem[]): void {
    for (const { id } of near) void this.readDetail(id);
    if (near.length <= ahead && this.next()) void this.readMore();
  }

  private async readDetail(id: string): Promise<void> {
    if (this.asked.has(id)) return;
    this.asked.add(id);
    try {
      const detail = await this.api.read(id);
      this.details.update((details) => new Map(details).set(id, detail));
    } catch {
      // The row of the list is enough to judge by; coming back to the lead asks again.
      this.asked.delete(id);
    }
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.problem.set(problemOf(error));
    }
  }
}
