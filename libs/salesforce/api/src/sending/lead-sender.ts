import { normaliseEmail } from '@leadweave/domain';
import { type Database, type Tx } from '@leadweave/persistence';
import { type Clock, secondMs } from '@leadweave/time';
import { type ConnectionsRepository } from '../connection/connections.repository.js';
import { type DutiesRepository, type HeldDuty } from '../duties/duties.repository.js';
import { type DutyHandler } from '../duties/duty-handlers.js';
import { type FirstSends } from '../figures/first-sends.js';
import { type SalesforceGateway } from '../gateway/salesforce-gateway.js';
import { type CallLogRepository } from '../log/call-log.repository.js';
import { type SalesforceSettings } from '../settings/salesforce-settings.js';
import { type SettingsRepository } from '../settings/settings.repository.js';
import { type LeadMaterials } from './lead-material.js';
import { type LeadTransfer } from './lead-transfer.js';
import { type LeadValueTaker } from './lead-value-taker.js';
import { OrgCalls } from './org-calls.js';
import { type PeopleUnderWay } from './people-under-way.js';
import { samePersonGroups } from './same-person-groups.js';
import { type HeldLead, type SalesforceLeadsRepository } from './salesforce-leads.repository.js';
import {
  givenBack,
  type Outgoing,
  type Served,
  servedBy,
  servedByFailure,
  servedSeq,
  skipped,
  stayed,
  staysOf,
  unavailablePauseMs,
} from './served.js';

export interface LeadSenderParts {
  readonly database: Database;
  readonly connections: ConnectionsRepository;
  readonly settings: SettingsRepository;
  readonly leads: SalesforceLeadsRepository;
  readonly duties: DutiesRepository;
  readonly materials: LeadMaterials;
  readonly underWay: PeopleUnderWay;
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
/** When a lead goes whose person is in somebody's hands; a list takes about as long. */
const elsewherePauseMs = 2 * secondMs;

interface Turn {
  readonly settings: SalesforceSettings;
  readonly outgoing: readonly Outgoing[];
  readonly taken: number;
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
    const { database, connections, settings, leads, underWay, duties, clock } = this.parts;
    const { brandId, connectionId } = duty;
    return database.inBrand(brandId, everywhere, async (tx) => {
      await underWay.takeAlone(tx, connectionId);
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
    const going = sorted.flatMap(({ held: lead, material, stays }) =>
      stays || !material ? [] : [{ held: lead, material }],
    );
    return this.withoutPeopleElsewhere(tx, connectionId, going, settings);
  }

  /** Somebody whom a back-fill has in hand waits until the list is through, and is found then. */
  private async withoutPeopleElsewhere(
    tx: Tx,
    connectionId: string,
    going: readonly Outgoing[],
    { toSalesforce }: SalesforceSettings,
  ): Promise<Outgoing[]> {
    const { leads, underWay, clock } = this.parts;
    const ids = going.map(({ held }) => held.leadId);
    if (going.length === 0 || !(await underWay.isAnyElse(tx, connectionId, ids))) return [...going];
    const unlinked = going.filter(({ held }) => !held.link).map(({ material }) => material);
    const others = await underWay.othersOf(tx, connectionId, unlinked, toSalesforce.finding);
    const isElsewhere = ({ held }: Outgoing) =>
      others.get(held.leadId)?.some(({ leadId, state }) => state === 'sending' && !ids.includes(leadId)) ?? false;
    const now = clock();
    const waiting = going.filter(isElsewhere).map((one) => givenBack(one, now, elsewherePauseMs).lead);
    await leads.writeDown(tx, connectionId, waiting, now);
    return going.filter((one) => !isElsewhere(one));
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
    const served =
      signal.aborted || !goesOn
        ? givenBack(one, clock(), goesOn ? 0 : unavailablePauseMs)
        : await this.send(duty, one, settings);
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
