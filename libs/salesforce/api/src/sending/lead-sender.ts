import { normaliseEmail } from '@leadweave/domain';
import { type Database, type Tx } from '@leadweave/persistence';
import { sendingVerdict } from '@leadweave/salesforce-domain';
import { type Clock, minuteMs, secondMs } from '@leadweave/time';
import { type ConnectionsRepository } from '../connection/connections.repository.js';
import { type DutiesRepository, type HeldDuty } from '../duties/duties.repository.js';
import { type DutyHandler } from '../duties/duty-handlers.js';
import { type FirstSends } from '../figures/first-sends.js';
import { type SalesforceGateway } from '../gateway/salesforce-gateway.js';
import { type CallLogRepository, type NewLoggedCall } from '../log/call-log.repository.js';
import { type SalesforceSettings } from '../settings/salesforce-settings.js';
import { type SettingsRepository } from '../settings/settings.repository.js';
import { afterFailure, failedCallOf } from './after-failure.js';
import { type LeadMaterial, type LeadMaterials } from './lead-material.js';
import { type LeadReason } from './lead-state.js';
import { type LeadTransfer, type Transferred } from './lead-transfer.js';
import { type LeadValueTaker, type TakenValues } from './lead-value-taker.js';
import { OrgCalls } from './org-calls.js';
import { samePersonGroups } from './same-person-groups.js';
import { type HeldLead, type SalesforceLeadsRepository, type ServedLead } from './salesforce-leads.repository.js';

export interface LeadSenderParts {
  readonly database: Database;
  readonly connections: ConnectionsRepository;
  readonly settings: SettingsRepository;
  readonly leads: SalesforceLeadsRepository;
  readonly duties: DutiesRepository;
  readonly materials: LeadMaterials;
  readonly transfer: LeadTransfer;
  readonly gateway: SalesforceGateway;
  readonly log: CallLogRepository;
  readonly taker: LeadValueTaker;
  readonly firstSends: FirstSends;
  readonly clock: Clock;
  readonly random: () => number;
}

const everywhere = { kind: 'all-locations' } as const;
/** Leads that a turn takes; those that go out do so a few at once. */
const takenAtOnce = 48;
const sentAtOnce = 8;
const heartbeatMs = 10 * secondMs;
/** When a connection that takes no leads is looked at again. */
const unavailablePauseMs = minuteMs;
/** When what nobody waits for asks again for calls. */
const backgroundPauseMs = 15 * minuteMs;

/** A held lead that stays here, and why. */
interface Staying {
  readonly lead: HeldLead;
  readonly reason: LeadReason;
  readonly servedSeq: number;
}

/** A held lead that goes out. */
interface Outgoing {
  readonly held: HeldLead;
  readonly material: LeadMaterial;
}

interface Turn {
  readonly settings: SalesforceSettings;
  readonly outgoing: readonly Outgoing[];
  readonly taken: number;
}

/** A lead that was served, with what is written down of it. */
interface Served {
  readonly lead: ServedLead;
  readonly call?: NewLoggedCall;
  readonly taken?: TakenValues;
  /** Of a lead that arrived while sending was on and is in Salesforce now. Milliseconds since the epoch. */
  readonly arrivedAtMs?: number;
  /** The connection took no call, so it takes none for the others either. */
  readonly waitsForConnection?: boolean;
}

/**
 * Sends the leads that one connection is owed. Between taking and writing down no transaction is open; a process that dies in between leaves
 * held leads, which are served again later and found by our id.
 */
export class LeadSender implements DutyHandler {
  /** Version of the settings by which leads that stayed were looked at last, by connection. */
  private readonly reconsidered = new Map<string, number>();

  constructor(private readonly parts: LeadSenderParts) {}

