import { type Access } from '@leadweave/access';
import { type AuditActor, type AuditService } from '@leadweave/brands-api';
import { type Database, type Tx } from '@leadweave/persistence';
import { API_VERSION } from '@leadweave/salesforce-client';
import { defaultMapping } from '@leadweave/salesforce-domain';
import { type Clock } from '@leadweave/time';
import { type Connection } from '../connection/connection.js';
import { type ConnectionsRepository } from '../connection/connections.repository.js';
import { forPeople } from '../gateway/api-error-of.js';
import { SalesforceApiError } from '../salesforce-api-error.js';
import { type SettingsRepository } from '../settings/settings.repository.js';
import { judgedFieldToDto, type JudgedSetUp, judgeSetUp } from './judge-set-up.js';
import { type OrgFactsReader } from './org-facts-reader.js';
import { type PlannedStep, planSetUp, planStepText, planStepToDto, type SetUpPlan } from './plan-set-up.js';
import { type RunSetUpDto, type SalesforceSetUpDto, type SetUpPlanDto, type SetUpResultDto } from './set-up.dto.js';
import { type Refusals, type SetUpRunner } from './set-up-runner.js';
import { wordsOfNoEffect } from './set-up-words.js';
import { wantedFields } from './wanted-fields.js';

export interface SetUpParts {
  readonly database: Database;
  readonly connections: ConnectionsRepository;
  readonly settings: SettingsRepository;
  readonly reader: OrgFactsReader;
  readonly runner: SetUpRunner;
  readonly audit: AuditService;
  readonly clock: Clock;
}

const everywhere = { kind: 'all-locations' } as const;

/** A connection and what its org looked like a moment ago. */
interface Looked {
  readonly connection: Connection;
  readonly judged: JudgedSetUp;
}

/** What an org needs before leads can go there: looked at, planned, carried out. */
export class SetUpService {
  constructor(private readonly parts: SetUpParts) {}

  /** @throws SalesforceApiError `salesforce-not-connected`, `salesforce-needs-sign-in`, `salesforce-unavailable` … */
  async state(access: Access): Promise<SalesforceSetUpDto> {
    return this.toDto((await this.look(access)).judged);
  }

  /** @throws SalesforceApiError as `state` */
  async plan(access: Access): Promise<SetUpPlanDto> {
    const { connection, judged } = await this.look(access);
    const { steps, digest, calls } = planSetUp(judged, connection.id);
    const plan = { digest, steps: steps.map(planStepText) };
    await this.inBrand(access, (tx) => this.parts.connections.note(tx, connection.id, { plan }, this.parts.clock()));
    return { digest, calls, steps: steps.map(planStepToDto) };
  }

  /**
   * Carries out exactly the plan that the person saw. What an earlier run has made is not in a plan any more, so one that was cut short
   * goes on with a new plan.
   *
   * @throws SalesforceApiError `salesforce-plan-outdated` when the org has changed since, and as `state`
   */
  async run(access: Access, actor: AuditActor, { digest }: RunSetUpDto): Promise<SetUpResultDto> {
    const { connection, judged } = await this.look(access);
    const plan = planSetUp(judged, connection.id);
    if (plan.digest !== digest) throw outdated(connection, plan);
    const ref = { brandId: access.brandId, connectionId: connection.id };
    const refusals = await this.parts.runner.run(ref, connection.userId, plan.steps);
    const after = await this.look(access);
    const steps = plan.steps.map((step) => resultOf(step, refusals, after.judged));
    await this.inBrand(access, (tx) => this.record(tx, actor, connection, steps));
    return { steps, setUp: this.toDto(after.judged) };
  }

  /** Reads the org, and notes for the overview how it stands. */
  private async look(access: Access): Promise<Looked> {
    const { database, connections, settings, reader, clock } = this.parts;
    const { connection, mapping } = await database.inBrand(access.brandId, everywhere, async (tx) => {
      const current = await connections.current(tx);
      if (!current) throw new SalesforceApiError('salesforce-not-connected', 'Connect Salesforce first.');
      return { connection: current, mapping: (await settings.of(tx, current.id))?.mapping ?? defaultMapping };
    });
    const wanted = wantedFields(mapping);
    const ref = { brandId: access.brandId, connectionId: connection.id };
    const judged = judgeSetUp(wanted, await forPeople(() => reader.read(ref, wanted)));
    const { ready, trouble } = judged;
    const checked = { at: clock().toISOString(), ready, trouble };
    await this.inBrand(access, (tx) => connections.note(tx, connection.id, { checked }, clock()));
    return { connection, judged };
  }

  private toDto({ permissions, fields, pairs, canCreate, ready }: JudgedSetUp): SalesforceSetUpDto {
    return {
      apiVersion: API_VERSION,
      checkedAt: this.parts.clock().toISOString(),
      permissions: [...permissions],
      fields: fields.map(judgedFieldToDto),
      conversion: [...pairs],
      canCreate,
      ready,
    };
  }

  private record(tx: Tx, actor: AuditActor, { id }: Connection, steps: SetUpResultDto['steps']): Promise<void> {
    const done = steps.filter((step) => step.done).map(({ action, object, name }) => `${action} ${object}.${name}`);
    const details = { done, failed: steps.length - done.length };
    const subject = { kind: 'salesforce-connection', id };
    return this.parts.audit.record(tx, { actor, action: 'salesforce.set-up-run', subject, details });
  }

  private inBrand<Result>({ brandId }: Access, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.parts.database.inBrand(brandId, everywhere, work);
  }
}

/** Done is what the org shows, whatever an answer said: one may be lost, and a grant may have no effect. */
function resultOf(step: PlannedStep, refusals: Refusals, judged: JudgedSetUp): SetUpResultDto['steps'][number] {
  const seen = isSeen(step, judged);
  const refusal = refusals.get(step);
  const done = seen ?? refusal === undefined;
  return { ...planStepToDto(step), done, failure: done ? null : (refusal ?? wordsOfNoEffect(step)) };
}

/** Undefined where the org does not let us look. */
function isSeen(step: PlannedStep, { fields, pairs }: JudgedSetUp): boolean | undefined {
  if (step.action === 'map-conversion') {
    const pair = pairs.find(({ object, field }) => object === step.pair.object && field === step.pair.field);
    return pair?.state === 'unknown' ? undefined : pair?.state === 'ok';
  }
  const { object, name } = step.field;
  const state = fields.find(({ wanted }) => wanted.object === object && wanted.name === name)?.state;
  return step.action === 'create-field' ? state !== 'missing' : state === 'ok' || state === 'not-unique';
}

/** Tells each step that came or went since the plan was shown. */
function outdated({ setUp: { plan } }: Connection, { steps }: SetUpPlan): SalesforceApiError {
  const now = steps.map(planStepText);
  const before = plan?.steps ?? [];
  const gone = before.filter((step) => !now.includes(step)).map((step) => `No longer needed: ${step}`);
  const come = now.filter((step) => !before.includes(step)).map((step) => `Needed now: ${step}`);
  const errors = [...gone, ...come].map((detail) => ({ pointer: '/digest', detail }));
  return new SalesforceApiError('salesforce-plan-outdated', 'The org has changed since the plan was shown.', {
    details: { errors },
  });
}
