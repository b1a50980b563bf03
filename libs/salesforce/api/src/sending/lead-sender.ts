import { normaliseEmail } from '@leadweave/domain';
import { secondMs } from '@leadweave/time';
import { type HeldDuty } from '../duties/duties.repository.js';
import { type DutyHandler } from '../duties/duty-handlers.js';
import { type FirstSends } from '../figures/first-sends.js';
import { type SalesforceGateway } from '../gateway/salesforce-gateway.js';
import { type SalesforceSettings } from '../settings/salesforce-settings.js';
import { type LeadTransfer } from './lead-transfer.js';
import { type LeadValueTaker } from './lead-value-taker.js';
import { OrgCalls } from './org-calls.js';
import { samePersonGroups } from './same-person-groups.js';
import { SendTurns, type SendTurnsParts, type Turn } from './send-turns.js';
import { givenBack, type Outgoing, type Served, servedBy, servedByFailure, unavailablePauseMs } from './served.js';

/** What the taking of leads needs, and what their way to Salesforce needs besides. */
export interface LeadSenderParts extends SendTurnsParts {
  readonly transfer: LeadTransfer;
  readonly gateway: SalesforceGateway;
  readonly taker: LeadValueTaker;
  readonly firstSends: FirstSends;
  readonly random: () => number;
}

const everywhere = { kind: 'all-locations' } as const;
/** How many of a turn go out at once. */
const sentAtOnce = 8;
const heartbeatMs = 10 * secondMs;

/**
 * Sends the leads that one connection is owed. Between taking and writing down no transaction is open; a process that dies in between leaves
 * held leads, which are served again later and found by our id.
 */
export class LeadSender implements DutyHandler {
  private readonly turns: SendTurns;

  constructor(private readonly parts: LeadSenderParts) {
    this.turns = new SendTurns(parts);
  }

  async serve(duty: HeldDuty, signal: AbortSignal): Promise<Date | undefined> {
    for (;;) {
      const turn = await this.turns.take(duty);
      const goesOn = turn !== undefined && (await this.sendAll(duty, turn, signal));
      if (signal.aborted) return this.parts.clock();
      if (!goesOn || turn.taken === 0) return this.nextAt(duty, goesOn);
    }
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
