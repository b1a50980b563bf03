import { type Access } from '@leadweave/access';
import { type AuditActor, type AuditService } from '@leadweave/brands-api';
import { type Database, type Tx } from '@leadweave/persistence';
import { dryRunDifferences, type DryRunDifference } from '@leadweave/salesforce-domain';
import { type Clock } from '@leadweave/time';
import { type BackFillPlanner } from '../back-fill/back-fill-planner.js';
import { backFillToDto } from '../back-fill/back-fill.mapper.js';
import { type BackFill, type BackFillsRepository } from '../back-fill/back-fills.repository.js';
import { type ConnectionsRepository } from '../connection/connections.repository.js';
import { type DutiesRepository } from '../duties/duties.repository.js';
import { type DutyWake } from '../duties/duty-wake.js';
import { forPeople } from '../gateway/api-error-of.js';
import { SalesforceApiError } from '../salesforce-api-error.js';
import { rulesVersion } from '../settings/rules-version.js';
import { type SalesforceSettings } from '../settings/salesforce-settings.js';
import { type SettingsRepository } from '../settings/settings.repository.js';
import { type BackFillDto, type LatestBackFillDto, type StartBackFillDto } from './dry-run.dto.js';

export interface BackFillParts {
  readonly database: Database;
  readonly connections: ConnectionsRepository;
  readonly settings: SettingsRepository;
  readonly backFills: BackFillsRepository;
  readonly planner: BackFillPlanner;
  readonly duties: DutiesRepository;
  readonly wake: DutyWake;
  readonly audit: AuditService;
  readonly clock: Clock;
}

interface Confirmed {
  readonly backFill: BackFill;
  readonly chosen: SalesforceSettings;
}

/** Sends earlier leads, exactly as a dry run told. */
export class BackFillService {
  constructor(private readonly parts: BackFillParts) {}

  /**
   * @throws SalesforceApiError `salesforce-dry-run-not-found`, `salesforce-plan-outdated` with each count that differs,
   *   `salesforce-back-fill-running`, `salesforce-not-connected`
   */
  async start(access: Access, actor: AuditActor, { dryRunId }: StartBackFillDto): Promise<BackFillDto> {
    const { planner } = this.parts;
    const { backFill, chosen } = await this.inBrand(access, (tx) => this.confirmed(tx, dryRunId));
    const ref = { brandId: access.brandId, connectionId: backFill.connectionId };
    const rules = { settings: chosen.toSalesforce, mapping: chosen.mapping };
    const now = await forPeople(() => planner.plan(ref, rules, backFill));
    const differences = dryRunDifferences(backFill.plan.counts, now.counts);
    if (differences.length > 0) throw outdated(differences);
    return this.inBrand(access, (tx) => this.begin(tx, actor, backFill, chosen));
  }

  latest(access: Access): Promise<LatestBackFillDto> {
    return this.inBrand(access, async (tx) => {
      const latest = await this.latestOf(tx);
      return { backFill: latest ? backFillToDto(latest) : null };
    });
  }

  /** What went out stays. @throws SalesforceApiError `salesforce-back-fill-not-found` */
  stop(access: Access, actor: AuditActor): Promise<BackFillDto> {
    const { backFills, clock } = this.parts;
    return this.inBrand(access, async (tx) => {
      const latest = await this.latestOf(tx);
      if (!latest) throw new SalesforceApiError('salesforce-back-fill-not-found', 'No earlier leads were sent yet.');
      const stopped = await backFills.end(tx, latest.id, 'stopped', undefined, clock());
      if (stopped) await this.record(tx, actor, 'stopped', stopped);
      return backFillToDto(stopped ?? latest);
    });
  }

  private async confirmed(tx: Tx, dryRunId: string): Promise<Confirmed> {
    const { connections, settings, backFills } = this.parts;
    const connection = await connections.current(tx);
    if (!connection) throw new SalesforceApiError('salesforce-not-connected', 'Connect Salesforce first.');
    const backFill = await backFills.find(tx, dryRunId);
    if (backFill?.state !== 'planned' || backFill.connectionId !== connection.id) throw noDryRun();
    if (await backFills.running(tx, connection.id)) throw isRunning();
    const chosen = await settings.of(tx, connection.id);
    if (chosen) return { backFill, chosen };
    throw new SalesforceApiError('salesforce-state-conflict', 'Save the settings first.');
  }

  private async begin(tx: Tx, actor: AuditActor, backFill: BackFill, chosen: SalesforceSettings): Promise<BackFillDto> {
    const { settings, backFills, duties, wake, clock } = this.parts;
    const { id, connectionId } = backFill;
    const now = clock();
    const seen = await settings.of(tx, connectionId);
    // Between counting and beginning somebody saved other rules, or began another run.
    if (seen?.version !== chosen.version || rulesVersion(seen) !== backFill.rulesVersion) throw outdated([]);
    if (await backFills.running(tx, connectionId)) throw isRunning();
    if (!(await backFills.start(tx, id, now))) throw noDryRun();
    await duties.dueBy(tx, connectionId, 'back-fill', now);
    tx.afterCommit(() => wake.due({ brandId: tx.brandId, connectionId, kind: 'back-fill' }));
    await this.record(tx, actor, 'started', backFill);
    return backFillToDto({ ...backFill, state: 'running', startedAt: now });
  }

  private async latestOf(tx: Tx): Promise<BackFill | undefined> {
    const { connections, backFills } = this.parts;
    const connection = await connections.current(tx);
    return connection && backFills.latest(tx, connection.id);
  }

  private record(tx: Tx, actor: AuditActor, done: string, { id, plan }: BackFill): Promise<unknown> {
    const subject = { kind: 'salesforce-back-fill', id };
    const details = { leads: plan.leads };
    return this.parts.audit.record(tx, { actor, action: `salesforce-back-fill.${done}`, subject, details });
  }

  private inBrand<Result>({ brandId, scope }: Access, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.parts.database.inBrand(brandId, scope, work);
  }
}

function outdated(differences: readonly DryRunDifference[]): SalesforceApiError {
  const errors = differences.map(({ count, confirmed, now }) => ({
    pointer: `/${count.replaceAll('.', '/')}`,
    detail: `It was ${confirmed}, and would be ${now} now.`,
  }));
  const message = 'The facts have changed since the preview: look at it again.';
  return new SalesforceApiError('salesforce-plan-outdated', message, { details: { errors } });
}

function noDryRun(): SalesforceApiError {
  return new SalesforceApiError('salesforce-dry-run-not-found', 'There is no such preview, or it was run already.');
}

function isRunning(): SalesforceApiError {
  return new SalesforceApiError('salesforce-back-fill-running', 'Earlier leads are being sent at this moment.');
}