  async serve(duty: HeldDuty, signal: AbortSignal): Promise<Date | undefined> {
    for (;;) {
      const turn = await this.take(duty);
      const goesOn = turn !== undefined && (await this.sendAll(duty, turn, signal));
      if (signal.aborted) return this.parts.clock();
      if (!goesOn || turn.taken === 0) return this.nextAt(duty, goesOn);
    }
  }

  /** Takes due leads, and writes down at once which of them stay. Undefined when the connection takes none now. */
  private take(duty: HeldDuty): Promise<Turn | undefined> {
    const { database, connections, settings, leads, duties, clock } = this.parts;
    const { brandId, connectionId } = duty;
    return database.inBrand(brandId, everywhere, async (tx) => {
      if (!(await duties.isHeld(tx, duty))) return undefined;
      const connection = await connections.byId(tx, connectionId);
      const chosen = await settings.of(tx, connectionId);
      if (connection?.state !== 'CONNECTED' || !chosen?.toSalesforce.on) return undefined;
      const now = clock();
      await this.reconsider(tx, connectionId, chosen.version, now);
      await leads.releaseLost(tx, connectionId, now);
      const held = await leads.hold(tx, connectionId, now, takenAtOnce);
      return { settings: chosen, outgoing: await this.sortOut(tx, connectionId, held, chosen), taken: held.length };
    });
  }

  /** Leads that stayed by other settings are looked at again, once for each version. */
  private async reconsider(tx: Tx, connectionId: string, version: number, now: Date): Promise<void> {
    if (this.reconsidered.get(connectionId) === version) return;
    const changed = await this.parts.leads.reconsider(tx, connectionId, version, now);
    if (changed === 0) tx.afterCommit(() => this.reconsidered.set(connectionId, version));
  }

  private async sortOut(
    tx: Tx,
    connectionId: string,
    held: readonly HeldLead[],
    settings: SalesforceSettings,
  ): Promise<Outgoing[]> {
    const { leads, materials, log, clock } = this.parts;
    const now = clock();
    const ids = held.map(({ leadId }) => leadId);
    const found = await materials.of(tx, ids, settings.toSalesforce.phoneFormat);
    const sorted = held.map((lead) => {
      const material = found.get(lead.leadId);
      return { held: lead, material, stays: staysOf(lead, material, settings) };
    });
    const staying = sorted.flatMap(({ held: lead, material, stays }) =>
      stays ? [{ lead, reason: stays, servedSeq: servedSeq(lead, material) }] : [],
    );
    await leads.writeDown(tx, connectionId, staying.map(stayed), now);
    const news = staying.filter(({ lead, reason }) => lead.reason?.because !== reason.because);
    await log.add(
      tx,
      news.map(({ lead, reason }) => skipped(connectionId, lead, reason, now)),
    );
    return sorted.flatMap(({ held: lead, material, stays }) => (stays || !material ? [] : [{ held: lead, material }]));
  }

  /** Whether the connection takes more. */
  private async sendAll(duty: HeldDuty, { outgoing, settings }: Turn, signal: AbortSignal): Promise<boolean> {
    if (outgoing.length === 0) return true;
    let goesOn = true;
    const waiting = samePersonGroups(
      outgoing.map((one) => ({
        one,
        email: normaliseEmail(one.material.email),
        phone: one.material.phone,
      })),
    );
    const heartbeat = setInterval(() => void this.keep(duty, outgoing), heartbeatMs);
    const lane = async () => {
      for (let group = waiting.shift(); group; group = waiting.shift()) {
        for (const { one } of group) goesOn = (await this.sendOne(duty, one, settings, signal, goesOn)) && goesOn;
      }
    };
    try {
      await Promise.all(Array.from({ length: sentAtOnce }, lane));
      return goesOn;
    } finally {
      clearInterval(heartbeat);
    }
  }

  private async sendOne(
    duty: HeldDuty,
    one: Outgoing,
    settings: SalesforceSettings,
    signal: AbortSignal,
    goesOn: boolean,
  ): Promise<boolean> {
    const { clock } = this.parts;
    const served = signal.aborted || !goesOn ? givenBack(one, clock(), goesOn) : await this.send(duty, one, settings);
    await this.writeDown(duty, served);
    return !served.waitsForConnection;
  }

