import { type Database, type Tx } from '@leadweave/persistence';
import {
  type CallEvent,
  type CallPurpose,
  type ConnectionState,
  createSalesforceApi,
  createSession,
  eventOfError,
  isSalesforceError,
  judgeBudget,
  type SalesforceApi,
  type SalesforceTokens,
} from '@leadweave/salesforce-client';
import { type Clock, minuteMs } from '@leadweave/time';
import { type Connection } from '../connection/connection.js';
import { type ConnectionsRepository } from '../connection/connections.repository.js';
import { RowTokenStore } from '../connection/row-token-store.js';
import { type UsageRepository } from '../connection/usage.repository.js';
import { allowanceOf } from './allowance.js';
import { ConnectionUnavailable, type UnavailableReason } from './connection-unavailable.js';
import { type ConnectionNews } from './connection-news.js';
import { type TokenServices } from './token-services.js';

const everywhere = { kind: 'all-locations' } as const;
/** A limited connection is tried again after this long, then each time doubled by whoever probes, up to an hour (contract 4.5, class B). */
const probeAfterMs = 15 * minuteMs;
/** Our name in `Sforce-Call-Options`. */
const clientName = 'Leadweave';

/** A connection of a brand. */
export interface ConnectionRef {
  readonly brandId: string;
  readonly connectionId: string;
}

/** What a call answered, and what is known of it. */
export interface Called<Result> {
  readonly result: Result;
  /** The org as it stands now. */
  readonly connection: Connection;
  /** Server's own time of the last answer; cursors follow it and never our clock. */
  readonly serverTime?: Date;
  /** Calls that were counted: a list goes out as several. */
  readonly calls: number;
  readonly durationMs: number;
}

/**
 * `probe`: goes out although the connection is limited or refused, to see whether it works again. `set-up`: a person at the screen
 * waits for it, also while the work is paused.
 */
export type GatewayPurpose = CallPurpose | 'probe' | 'set-up';

export interface GatewayParts {
  readonly database: Database;
  readonly connections: ConnectionsRepository;
  readonly usage: UsageRepository;
  readonly services: TokenServices;
  readonly news: ConnectionNews;
  readonly clock: Clock;
}

/**
 * The one way to Salesforce: asks whether the connection and the budget stand for a call, makes it with valid tokens, counts it, and
 * notes what it says of the connection. Must not be used inside a unit of work.
 */
export class SalesforceGateway {
  constructor(private readonly parts: GatewayParts) {}

  /**
   * Makes one call; `work` must not make more, since it is repeated as a whole when the session is over.
   *
   * @throws ConnectionUnavailable when no call is made; SalesforceError when one failed
   */
  async call<Result>(
    ref: ConnectionRef,
    purpose: GatewayPurpose,
    work: (api: SalesforceApi) => Promise<Result>,
  ): Promise<Called<Result>> {
    const { clock } = this.parts;
    const connection = await this.admit(ref, purpose);
    const events: CallEvent[] = [];
    const startedAt = performance.now();
    try {
      const result = await this.run(ref, (tokens) => work(this.apiOf(tokens, events)));
      await this.settle(ref, connection, events, undefined, clock());
      const serverTime = events.findLast((event) => event.serverTime)?.serverTime;
      const durationMs = Math.round(performance.now() - startedAt);
      return { result, connection, serverTime, calls: events.length, durationMs };
    } catch (error) {
      await this.settle(ref, connection, events, error, clock());
      throw error;
    }
  }

  /** Renews the tokens of a connection, so that they do not die of rest (contract 3.6). */
  async keepAlive(ref: ConnectionRef): Promise<void> {
    const connection = await this.connectionOf(ref);
    try {
      const { session, store } = await this.sessionOf(ref);
      await session.renew(await store.read());
    } catch (error) {
      await this.settle(ref, connection, [], error, this.parts.clock());
      throw error;
    }
  }

  private apiOf({ instanceUrl, accessToken }: SalesforceTokens, events: CallEvent[]): SalesforceApi {
    const { fetch } = this.parts.services.reach;
    const onCall = (event: CallEvent) => void events.push(event);
    return createSalesforceApi({ instanceUrl, accessToken, clientName, fetch, onCall });
  }

  private async run<Result>(ref: ConnectionRef, work: (tokens: SalesforceTokens) => Promise<Result>): Promise<Result> {
    const { session } = await this.sessionOf(ref);
    return session.run(work);
  }

