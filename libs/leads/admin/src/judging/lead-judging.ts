import { Service, inject, signal } from '@angular/core';
import { type Problem, problemOf } from '@leadweave/api-client';
import { Announcer, UndoBar } from '@leadweave/ui';
import { Subject } from 'rxjs';
import { type BulkPlan, type JudgedLeads, type Judgement, LeadsApi, type JudgableLead } from '../leads-api.js';
import { leadName } from '../wording/lead-name.js';
import { type Judged, isSameJudgement, judgementWord, previousOf, withJudged } from './judged.js';

/** A change of quality or status, as it shows in counts. */
export interface JudgementShown {
  readonly before: Pick<JudgableLead, 'quality' | 'status'>;
  readonly after: Pick<JudgableLead, 'quality' | 'status'>;
}

type Undo = () => Promise<void>;

/**
 * Sets quality and status. Everything shows at once, can be taken back for seven seconds (or with `undoLast`), and is put
 * back when the server refuses. One lead after another: the second change of a lead knows the version the first one made.
 */
@Service({ autoProvided: false })
export class LeadJudging {
  private readonly api = inject(LeadsApi);
  private readonly bar = inject(UndoBar);
  private readonly announcer = inject(Announcer);
  private readonly judged = signal<ReadonlyMap<string, Judged>>(new Map());
  private tail: Promise<unknown> = Promise.resolve();
  private lastUndo: Undo | undefined;

  /** Each change that is shown, so that counts can follow. */
  readonly shown = new Subject<JudgementShown>();

  /** Many leads changed on the server: lists and counts have to be read again. */
  readonly manyChanged = new Subject<void>();

  /** Number of leads of a bulk action that is under way; undefined when there is none. */
  readonly bulkTotal = signal<number | undefined>(undefined);

  /** A lead with what was set here. */
  apply<Lead extends JudgableLead>(lead: Lead): Lead {
    return withJudged(lead, this.judged().get(lead.id));
  }

  /** Sets one lead. Returns at once; the outcome shows by itself. */
  judge(read: JudgableLead, judgement: Judgement): void {
    const lead = this.apply(read);
    if (isSameJudgement(lead, judgement)) return;
    const previous = previousOf(lead, judgement);
    this.send(lead, judgement);
    this.offerUndo(`${leadName(lead)} marked ${judgementWord(judgement)}`, () => {
      this.send(this.apply(lead), previous);
      return Promise.resolve();
    });
  }

  /** Opening a lead turns New into Viewed: nothing is announced and there is nothing to undo. */
  markViewed(lead: JudgableLead): void {
    if (this.apply(lead).status === 'new') this.send(lead, { status: 'viewed' });
  }

  /** What setting many leads would change; undefined when that cannot be told, which is said. */
  async planMany(target: JudgedLeads, judgement: Judgement): Promise<BulkPlan | undefined> {
    try {
      return await this.api.planAll(judgement, target);
    } catch (error) {
      this.bar.notify(refusal('The leads could not be counted.', problemOf(error)));
      return undefined;
    }
  }

  /**
   * Sets many leads in one step. `visible` are those of them on the page; they change at once. With a plan exactly that is done.
   * Tells what came of it; `outdated` when other leads match by now.
   */
  async judgeMany(
    target: JudgedLeads,
    visible: readonly JudgableLead[],
    judgement: Judgement,
    total: number,
    planId?: string,
  ): Promise<'done' | 'refused' | 'outdated'> {
    const changing = visible.map((lead) => this.apply(lead)).filter((lead) => !isSameJudgement(lead, judgement));
    for (const lead of changing) this.put(lead, { ...lead, ...judgement, pending: true });
    this.bulkTotal.set(total);
    try {
      const { id, changed } = await this.api.judgeAll(judgement, target, planId);
      for (const lead of changing) this.put(lead, { ...lead, ...judgement, version: lead.version + 1, pending: false });
      this.manyChanged.next();
      this.offerUndo(`${leadsText(changed)} marked ${judgementWord(judgement)}`, () => this.undoMany(id!, changing));
      return 'done';
    } catch (error) {
      this.forget(changing);
      const problem = problemOf(error);
      if (problem.code === 'bulk_plan_outdated') return 'outdated';
      this.bar.notify(refusal('The leads were not changed.', problem));
      return 'refused';
    } finally {
      this.bulkTotal.set(undefined);
    }
  }

