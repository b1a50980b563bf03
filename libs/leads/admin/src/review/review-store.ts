import { httpResource } from '@angular/common/http';
import { DestroyRef, Service, computed, inject, linkedSignal, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import { problemOf } from '@leadweave/api-client';
import { Announcer, UndoBar } from '@leadweave/ui';
import { map } from 'rxjs';
import {
  type ReplayProgress,
  ReviewApi,
  type ReviewCount,
  type ReviewItem,
  type ReviewList,
  type ReviewOutcome,
  type ReviewSelection,
  type ReviewState,
  reviewAddresses,
} from './review-api.js';
import { ReviewBadge } from './review-badge.js';
import { conflictDone } from './conflict-words.js';

/** What of the queue is shown; all of it stands in the address. */
export interface ReviewQuery {
  readonly state: ReviewState;
  readonly kind?: string;
  readonly limit: number;
  readonly cursor?: string;
}

/** Answers that only conflicts have. */
export type ConflictAnswer = 'keep' | 'split' | 'never' | 'pair';

const usualLimit = 25;
const lookAgainMs = 700;

/** The queue as the address describes it, and the answers that are being carried out. */
@Service({ autoProvided: false })
export class ReviewStore {
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly api = inject(ReviewApi);
  private readonly badge = inject(ReviewBadge);
  private readonly bar = inject(UndoBar);
  private readonly announcer = inject(Announcer);
  private isOver = false;
  private lastUndo: (() => Promise<void>) | undefined;

  readonly query = toSignal(this.route.queryParamMap.pipe(map(queryFrom)), {
    initialValue: queryFrom(this.route.snapshot.queryParamMap),
  });
  private readonly filter = computed((): Record<string, string> => {
    const { state, kind } = this.query();
    return { state, ...(kind && { kind }) };
  });
  readonly list = httpResource<ReviewList>(() => {
    const { limit, cursor } = this.query();
    return { url: reviewAddresses.list, params: { ...this.filter(), limit: `${limit}`, ...(cursor && { cursor }) } };
  });
  readonly counts = httpResource<ReviewCount>(() => ({
    url: reviewAddresses.count,
    params: { state: this.query().state },
  }));

  private readonly read = computed(() => (this.list.hasValue() ? this.list.value().data : []));
  /** Ids of items that were answered here; the next reading of the list forgets them. */
  private readonly answered = linkedSignal<readonly ReviewItem[], ReadonlySet<string>>({
    source: this.read,
    computation: () => new Set<string>(),
  });
  readonly rows = computed(() => this.read().filter(({ id }) => !this.answered().has(id)));
  readonly nextCursor = computed(() => (this.list.hasValue() ? this.list.value().nextCursor : null));
  readonly total = computed(() => {
    if (!this.counts.hasValue()) return undefined;
    const { kind } = this.query();
    const { total, kinds } = this.counts.value();
    return kind ? (kinds.find((one) => one.kind === kind)?.total ?? 0) : total;
  });

  /** How far the replays are that were started here, by item. */
  readonly replays = signal<ReadonlyMap<string, ReplayProgress>>(new Map());
  private readonly trail = signal<readonly (string | undefined)[]>([]);

  constructor() {
    inject(DestroyRef).onDestroy(() => (this.isOver = true));
  }

  async show(change: Partial<ReviewQuery>): Promise<void> {
    const { state, kind, limit, cursor } = { ...this.query(), cursor: undefined, ...change };
    const queryParams = {
      ...(state !== 'open' && { state }),
      ...(kind && { kind }),
      ...(limit !== usualLimit && { limit }),
      ...(cursor && { cursor }),
    };
    await this.router.navigate([], { relativeTo: this.route, queryParams, scroll: 'manual' });
  }

  async nextPage(): Promise<void> {
    const cursor = this.nextCursor();
    if (cursor === null) return;
    this.trail.update((trail) => [...trail, this.query().cursor]);
    await this.show({ cursor });
  }

  async previousPage(): Promise<void> {
    const cursor = this.trail().at(-1);
    this.trail.update((trail) => trail.slice(0, -1));
    await this.show({ cursor });
  }

  reload(): void {
    this.list.reload();
    this.counts.reload();
    this.badge.refresh();
  }

  /** Tries an item again and follows how far that is. */
  async replay(item: ReviewItem): Promise<void> {
    const outcome = await this.attempt(() => this.api.answer('replay', { ids: [item.id] }));
    if (!outcome) return;
    const [replayId] = outcome.replayIds;
    if (!replayId) return this.wasDecided();
    const progress = await this.follow(replayId, (told) => this.tell(item.id, told));
    this.tell(item.id, undefined);
    if (!progress) return;
    if (progress.stillWaiting === 0) this.leave(item.id);
    this.say(replayedText(progress));
    this.reload();
  }

  /** Ignores items for good, or opens them again; either can be taken back. */
  async decide(
    answer: 'ignore' | 'reopen',
    selection: ReviewSelection,
    { reason, planId }: { readonly reason?: string; readonly planId?: string } = {},
  ): Promise<void> {
    const outcome = await this.attempt(() => this.api.answer(answer, selection, { reason, planId }));
    if (!outcome) return;
    if (outcome.records === 0) return this.wasDecided();
    if ('ids' in selection) for (const id of selection.ids) this.leave(id);
    this.reload();
    const message = `${recordsText(outcome.records)} ${answer === 'ignore' ? 'ignored' : 'opened again'}`;
    if (answer === 'ignore' && 'ids' in selection) this.offerUndo(message, () => this.decide('reopen', selection));
    else this.say(message);
  }

  /** Ties an item to a lead; it can be opened again. */
  async tie(item: ReviewItem, leadId: string, message: string): Promise<void> {
    const selection = { ids: [item.id] };
    const outcome = await this.attempt(() => this.api.answer('tie', selection, { leadId }));
    if (!outcome) return;
    if (outcome.records === 0) return this.wasDecided();
    this.leave(item.id);
    this.reload();
    this.offerUndo(message, () => this.decide('reopen', selection));
  }

  /** Decides about the pair of a conflict, or keeps it. Only what was kept can be opened again here. */
  async settle(item: ReviewItem, answer: ConflictAnswer, undoable: boolean): Promise<void> {
    const selection = { ids: [item.id] };
    const outcome = await this.attempt(() => this.api.answer(answer, selection));
    if (!outcome) return;
    if (outcome.records === 0) return this.wasDecided();
    this.leave(item.id);
    this.reload();
    if (undoable) this.offerUndo(conflictDone(answer), () => this.decide('reopen', selection));
    else this.say(conflictDone(answer));
  }

  /** How many items an answer would be for; the id of the plan makes sure that it is for exactly these. */
  plan(answer: 'ignore', selection: ReviewSelection): Promise<ReviewOutcome | undefined> {
    return this.attempt(() => this.api.answer(answer, selection, { dryRun: true }));
  }

  /** Follows a replay until it is over; undefined when it can no longer be asked for. */
  async follow(replayId: string, told: (progress: ReplayProgress) => void): Promise<ReplayProgress | undefined> {
    while (!this.isOver) {
      const progress = await this.attempt(() => this.api.replay(replayId));
      if (!progress) return undefined;
      told(progress);
      if (progress.finishedAt !== null) return progress;
      await new Promise((resolve) => setTimeout(resolve, lookAgainMs));
    }
    return undefined;
  }

  undoLast(): void {
    const undo = this.lastUndo;
    this.lastUndo = undefined;
    if (!undo) return this.bar.notify('There is nothing to undo.');
    void undo();
  }

  /** Takes an item out of the list before the server is asked again. */
  leave(id: string): void {
    this.answered.update((answered) => new Set(answered).add(id));
  }

  say(message: string): void {
    this.bar.notify(message);
    this.announcer.announce(message);
  }

  private offerUndo(message: string, undo: () => Promise<void>): void {
    this.lastUndo = undo;
    this.announcer.announce(`${message}, undo available`);
    void this.bar.offer(message).then((outcome) => outcome === 'undone' && this.lastUndo === undo && this.undoLast());
  }

  private wasDecided(): void {
    this.say('Somebody else has answered this meanwhile.');
    this.reload();
  }

  private tell(id: string, progress: ReplayProgress | undefined): void {
    this.replays.update((replays) => {
      const others = [...replays].filter(([other]) => other !== id);
      return new Map(progress ? [...others, [id, progress]] : others);
    });
  }

  private async attempt<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
    try {
      return await work();
    } catch (error) {
      const { title, detail } = problemOf(error);
      this.say(`Nothing was changed. ${detail ?? title}`);
      return undefined;
    }
  }
}

export function replayedText({ settled, stillWaiting }: Pick<ReplayProgress, 'settled' | 'stillWaiting'>): string {
  if (stillWaiting === 0) return `${recordsText(settled)} understood now`;
  const rest = `${recordsText(stillWaiting)} still ${stillWaiting === 1 ? 'waits' : 'wait'}`;
  return settled === 0 ? rest : `${recordsText(settled)} understood now, ${rest}`;
}

const recordsText = (count: number) => `${count.toLocaleString('en-US')} ${count === 1 ? 'record' : 'records'}`;

function queryFrom(address: { get(name: string): string | null }): ReviewQuery {
  return {
    state: address.get('state') === 'decided' ? 'decided' : 'open',
    kind: address.get('kind') ?? undefined,
    limit: [25, 50, 100].find((limit) => String(limit) === address.get('limit')) ?? usualLimit,
    cursor: address.get('cursor') ?? undefined,
  };
}
