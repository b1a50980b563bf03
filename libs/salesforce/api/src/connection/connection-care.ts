import { type Database, type Tx } from '@leadweave/persistence';
import { isKeepAliveDue } from '@leadweave/salesforce-client';
import { type Clock, dayMs, hourMs, minuteMs } from '@leadweave/time';
import { Cron } from '@nestjs/schedule';
import { type DutiesRepository, type HeldDuty } from '../duties/duties.repository.js';
import { ConnectionUnavailable } from '../gateway/connection-unavailable.js';
import { type ConnectionRef, type SalesforceGateway } from '../gateway/salesforce-gateway.js';
import { type SettingsRepository } from '../settings/settings.repository.js';
import { wakeDirections } from '../settings/wake-directions.js';
import { type Connection } from './connection.js';
import { type ConnectionsRepository } from './connections.repository.js';

const everywhere = { kind: 'all-locations' } as const;
const connectionsPerTick = 500;
/** At once, so that one org that answers slowly does not make the others wait. */
const atOnce = 8;
/** Two tries of the token endpoint, or one call. */
const heldSeconds = 120;
/** After a look, whatever came of it: the next tick must not ask again at once. */
const restMs = 15 * minuteMs;
const longestProbeMs = hourMs;

interface Held {
  readonly duty: HeldDuty;
  readonly connection: Connection;
}

export interface ConnectionCareParts {
  readonly database: Database;
  readonly connections: ConnectionsRepository;
  readonly settings: SettingsRepository;
  readonly duties: DutiesRepository;
  readonly gateway: Pick<SalesforceGateway, 'call' | 'keepAlive'>;
  readonly clock: Clock;
  readonly log: { warn(message: string): void };
}

/**
 * Looks after connections that nobody uses: renews tokens daily, since they die after 30 days of rest (contract 3.6), and tries limited
 * and refused ones again after 15 minutes, later and later up to an hour (4.5, class B). Safe in any number of processes.
 */
export class ConnectionCare {
  constructor(private readonly parts: ConnectionCareParts) {}

  /** Returns how many connections were looked after. */
  @Cron('20 * * * * *')
  async lookAfterAll(): Promise<number> {
    const { database, connections, clock } = this.parts;
    const now = clock();
    const restingSince = new Date(now.getTime() - dayMs);
    const due = await database.asScheduler((tx) =>
      connections.needingCare(tx, { restingSince, now, limit: connectionsPerTick }),
    );
    const waiting = due.values();
    const lane = async () => {
      for (const ref of waiting) await this.lookAfter(ref);
    };
    await Promise.all(Array.from({ length: Math.min(atOnce, due.length) }, lane));
    return due.length;
  }

  private async lookAfter(ref: ConnectionRef): Promise<void> {
    try {
      const held = await this.inBrand(ref, (tx) => this.hold(tx, ref));
      if (!held) return;
      await this.tend(ref, held.connection).catch((error: unknown) => this.refused(error));
      await this.inBrand(ref, (tx) => this.end(tx, held));
    } catch (error) {
      this.parts.log.warn(`looking after a connection failed: ${error instanceof Error ? error.name : typeof error}`);
    }
  }

  private async hold(tx: Tx, { brandId, connectionId }: ConnectionRef): Promise<Held | undefined> {
    const { connections, duties, clock } = this.parts;
    const now = clock();
    await duties.dueBy(tx, connectionId, 'keep-alive', now);
    const nextAt = new Date(now.getTime() + restMs);
    const wish = { brandId, connectionId, kind: 'keep-alive' } as const;
    const duty = await duties.hold(tx, wish, { now, nextAt, seconds: heldSeconds });
    const connection = await connections.byId(tx, connectionId);
    return duty && connection && { duty, connection };
  }

  private async tend(ref: ConnectionRef, { state, tokensAt, probeAt }: Connection): Promise<void> {
    const { gateway, clock } = this.parts;
    const now = clock();
    if ((state === 'LIMITED' || state === 'BLOCKED_BY_POLICY') && probeAt && probeAt <= now)
      await gateway.call(ref, 'probe', (api) => api.limits());
    else if (state !== 'BLOCKED_BY_POLICY' && isKeepAliveDue(tokensAt, now)) await gateway.keepAlive(ref);
  }

  /** The gateway has written down what it means for the connection. */
  private refused(error: unknown): void {
    if (error instanceof ConnectionUnavailable || (error instanceof Error && error.name === 'SalesforceError')) return;
    throw error;
  }

  /** A connection that works again goes on at once; one that does not is tried later and later. */
  private async end(tx: Tx, { duty, connection: before }: Held): Promise<void> {
    const { connections, settings, duties, clock } = this.parts;
    const { connectionId } = duty;
    const now = clock();
    const { state, stateSince } = (await connections.byId(tx, connectionId))!;
    if (state === 'LIMITED' || state === 'BLOCKED_BY_POLICY') {
      const waitMs = Math.min(longestProbeMs, Math.max(restMs, now.getTime() - stateSince.getTime()));
      await connections.probeAt(tx, connectionId, new Date(now.getTime() + waitMs));
    }
    const works = state === 'CONNECTED' && before.state !== 'CONNECTED';
    const known = works ? await settings.of(tx, connectionId) : undefined;
    if (known) await wakeDirections(duties, tx, connectionId, known, now);
    await duties.release(tx, duty, new Date(now.getTime() + restMs));
  }

  private inBrand<Result>({ brandId }: ConnectionRef, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.parts.database.inBrand(brandId, everywhere, work);
  }
}
