import { type Database, type Tx } from '@leadweave/persistence';
import { type FindingPolicy } from '@leadweave/salesforce-domain';
import { type Clock, secondMs } from '@leadweave/time';
import { type DutiesRepository, type HeldDuty } from '../duties/duties.repository.js';
import { type DutyWake } from '../duties/duty-wake.js';
import { type CallLogRepository, type NewLoggedCall } from '../log/call-log.repository.js';
import { type LeadValueTaker, type TakenValues } from '../sending/lead-value-taker.js';
import { type OtherLead, type PeopleUnderWay } from '../sending/people-under-way.js';
import {
  leaseSeconds,
  type SalesforceLeadsRepository,
  type ServedLead,
} from '../sending/salesforce-leads.repository.js';
import { type BackFill, type BackFillsRepository, type RunProgress } from './back-fills.repository.js';
import { type RunLead } from './judge-leads.js';
import { type OrgPeople } from './people-reader.js';
import { type RunLeadsRepository, type RunPosition } from './run-leads.repository.js';

export interface RunListsParts {
  readonly database: Database;
  readonly backFills: BackFillsRepository;
  readonly runLeads: RunLeadsRepository;
  readonly leads: SalesforceLeadsRepository;
  readonly underWay: PeopleUnderWay;
  readonly duties: DutiesRepository;
  readonly wake: DutyWake;
  readonly log: CallLogRepository;
  readonly taker: LeadValueTaker;
  readonly clock: Clock;
}

/** Leads that a worker holds for one list. */
export interface HeldList {
  /** By lead; a lead without one is on the single path. */
  readonly leases: ReadonlyMap<string, number>;
  /** Leads of people whom the single path has in hand, or has brought to Salesforce since everybody was read. */
  readonly left: ReadonlySet<string>;
}

/** What was done to the leads of one list, as it is written down. */
export interface WrittenList {
  readonly served: ServedLead[];
  readonly log: NewLoggedCall[];
  readonly taken: TakenValues[];
  readonly counts: { -readonly [Count in keyof RunProgress]: RunProgress[Count] };
}

/** The run was stopped, or has passed to another worker: nothing more is sent, and nothing is held. */
export class RunEnded extends Error {}

/** The page whose lists go out. */
export interface PageOfRun {
  readonly duty: HeldDuty;
  readonly backFill: BackFill;
  readonly finding: FindingPolicy;
  readonly people: OrgPeople;
  readonly signal: AbortSignal;
}

const everywhere = { kind: 'all-locations' } as const;
const heartbeatMs = 10 * secondMs;
const noLeads: ReadonlySet<string> = new Set();

/** Holds and writes down the lists of a page, with the progress of the run. */
export class RunLists {
  private done: RunProgress;

  constructor(
    private readonly parts: RunListsParts,
    private readonly page: PageOfRun,
  ) {
    this.done = page.backFill.done;
  }

  /**
   * Holds leads until they are written down or the worker dies.
   *
   * @param makes whether records are made for them, so that nobody else may make these people at the same moment
   * @throws RunEnded
   */
  hold(leads: readonly RunLead[], makes: boolean): Promise<HeldList> {
    const { runLeads, underWay, duties, clock } = this.parts;
    const { connectionId } = this.page.duty;
    return this.inRun(async (tx) => {
      if (makes) await underWay.takeAlone(tx, connectionId);
      await this.refuseUnlessRunning(tx);
      const left = makes ? await this.leftToSinglePath(tx, leads) : noLeads;
      const now = clock();
      const leases = await runLeads.hold(tx, connectionId, leads, now);
      // Should this worker die, the single path looks when the leases are over.
      await duties.dueBy(tx, connectionId, 'send-leads', new Date(now.getTime() + leaseSeconds * secondMs));
      return { left, leases };
    });
  }

