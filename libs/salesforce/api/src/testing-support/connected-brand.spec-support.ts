import { brandsMigrations } from '@leadweave/brands-api';
import { createKeyRing } from '@leadweave/crypto';
import { leadsMigrations } from '@leadweave/leads-api';
import { Foundations0001, type Tx } from '@leadweave/persistence';
import { createPkce, readCallback, type SalesforceTokens } from '@leadweave/salesforce-client';
import {
  createOrgClock,
  DEMO_APP,
  type OrgControl,
  type RunningSimulator,
  startSalesforceSimulator,
} from '@leadweave/salesforce-simulator';
import { createTestDatabase, type TestDatabase } from '@leadweave/testing';
import { randomBytes } from 'node:crypto';
import { ConnectionSecrets } from '../connection/connection-secrets.js';
import { ConnectionsRepository } from '../connection/connections.repository.js';
import { UsageRepository } from '../connection/usage.repository.js';
import { type ConnectionRef, SalesforceGateway } from '../gateway/salesforce-gateway.js';
import { ConnectionNews } from '../gateway/connection-news.js';
import { TokenServices } from '../gateway/token-services.js';
import { salesforceMigrations } from '../migrations/salesforce-migrations.js';
import { salesforceHosts } from '../salesforce-hosts.js';

export const brandA = '019aa000-0000-7000-8000-00000000000a';
export const brandB = '019aa000-0000-7000-8000-00000000000b';
export const north = '019aa000-0000-7000-8000-000000000001';
export const south = '019aa000-0000-7000-8000-000000000002';
export const elsewhere = '019aa000-0000-7000-8000-000000000003';
export const everywhere = { kind: 'all-locations' } as const;
/** The moment at which our clock and that of the org begin. */
export const startAt = new Date('2026-11-20T12:00:00Z');
const production = { kind: 'production' } as const;

/** Keeps what it is told. */
export class HeardNews extends ConnectionNews {
  readonly heard: string[] = [];

  moved(...[, , { from, to }, reason]: Parameters<ConnectionNews['moved']>): Promise<void> {
    this.heard.push(`${from} → ${to}${reason ? ` (${reason})` : ''}`);
    return Promise.resolve();
  }
}

/** A brand on a real database that is connected to a simulated org by the real sign-in. */
export class ConnectedBrand {
  readonly key = { id: 'k1', key: randomBytes(32) };
  readonly secrets = new ConnectionSecrets(createKeyRing([this.key]));
  readonly connections = new ConnectionsRepository(this.secrets);
  readonly usage = new UsageRepository();
  readonly news = new HeardNews();
  readonly services: TokenServices;
  readonly gateway: SalesforceGateway;
  ref!: ConnectionRef;
  private aheadMs = 0;
  readonly clock = () => new Date(startAt.getTime() + this.aheadMs);

  private constructor(
    readonly test: TestDatabase,
    readonly simulator: RunningSimulator,
  ) {
    const { clientId, clientSecret } = DEMO_APP;
    const reach = salesforceHosts({ loginBase: simulator.url });
    this.services = new TokenServices({ clientId, clientSecret }, 'https://app.example.com/callback', reach);
    const { connections, usage, services, news, clock } = this;
    this.gateway = new SalesforceGateway({ database: test.database, connections, usage, services, news, clock });
  }

  /** `orgs`: more production orgs than `acme`, for specs that change what cannot be changed back. */
  static async start(orgs: readonly string[] = []): Promise<ConnectedBrand> {
    const test = await createTestDatabase({
      migrations: [Foundations0001, ...brandsMigrations, ...leadsMigrations, ...salesforceMigrations],
      maxConnections: 12,
    });
    await arrange(test);
    const simulator = await startSalesforceSimulator({
      clock: createOrgClock({ startAt, running: false }),
      orgs: [{ name: 'acme' }, { name: 'acme--uat', kind: 'sandbox' }, ...orgs.map((name) => ({ name }))],
    });
    const brand = new ConnectedBrand(test, simulator);
    brand.ref = { brandId: brandA, connectionId: await brand.connect() };
    return brand;
  }

  get org(): OrgControl {
    return this.simulator.control.org('acme');
  }

  /** Signs in and stores the connection; returns its id. */
  async connect(brandId = brandA): Promise<string> {
    const tokens = await this.signIn();
    const service = this.services.of();
    const { username: userName } = await service.identity(tokens);
    const { id } = await this.test.database.inBrand(brandId, everywhere, (tx) =>
      this.connections.authorise(tx, { place: production, tokens, userName, by: 'user:1', now: this.clock() }),
    );
    return id;
  }

  /** Goes through sign-in as a browser would. */
  async signIn(): Promise<SalesforceTokens> {
    const service = this.services.of();
    const { verifier, challenge } = await createPkce();
    const page = await fetch(service.authoriseUrl({ place: production, state: 'abc', challenge }), {
      redirect: 'manual',
    });
    const back = readCallback(new URL(page.headers.get('location') ?? '').searchParams);
    if (back.kind !== 'code') throw new Error(back.kind);
    return service.exchangeCode(production, back.code, verifier);
  }

  /** Time passes here and in the org. */
  advance(ms: number): void {
    this.aheadMs += ms;
    this.simulator.control.advance(ms);
  }

  inBrand<Result>(work: (tx: Tx) => Promise<Result>, brandId = brandA): Promise<Result> {
    return this.test.database.inBrand(brandId, everywhere, work);
  }

  async stop(): Promise<void> {
    await this.simulator.stop();
    await this.test.drop();
  }
}

async function arrange({ owner }: TestDatabase): Promise<void> {
  await owner.query(
    `insert into brand (id, name, time_zone, currency)
     values ($1, 'Sunny Kitchens', 'America/New_York', 'USD'), ($2, 'Other Kitchens', 'America/New_York', 'USD')`,
    [brandA, brandB],
  );
  await owner.query(
    `insert into location (brand_id, id, name, time_zone, status) values
     ($1, $3, 'Austin North', 'America/Chicago', 'active'), ($1, $4, 'Austin South', 'America/Chicago', 'active'),
     ($2, $5, 'Elsewhere', 'America/Denver', 'active')`,
    [brandA, brandB, north, south, elsewhere],
  );
}