  private async send(
    { brandId, connectionId }: HeldDuty,
    { held, material }: Outgoing,
    settings: SalesforceSettings,
  ): Promise<Served> {
    const { gateway, transfer, clock, random } = this.parts;
    const calls = new OrgCalls(gateway, { brandId, connectionId }, held.isLive ? 'live' : 'background');
    const startedAt = performance.now();
    const { link, choice } = held;
    const rules = { settings: settings.toSalesforce, mapping: settings.mapping };
    const context = { connectionId, held, material, at: clock() };
    const cost = () => ({ calls: calls.count, durationMs: Math.round(performance.now() - startedAt) });
    try {
      const done = await transfer.transfer(calls, { ...material, link, choice }, rules, context.at);
      return servedBy(context, done, cost());
    } catch (error) {
      // Whatever goes wrong is an outcome of this lead and no other's.
      return servedByFailure(context, error, clock(), random(), cost());
    }
  }

  private async writeDown(
    { brandId, connectionId }: HeldDuty,
    { lead, call, taken, arrivedAtMs }: Served,
  ): Promise<void> {
    const { database, leads, log, taker, firstSends, clock } = this.parts;
    await database.inBrand(
      brandId,
      everywhere,
      async (tx) => {
        const now = clock();
        const written = await leads.writeDown(tx, connectionId, [lead], now);
        if (written.size === 0) return;
        if (call) await log.add(tx, [call]);
        if (taken && taken.values.length > 0) await taker.take(tx, [taken], now);
        if (arrivedAtMs !== undefined)
          tx.afterCommit(() => firstSends.arrived((clock().getTime() - arrivedAtMs) / secondMs));
      },
      { retries: 3 },
    );
  }

  private async keep({ brandId, connectionId }: HeldDuty, outgoing: readonly Outgoing[]): Promise<void> {
    const { database, leads } = this.parts;
    const held = outgoing.map(({ held: one }) => one);
    try {
      await database.inBrand(brandId, everywhere, (tx) => leads.renew(tx, connectionId, held));
    } catch {
      // The database is away: leases run out by themselves, and what is written afterwards is fenced off.
    }
  }

  /** A connection that takes no leads now is asked again after a while, however many are due. */
  private async nextAt({ brandId, connectionId }: HeldDuty, takesLeads: boolean): Promise<Date | undefined> {
    const { database, leads, clock } = this.parts;
    const at = await database.inBrand(brandId, everywhere, (tx) => leads.nextDue(tx, connectionId));
    if (at === undefined || takesLeads) return at;
    return new Date(Math.max(at.getTime(), clock().getTime() + unavailablePauseMs));
  }
}

/** Why a lead stays here; undefined when it goes. Of one that was sent before, or that a person asked for, the date does not matter. */
function staysOf(
  { choice, link, asked }: HeldLead,
  material: LeadMaterial | undefined,
  { toSalesforce, version }: SalesforceSettings,
): LeadReason | undefined {
  if (!material) return { because: 'gone' };
  if (choice?.kind === 'skip') return { because: 'skipped' };
  const selection = link || asked ? { ...toSalesforce.selection, sinceMs: 0 } : toSalesforce.selection;
  const verdict = sendingVerdict(selection, material.selectable);
  return verdict.kind === 'stay' ? { because: verdict.because, settings: version } : undefined;
}

/** What this serving is about; a lead that is gone has no version, and must not be asked for for ever. */
function servedSeq({ wantedSeq }: HeldLead, material: LeadMaterial | undefined): number {
  return Math.max(wantedSeq, material?.version ?? 0);
}

function stayed({ lead, reason, servedSeq }: Staying): ServedLead {
  const { leadId, lease } = lead;
  const state = reason.because === 'skipped' ? 'stopped' : 'stayed';
  return { leadId, lease, state, reason, servedSeq, tries: 0, endsChoice: false };
}