  private async sessionOf({ brandId, connectionId }: ConnectionRef) {
    const { database, connections, services, clock } = this.parts;
    const sealed = await database.inBrand(brandId, everywhere, (tx) => connections.sealed(tx, connectionId));
    if (!sealed) throw new ConnectionUnavailable('not-connected');
    const store = new RowTokenStore(database, connections, brandId, connectionId, clock);
    return { store, session: createSession({ service: services.of(sealed.app), store, place: sealed.place }) };
  }

  private async connectionOf({ brandId, connectionId }: ConnectionRef): Promise<Connection> {
    const { database, connections } = this.parts;
    const connection = await database.inBrand(brandId, everywhere, (tx) => connections.byId(tx, connectionId));
    if (!connection) throw new ConnectionUnavailable('not-connected');
    return connection;
  }

  private admit({ brandId, connectionId }: ConnectionRef, purpose: GatewayPurpose): Promise<Connection> {
    const { database, connections, usage, clock } = this.parts;
    return database.inBrand(brandId, everywhere, async (tx) => {
      const connection = await connections.byId(tx, connectionId);
      if (!connection) throw new ConnectionUnavailable('not-connected');
      const why = unavailable(connection.state, purpose);
      if (why) throw new ConnectionUnavailable(why);
      if (purpose === 'probe') return connection;
      const now = clock();
      const { org, own } = allowanceOf(await usage.of(tx, connectionId, now), connection.sharePercent, now);
      const judgedAs = purpose === 'set-up' ? 'live' : purpose;
      if (!judgeBudget(judgedAs, org, own).allowed) throw new ConnectionUnavailable('budget');
      return connection;
    });
  }

  /** Counts the calls and moves the state by what came of them, in one transaction. */
  private settle(
    { brandId, connectionId }: ConnectionRef,
    { state }: Connection,
    events: readonly CallEvent[],
    error: unknown,
    now: Date,
  ): Promise<void> {
    const { database, usage } = this.parts;
    const failure = error === undefined ? undefined : codeOf(error);
    const org = events.findLast((event) => event.usage)?.usage;
    const event = error === undefined ? 'succeeded' : isSalesforceError(error) ? eventOfError(error) : undefined;
    const changes = event !== undefined && !(event === 'succeeded' && state === 'CONNECTED');
    return database.inBrand(brandId, everywhere, async (tx) => {
      if (events.length > 0) await usage.add(tx, connectionId, { calls: events.length, org, failure, now });
      if (changes) await this.move(tx, connectionId, event, failure, now);
    });
  }

  private async move(
    tx: Tx,
    id: string,
    event: NonNullable<ReturnType<typeof eventOfError>> | 'succeeded',
    reason: string | undefined,
    now: Date,
  ): Promise<void> {
    const { connections, news } = this.parts;
    const waits = event === 'limit-reached' || event === 'policy-refused';
    const probeAt = waits ? new Date(now.getTime() + probeAfterMs) : undefined;
    const move = await connections.move(tx, id, event, { reason, probeAt, now });
    if (move && move.from !== move.to) await news.moved(tx, id, move, reason);
  }
}

const whyNot: Readonly<Record<Exclude<ConnectionState, 'CONNECTED'>, UnavailableReason>> = {
  NEEDS_REAUTH: 'needs-reauth',
  LIMITED: 'limited',
  BLOCKED_BY_POLICY: 'blocked-by-policy',
  PAUSED: 'paused',
  DISCONNECTED: 'not-connected',
};

/** A limited or refused connection may be tried; what people have to do is not found out by trying. */
function unavailable(state: ConnectionState, purpose: GatewayPurpose): UnavailableReason | undefined {
  if (state === 'CONNECTED') return undefined;
  if (purpose === 'probe' && (state === 'LIMITED' || state === 'BLOCKED_BY_POLICY')) return undefined;
  if (purpose === 'set-up' && state === 'PAUSED') return undefined;
  return whyNot[state];
}

/** A code and never a text: texts of Salesforce may quote values of a record. */
function codeOf(error: unknown): string {
  if (isSalesforceError(error)) return error.vendorCode ?? error.code;
  return error instanceof ConnectionUnavailable ? error.reason : 'internal-error';
}
