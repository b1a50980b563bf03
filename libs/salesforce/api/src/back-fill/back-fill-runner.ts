import { type Database, type Tx } from '@leadweave/persistence';
import { isSalesforceError } from '@leadweave/salesforce-client';
import { type Clock, minuteMs } from '@leadweave/time';
import { type DutiesRepository, type HeldDuty } from '../duties/duties.repository.js';
import { type DutyHandler } from '../duties/duty-handlers.js';
import { type DutyWake } from '../duties/duty-wake.js';
import { ConnectionUnavailable } from '../gateway/connection-unavailable.js';
import { type SalesforceGateway } from '../gateway/salesforce-gateway.js';
import { type CallLogRepository } from '../log/call-log.repository.js';
import { SalesforceApiError } from '../salesforce-api-error.js';
import { codeOf } from '../sending/after-failure.js';
import { type TransferRules } from '../sending/lead-transfer.js';
import { type LeadValueTaker } from '../sending/lead-value-taker.js';
import { OrgCalls } from '../sending/org-calls.js';
import { type SalesforceLeadsRepository } from '../sending/salesforce-leads.repository.js';
import { type TargetFields } from '../sending/target-fields.js';
import { rulesVersion } from '../settings/rules-version.js';
import { type SettingsRepository } from '../settings/settings.repository.js';
import { fieldsOf } from './back-fill-planner.js';
import { type BackFill, type BackFillsRepository, type RunProgress } from './back-fills.repository.js';
import { judgeLeads, type Judged } from './judge-leads.js';
import { type PeopleIndex } from './people-index.js';
import { type PeopleReader } from './people-reader.js';
import { type FieldsByObject } from './plan-writes.js';
import { type RunLeadsRepository, type RunPage } from './run-leads.repository.js';
import { writePage, type WrittenPage } from './write-page.js';

export interface BackFillRunnerParts {
  readonly database: Database;
  readonly settings: SettingsRepository;
  readonly backFills: BackFillsRepository;
  readonly runLeads: RunLeadsRepository;
  readonly leads: SalesforceLeadsRepository;
  readonly duties: DutiesRepository;
  readonly wake: DutyWake;
  readonly reader: PeopleReader;
  readonly fields: TargetFields;
  readonly gateway: SalesforceGateway;
  readonly log: CallLogRepository;
  readonly taker: LeadValueTaker;
  readonly clock: Clock;
}

const everywhere = { kind: 'all-locations' } as const;
/** As many as one list carries (contract 4.1). */
const leadsAtOnce = 200;
/** When a run looks again for free calls of the org. */
const budgetPauseMs = 15 * minuteMs;
/** When a run goes on after a trouble that passes. */
const troublePauseMs = minuteMs;

interface Run {
  readonly backFill: BackFill;
  readonly rules: TransferRules;
}

interface Surroundings {
  readonly calls: OrgCalls;
  readonly index: PeopleIndex;
  readonly fields: FieldsByObject;
}

/**
 * Sends earlier leads, a list of 200 at a time. Progress commits with what a list did, so a run that is killed goes on behind its last list; what
 * was under way is found again by our id. Calls are of the background: new leads go first.
 */
export class BackFillRunner implements DutyHandler {
  constructor(private readonly parts: BackFillRunnerParts) {}

  async serve(duty: HeldDuty, signal: AbortSignal): Promise<Date | undefined> {
    const run = await this.current(duty);
    if (!run) return undefined;
    try {
      return await this.goOn(duty, run, signal);
    } catch (error) {
      return this.pause(duty, run.backFill, error);
    }
  }

  /** The run as it stands, if the rules are those of its plan; otherwise it ends. */
  private current(duty: HeldDuty): Promise<Run | undefined> {
    const { database, backFills, settings, clock } = this.parts;
    return database.inBrand(duty.brandId, everywhere, async (tx) => {
      const backFill = await backFills.running(tx, duty.connectionId);
      const chosen = backFill && (await settings.of(tx, duty.connectionId));
      if (!backFill || !chosen) return undefined;
      if (rulesVersion(chosen) === backFill.rulesVersion)
        return { backFill, rules: { settings: chosen.toSalesforce, mapping: chosen.mapping } };
      await backFills.end(tx, backFill.id, 'refused', 'settings-changed', clock());
      return undefined;
    });
  }