/** The process stops, or the connection does, before the lead's turn came. */
function givenBack({ held, material }: Outgoing, now: Date, goesOn: boolean): Served {
  const { leadId, lease, tries, reason } = held;
  const dueAt = goesOn ? now : new Date(now.getTime() + unavailablePauseMs);
  return {
    lead: {
      leadId,
      lease,
      tries,
      reason,
      state: 'waiting',
      servedSeq: servedSeq(held, material),
      dueAt,
      endsChoice: false,
    },
  };
}

function skipped(connectionId: string, { leadId, locationId }: HeldLead, reason: LeadReason, at: Date): NewLoggedCall {
  const { because } = reason;
  return {
    ...{ connectionId, leadId, locationId, at },
    direction: 'to_salesforce',
    action: 'skip',
    result: 'skipped',
    reason: { because },
  };
}

interface ServingContext {
  readonly connectionId: string;
  readonly held: HeldLead;
  readonly material: LeadMaterial;
  readonly at: Date;
}

interface Cost {
  readonly calls: number;
  readonly durationMs: number;
}

function servedBy(context: ServingContext, done: Transferred, cost: Cost): Served {
  const { connectionId, held, material, at } = context;
  const { leadId, lease } = held;
  const base = { leadId, lease, servedSeq: servedSeq(held, material), tries: 0 };
  const line = { ...lineOf(context), ...cost };
  switch (done.kind) {
    case 'done': {
      const { action, link, fields, sent, taken: values } = done;
      const { recordId } = link;
      return {
        lead: { ...base, state: 'synced', link, sent, syncedAt: at, endsChoice: true },
        call: { ...line, action, result: 'done', object: link.object, recordId, fields },
        taken: { connectionId, leadId, recordId, values },
        ...(held.isLive && !held.asked && !held.link && { arrivedAtMs: material.arrivedAtMs }),
      };
    }
    case 'review': {
      const { because, candidates, mayCreate, rule } = done;
      return {
        lead: { ...base, state: 'review', reason: { because, candidates, mayCreate, rule }, endsChoice: true },
        call: { ...line, action: 'ask', result: 'skipped', reason: { because } },
      };
    }
    case 'stopped': {
      const { because } = done;
      return {
        lead: { ...base, state: 'stopped', reason: { because }, endsChoice: false },
        call: { ...line, action: 'skip', result: 'skipped', reason: { because } },
      };
    }
  }
}

function servedByFailure(context: ServingContext, error: unknown, now: Date, random: number, cost: Cost): Served {
  const { held, material } = context;
  const { leadId, lease, tries, isLive } = held;
  const after = afterFailure(error, tries, now, random);
  const { code } = after;
  const base = { leadId, lease, servedSeq: servedSeq(held, material), endsChoice: false };
  if (after.kind === 'wait') {
    const dueAt = isLive ? after.dueAt : new Date(now.getTime() + backgroundPauseMs);
    const lead = { ...base, state: 'waiting', reason: { because: 'connection', code }, tries, dueAt } as const;
    return { lead, waitsForConnection: isLive };
  }
  const { fields, vendorMessage: message, retryClass } = failedCallOf(error);
  const reason = { because: after.kind, code, retryClass, fields, message };
  const failed = { ...base, reason, errorKey: after.cardKey, tries: tries + 1 };
  const call = { ...lineOf(context), ...cost, action: 'send', result: 'failed', reason } as const;
  return after.kind === 'retry'
    ? { lead: { ...failed, state: 'waiting', dueAt: after.dueAt }, call }
    : { lead: { ...failed, state: 'failed' }, call };
}

function lineOf({ connectionId, held, at }: ServingContext) {
  const { leadId, locationId } = held;
  return { connectionId, leadId, locationId, at, direction: 'to_salesforce' } as const;
}