  /** Keeps what is held while something takes its time. A worker that dies stops renewing, and the single path takes over. */
  async whileHeld<Result>({ leases }: HeldList, work: () => Promise<Result>): Promise<Result> {
    const held = [...leases].map(([leadId, lease]) => ({ leadId, lease }));
    const { leads } = this.parts;
    const renew = () => this.inRun((tx) => leads.renew(tx, this.page.duty.connectionId, held));
    // The database may be away: leases run out by themselves, and what is written afterwards is fenced off.
    const heartbeat = setInterval(() => void renew().catch(() => undefined), heartbeatMs);
    try {
      return await work();
    } finally {
      clearInterval(heartbeat);
    }
  }

  /** What was done commits with the progress. @throws RunEnded */
  async writeDown({ served, log, taken, counts }: WrittenList): Promise<void> {
    const { leads, log: calls, taker, backFills, duties, clock } = this.parts;
    const { duty, backFill } = this.page;
    const done = sumOf(this.done, counts);
    await this.inRun(
      async (tx) => {
        const now = clock();
        if (!(await duties.isHeld(tx, duty))) throw new RunEnded();
        const kept = await leads.writeDown(tx, duty.connectionId, served, now);
        await calls.add(
          tx,
          log.filter(({ leadId }) => leadId !== undefined && kept.has(leadId)),
        );
        if (taken.length > 0) await taker.take(tx, taken, now);
        if (served.some(({ state }) => state === 'waiting')) await this.wakeSender(tx, now);
        await backFills.progress(tx, backFill.id, done, backFill.position);
      },
      { retries: 3 },
    );
    this.done = done;
  }

  /** Everything of the page is done; the run goes on behind it, or ends. @throws RunEnded */
  async endPage(skipped: number, position: RunPosition | undefined): Promise<void> {
    const { backFills, duties, clock } = this.parts;
    const { duty, backFill } = this.page;
    const { handled, skipped: before } = this.done;
    const done = { ...this.done, handled: handled + skipped, skipped: before + skipped };
    await this.inRun(async (tx) => {
      if (!(await duties.isHeld(tx, duty))) throw new RunEnded();
      await backFills.progress(tx, backFill.id, done, position);
      if (!position) await backFills.end(tx, backFill.id, 'done', undefined, clock());
    });
  }

  private async refuseUnlessRunning(tx: Tx): Promise<void> {
    const { duties, backFills } = this.parts;
    const { duty, backFill, signal } = this.page;
    if (signal.aborted || !(await duties.isHeld(tx, duty)) || !(await backFills.isRunning(tx, backFill.id)))
      throw new RunEnded();
  }

  /** The single path finds who is there by now, and makes nobody twice. */
  private async leftToSinglePath(tx: Tx, leads: readonly RunLead[]): Promise<ReadonlySet<string>> {
    const { underWay } = this.parts;
    const { duty, finding } = this.page;
    const people = leads.map(({ material }) => material);
    const others = await underWay.othersOf(tx, duty.connectionId, people, finding);
    const isElsewhere = (leadId: string) => others.get(leadId)?.some((other) => this.isNews(other)) ?? false;
    return new Set(leads.map(({ leadId }) => leadId).filter(isElsewhere));
  }

  private isNews({ state, recordId, lastSyncedAt }: OtherLead): boolean {
    if (state === 'waiting' || state === 'sending') return true;
    const { index, knownAt } = this.page.people;
    return recordId !== undefined && lastSyncedAt !== undefined && lastSyncedAt >= knownAt && !index.get(recordId);
  }

  private async wakeSender(tx: Tx, now: Date): Promise<void> {
    const { duties, wake } = this.parts;
    const { brandId, connectionId } = this.page.duty;
    await duties.dueBy(tx, connectionId, 'send-leads', now);
    tx.afterCommit(() => wake.due({ brandId, connectionId, kind: 'send-leads' }));
  }

  private inRun<Result>(work: (tx: Tx) => Promise<Result>, options?: { readonly retries: number }): Promise<Result> {
    return this.parts.database.inBrand(this.page.duty.brandId, everywhere, work, options);
  }
}

function sumOf(done: RunProgress, counts: RunProgress): RunProgress {
  const counted = Object.entries(done) as [keyof RunProgress, number][];
  return Object.fromEntries(counted.map(([name, count]) => [name, count + counts[name]])) as unknown as RunProgress;
}
