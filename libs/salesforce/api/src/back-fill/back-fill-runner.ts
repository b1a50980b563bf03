import { isSalesforceError } from '@leadweave/salesforce-client';
import { minuteMs } from '@leadweave/time';
import { type HeldDuty } from '../duties/duties.repository.js';
import { type DutyHandler } from '../duties/duty-handlers.js';
import { ConnectionUnavailable } from '../gateway/connection-unavailable.js';
import { type SalesforceGateway } from '../gateway/salesforce-gateway.js';
import { codeOf } from '../sending/after-failure.js';
import { type TransferRules } from '../sending/lead-transfer.js';
import { OrgCalls } from '../sending/org-calls.js';
import { type TargetFields } from '../sending/target-fields.js';
import { rulesVersion } from '../settings/rules-version.js';
import { type SettingsRepository } from '../settings/settings.repository.js';
import { fieldsOf, leadsOfPage } from './back-fill-planner.js';
import { type BackFill } from './back-fills.repository.js';
import { judgeLeads } from './judge-leads.js';
import { type OrgPeople, type PeopleReader } from './people-reader.js';
import { type FieldsByObject } from './plan-writes.js';
import { type RunPage } from './run-leads.repository.js';
import { RunEnded, RunLists, type RunListsParts } from './run-lists.js';
import { writePage } from './write-page.js';

export interface BackFillRunnerParts extends RunListsParts {
  readonly settings: SettingsRepository;
  readonly reader: PeopleReader;
  readonly fields: TargetFields;
  readonly gateway: SalesforceGateway;
  /** Default: {@link leadsOfPage}. */
  readonly leadsAtOnce?: number;
}

const everywhere = { kind: 'all-locations' } as const;
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
  readonly people: OrgPeople;
  readonly fields: FieldsByObject;
}

/**
 * Sends earlier leads page by page, in lists of 200 records. Progress commits with what a list did, so a run that is killed goes on behind its
 * last list; what was under way is found again by our id. Calls are of the background: new leads go first.
 */
export class BackFillRunner implements DutyHandler {
  constructor(private readonly parts: BackFillRunnerParts) {}

  async serve(duty: HeldDuty, signal: AbortSignal): Promise<Date | undefined> {
    const run = await this.current(duty);
    if (!run) return undefined;
    try {
      await this.goOn(duty, run, signal);
      return undefined;
    } catch (error) {
      if (error instanceof RunEnded) return signal.aborted ? this.parts.clock() : undefined;
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

  private async goOn(duty: HeldDuty, first: Run, signal: AbortSignal): Promise<void> {
    const { gateway, reader, fields } = this.parts;
    const calls = new OrgCalls(gateway, duty, 'background');
    const around = { calls, fields: await fieldsOf(fields, calls), people: await reader.people(calls) };
    for (let run: Run | undefined = first; run; run = await this.current(duty))
      await this.page(duty, run, around, signal);
  }

  /** @throws RunEnded; ConnectionUnavailable, SalesforceError what kept it from being finished; what was done is written down */
  private async page(duty: HeldDuty, run: Run, around: Surroundings, signal: AbortSignal): Promise<void> {
    const { backFill, rules } = run;
    const { calls, people, fields } = around;
    const { reader, clock } = this.parts;
    const { finding } = rules.settings;
    const page = await this.read(duty, run);
    // What the last worker did of the page stands in the progress already.
    const leads = page.leads.filter(({ backFillId }) => backFillId !== backFill.id);
    await people.meet(leads, finding);
    const judged = judgeLeads(leads, people.index, rules.settings, backFill.since.getTime());
    const going = judged.filter(({ kind }) => kind !== 'skip');
    const lists = new RunLists(this.parts, { duty, backFill, finding, people, signal });
    const ids = { connectionId: duty.connectionId, backFillId: backFill.id };
    await writePage({ ...ids, calls, reader, index: people.index, rules, fields, lists, now: clock() }, going);
    await lists.endPage(judged.length - going.length, page.position);
  }

  private read(duty: HeldDuty, { backFill, rules }: Run): Promise<RunPage> {
    const { database, runLeads, leadsAtOnce: limit = leadsOfPage } = this.parts;
    const { phoneFormat } = rules.settings;
    return database.inBrand(duty.brandId, everywhere, (tx) =>
      runLeads.page(tx, duty.connectionId, backFill, backFill.position, { limit, phoneFormat }),
    );
  }

  /** A run waits for calls and for what passes. */
  private async pause(duty: HeldDuty, { id }: BackFill, error: unknown): Promise<Date> {
    const { database, backFills, clock } = this.parts;
    if (!(error instanceof ConnectionUnavailable) && !isSalesforceError(error)) throw error;
    await database.inBrand(duty.brandId, everywhere, (tx) => backFills.wait(tx, id, codeOf(error)));
    return new Date(clock().getTime() + (error instanceof ConnectionUnavailable ? budgetPauseMs : troublePauseMs));
  }
}