  private async goOn(duty: HeldDuty, first: Run, signal: AbortSignal): Promise<Date | undefined> {
    const { gateway, reader, fields } = this.parts;
    const calls = new OrgCalls(gateway, duty, 'background');
    const around = { calls, fields: await fieldsOf(fields, calls), index: await reader.all(calls) };
    for (let run: Run | undefined = first; run; run = await this.current(duty)) {
      if (signal.aborted) return this.parts.clock();
      if (!(await this.page(duty, run, around))) return undefined;
    }
    return undefined;
  }

  /**
   * Handles a page; false when another worker has the duty.
   *
   * @throws ConnectionUnavailable, SalesforceError what kept it from being finished; what was done is written down
   */
  private async page(duty: HeldDuty, { backFill, rules }: Run, around: Surroundings): Promise<boolean> {
    const { database, runLeads, reader, clock } = this.parts;
    const { connectionId } = duty;
    const now = clock();
    const { since, position } = backFill;
    const taken = await database.inBrand(duty.brandId, everywhere, async (tx) => {
      if (!(await this.parts.duties.isHeld(tx, duty))) return undefined;
      const { phoneFormat } = rules.settings;
      const page = await runLeads.page(tx, connectionId, backFill, position, { limit: leadsAtOnce, phoneFormat });
      const judged = judgeLeads(page.leads, around.index, rules.settings, since.getTime());
      const going = judged.filter(({ kind }) => kind !== 'skip');
      const leases = await runLeads.hold(
        tx,
        connectionId,
        going.map(({ lead }) => lead),
        now,
      );
      return { page, judged, leases };
    });
    if (!taken) return false;
    const { page, judged, leases } = taken;
    const written = await writePage({ ...around, connectionId, reader, rules, leases, now }, judged);
    await this.writeDown(duty, backFill, page, judged, written);
    if (written.failure) throw written.failure;
    return true;
  }

  private writeDown(
    duty: HeldDuty,
    backFill: BackFill,
    page: RunPage,
    judged: readonly Judged[],
    written: WrittenPage,
  ): Promise<void> {
    const { database, leads, log, taker, backFills, duties, clock } = this.parts;
    return database.inBrand(
      duty.brandId,
      everywhere,
      async (tx) => {
        const now = clock();
        if (!(await duties.isHeld(tx, duty))) return;
        const kept = await leads.writeDown(tx, duty.connectionId, written.served, now);
        await log.add(
          tx,
          written.log.filter(({ leadId }) => leadId !== undefined && kept.has(leadId)),
        );
        if (written.taken.length > 0) await taker.take(tx, written.taken, now);
        if (written.served.some(({ state }) => state === 'waiting')) await this.wakeSender(tx, duty, now);
        if (written.failure !== undefined) return;
        await backFills.progress(tx, backFill.id, progressOf(backFill.done, judged, written), page.position);
        if (!page.position) await backFills.end(tx, backFill.id, 'done', undefined, now);
      },
      { retries: 3 },
    );
  }

  private async wakeSender(tx: Tx, { brandId, connectionId }: HeldDuty, now: Date): Promise<void> {
    const { duties, wake } = this.parts;
    await duties.dueBy(tx, connectionId, 'send-leads', now);
    tx.afterCommit(() => wake.due({ brandId, connectionId, kind: 'send-leads' }));
  }

  /** A run waits for calls and for what passes; only an org that is too large for it ends it. */
  private async pause(duty: HeldDuty, { id }: BackFill, error: unknown): Promise<Date | undefined> {
    const { database, backFills, clock } = this.parts;
    const isTooLarge = error instanceof SalesforceApiError;
    if (!isTooLarge && !(error instanceof ConnectionUnavailable) && !isSalesforceError(error)) throw error;
    const now = clock();
    const code = isTooLarge ? 'org-too-large' : codeOf(error);
    await database.inBrand(duty.brandId, everywhere, (tx) =>
      isTooLarge ? backFills.end(tx, id, 'refused', code, now).then(() => undefined) : backFills.wait(tx, id, code),
    );
    if (isTooLarge) return undefined;
    return new Date(now.getTime() + (error instanceof ConnectionUnavailable ? budgetPauseMs : troublePauseMs));
  }
}

function progressOf(done: RunProgress, judged: readonly Judged[], { counts }: WrittenPage): RunProgress {
  const countOf = (kind: Judged['kind']) => judged.filter((one) => one.kind === kind).length;
  return {
    handled: done.handled + judged.length,
    created: done.created + counts.created,
    updated: done.updated + counts.updated,
    linked: done.linked + counts.linked,
    skipped: done.skipped + countOf('skip'),
    review: done.review + countOf('review'),
    failed: done.failed + counts.failed,
  };
}