  /** Takes the last change back. */
  undoLast(): void {
    const undo = this.lastUndo;
    this.lastUndo = undefined;
    if (!undo) return this.bar.notify('There is nothing to undo.');
    this.bar.notify('Undone');
    this.announcer.announce('Undone');
    void undo();
  }

  /** Says what was done and offers, for seven seconds and with `undoLast`, to take it back. */
  offerUndo(message: string, undo: Undo): void {
    this.lastUndo = undo;
    this.announcer.announce(`${message}, undo available`);
    void this.bar.offer(message).then((outcome) => {
      if (outcome === 'undone' && this.lastUndo === undo) this.undoLast();
    });
  }

  private async undoMany(actionId: string, changed: readonly JudgableLead[]): Promise<void> {
    try {
      const { restored } = await this.api.undoAll(actionId);
      this.forget(changed);
      this.bar.notify(`${leadsText(restored)} put back`);
    } catch (error) {
      this.bar.notify(refusal('The change could not be undone.', problemOf(error)));
    }
    this.manyChanged.next();
  }

  private send(lead: JudgableLead, judgement: Judgement): void {
    this.put(lead, { ...lead, ...judgement, pending: true });
    this.shown.next({ before: lead, after: { ...lead, ...judgement } });
    this.tail = this.tail.then(() => this.save(lead, judgement));
  }

  private async save(lead: JudgableLead, judgement: Judgement): Promise<void> {
    const version = this.judged().get(lead.id)?.version ?? lead.version;
    try {
      const saved = await this.api.judge(lead.id, version, judgement);
      this.settle(saved, judgement);
    } catch (error) {
      const problem = problemOf(error);
      await (problem.status === 412 ? this.resolveConflict(lead, judgement) : this.takeBack(lead, judgement, problem));
    }
  }

  /** Keeps what a later change, still on its way, has set meanwhile. */
  private settle(saved: JudgableLead, judgement: Judgement): void {
    const current = this.judged().get(saved.id);
    const superseded = current !== undefined && !isSameJudgement(current, judgement);
    this.put(saved, superseded ? { ...current, version: saved.version } : { ...saved, pending: false });
  }

  /** The lead changed meanwhile: if not on this axis, the judgement still holds; else the person decides. */
  private async resolveConflict(lead: JudgableLead, judgement: Judgement): Promise<void> {
    try {
      const present = await this.api.read(lead.id);
      const contested = !isSameJudgement(present, previousOf(lead, judgement)) && !isSameJudgement(present, judgement);
      if (contested) return this.askAgain(lead, present, judgement);
      this.settle(await this.api.judge(lead.id, present.version, judgement), judgement);
    } catch (error) {
      this.takeBack(lead, judgement, problemOf(error));
    }
  }

  private askAgain(shownBefore: JudgableLead, present: JudgableLead, judgement: Judgement): void {
    this.put(present, { ...present, pending: false });
    this.shown.next({ before: { ...shownBefore, ...judgement }, after: present });
    const word = judgementWord(previousOf(present, judgement));
    void this.bar
      .offer(`Somebody else marked ${leadName(present)} ${word} meanwhile.`, `Set ${judgementWord(judgement)}`)
      .then((outcome) => outcome === 'undone' && this.send(present, judgement));
  }

  private takeBack(lead: JudgableLead, judgement: Judgement, problem: Problem): void {
    this.forget([lead]);
    this.shown.next({ before: { ...lead, ...judgement }, after: lead });
    this.lastUndo = undefined;
    this.bar.notify(refusal(`${leadName(lead)} stays as it was.`, problem));
  }

  private put(lead: Pick<JudgableLead, 'id'>, { quality, status, version, pending }: Judged): void {
    this.judged.update((judged) => new Map(judged).set(lead.id, { quality, status, version, pending }));
  }

  private forget(leads: readonly Pick<JudgableLead, 'id'>[]): void {
    const ids = new Set(leads.map(({ id }) => id));
    this.judged.update((judged) => new Map([...judged].filter(([id]) => !ids.has(id))));
  }
}

const leadsText = (count: number) => `${count.toLocaleString('en-US')} ${count === 1 ? 'lead' : 'leads'}`;

function refusal(consequence: string, problem: Problem): string {
  const isRole = problem.status === 403 && problem.code !== 'preview_reads_only';
  return isRole ? `${consequence} Your role may not score leads.` : `${consequence} ${problem.title}`;
}
