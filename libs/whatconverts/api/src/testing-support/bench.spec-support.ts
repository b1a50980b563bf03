import { AuditService, type BrandRow, brandsMigrations, LocationDirectory } from '@leadweave/brands-api';
import { connectionsMigrations } from '@leadweave/connections';
import { createKeyRing } from '@leadweave/crypto';
import {
  type ErasedIdentities,
  LeadMoves,
  leadsMigrations,
  QuarantineReplays,
  RecordIntake,
} from '@leadweave/leads-api';
import { Foundations0001, newId } from '@leadweave/persistence';
import { createTestDatabase, type TestDatabase } from '@leadweave/testing';
import {
  createSimulatorClock,
  type RunningSimulator,
  startWhatConvertsSimulator,
  type WorldOptions,
} from '@leadweave/whatconverts-simulator';
import { randomBytes } from 'node:crypto';
import { type ConnectedDto } from '../connection/connection.dto.js';
import { whatConvertsMigrations } from '../migrations/whatconverts-migrations.js';
import { type WhatConvertsNews } from '../news/whatconverts-news.js';
import { type FailPointName } from '../runs/fail-points.js';
import { type SyncJob } from '../runs/sync-queue.js';
import { whatConvertsSettings } from '../whatconverts-options.js';
import { WhatConvertsParts } from '../whatconverts-parts.js';

export const noon = new Date('2026-11-20T12:00:00.000Z');
export const dayMs = 24 * 3600 * 1000;
export const ada = { name: 'Ada Admin' };
const everywhere = { kind: 'all-locations' } as const;

export const migrations = [
  Foundations0001,
  ...brandsMigrations,
  ...leadsMigrations,
  ...connectionsMigrations,
  ...whatConvertsMigrations,
];

/** Two accounts, three profiles, few leads. */
export const smallWorld = (changes: Partial<WorldOptions> = {}): WorldOptions => ({
  seed: 7,
  now: noon,
  days: 365,
  spamShare: 0,
  accounts: [
    {
      name: 'Sunny Kitchens',
      accountId: 11,
      profiles: [
        { name: 'Austin North', profileId: 101, leadsPerDay: 0.3 },
        { name: 'Austin South', profileId: 102, leadsPerDay: 0.2 },
      ],
    },
    { name: 'Other', accountId: 12, profiles: [{ name: 'Tampa', profileId: 103, leadsPerDay: 0.1 }] },
  ],
  ...changes,
});

export interface BenchOptions {
  readonly world?: WorldOptions;
  readonly pageSize?: number;
  readonly sliceDays?: number;
  readonly backgroundPercent?: number;
  /** Base of the addresses of incoming webhooks. */
  readonly publicUrl?: string;
  /** Recognises people who were erased. */
  readonly erased?: ErasedIdentities;
}

/** The integration on a real database, beside a simulated WhatConverts whose clock both follow. */
export class Bench {
  readonly jobs: SyncJob[] = [];
  readonly faults: unknown[] = [];
  /** What somebody outside would hear, in order. */
  readonly told: unknown[] = [];
  /** Called at each fail point; replace it to interrupt. */
  atFailPoint: (name: FailPointName) => Promise<void> | void = () => undefined;

  private constructor(
    readonly test: TestDatabase,
    readonly simulator: RunningSimulator,
    private readonly options: BenchOptions,
    private readonly keyRing = createKeyRing([{ id: 'k1', key: randomBytes(32) }]),
  ) {}

  static async start(options: BenchOptions = {}): Promise<Bench> {
    const test = await createTestDatabase({ migrations, maxConnections: 12 });
    const world = options.world ?? smallWorld();
    const clock = createSimulatorClock({ startAt: world.now, running: false });
    return new Bench(test, await startWhatConvertsSimulator({ world, clock }), options);
  }

  async stop(): Promise<void> {
    await this.simulator.stop();
    await this.test.drop();
  }

  readonly now = (): Date => new Date(this.simulator.state.clock.now());

  private readonly tell = (news: unknown) => Promise.resolve(void this.told.push(news));
  private readonly news: WhatConvertsNews = {
    runEnded: (_tx, ended) => this.tell({ ended }),
    connectionFailing: (_tx, _connectionId, failing) => this.tell({ failing }),
    connectionRecovered: (_tx, recovered) => this.tell({ recovered }),
  };

  /** Every service, as one process has it; call it again for another process. */
  parts(changes: BenchOptions = {}): WhatConvertsParts {
    const { pageSize, sliceDays, backgroundPercent, publicUrl, erased } = { ...this.options, ...changes };
    const settings = whatConvertsSettings({
      keyRing: this.keyRing,
      baseUrl: this.simulator.apiUrl,
      runsWork: true,
      runsSchedule: true,
      clock: this.now,
      sweep: { ...(pageSize ? { pageSize } : {}), ...(sliceDays ? { sliceDays } : {}) },
      ...(backgroundPercent === undefined ? {} : { backgroundPercent }),
      ...(publicUrl ? { inbound: { publicUrl } } : {}),
      failPoints: { hit: (name) => this.atFailPoint(name) },
    });
    return new WhatConvertsParts({
      settings,
      database: this.test.database,
      queues: { enqueue: (_tx, _queue, data) => Promise.resolve(void this.jobs.push(data as SyncJob)) },
      intake: new RecordIntake(erased),
      moves: new LeadMoves(this.test.database, this.now),
      brands: { current: (tx) => tx.one<BrandRow>('select id, name, currency from brand where id = $1', [tx.brandId]) },
      locations: new LocationDirectory(),
      audit: new AuditService(),
      replays: new QuarantineReplays(this.now),
      news: this.news,
      locationNews: { changed: (_tx, changedLocations) => this.tell({ changedLocations }) },
      log: { error: (context) => this.faults.push(context['err']) },
    });
  }

  /** A brand with locations of these names, in their order. */
  async brand(...names: string[]): Promise<{ brandId: string; locationIds: string[] }> {
    const brandId = newId();
    const locationIds = names.map(() => newId());
    await this.test.owner.query(
      `insert into brand (id, name, time_zone, currency) values ($1, 'Sunny Kitchens', 'America/New_York', 'USD')`,
      [brandId],
    );
    await this.test.owner.query(
      `insert into location (brand_id, id, name, time_zone, status)
       select $1, id, name, 'America/Chicago', 'active' from unnest($2::uuid[], $3::text[]) as l (id, name)`,
      [brandId, locationIds, names],
    );
    return { brandId, locationIds };
  }

  connect(parts: WhatConvertsParts, brandId: string, key = this.simulator.control.masterKey()): Promise<ConnectedDto> {
    return parts.connections.connect({ brandId }, ada, { token: key.token, secret: key.secret });
  }

  /** Carries out everything that was enqueued, in order, and what that enqueues. */
  async drain(parts: WhatConvertsParts): Promise<void> {
    for (let job = this.jobs.shift(); job; job = this.jobs.shift())
      await parts.runner.run(job, new AbortController().signal);
  }

  /** Ids of the WhatConverts leads that the brand holds, at one location or at all. */
  async leadIds(brandId: string, locationId?: string): Promise<number[]> {
    const { rows } = await this.test.owner.query<{ external_id: string }>(
      `select external_id from source_record where brand_id = $1 and ($2::uuid is null or location_id = $2)`,
      [brandId, locationId ?? null],
    );
    return rows.map(({ external_id }) => Number(external_id)).sort((left, right) => left - right);
  }

  /** What a complete import of a profile must hold now. */
  truth(profileId: number, from?: Date, types?: readonly ('web_form' | 'phone_call' | 'chat')[]): number[] {
    const chosen = types ?? ['web_form', 'phone_call', 'chat'];
    const to = new Date(this.now().getTime() - 60_000);
    return this.simulator.control.truth({ profileId, from, to, types: chosen }).sort((left, right) => left - right);
  }

  async runs(brandId: string): Promise<{ id: string; kind: string; state: string; reason: string | null }[]> {
    const { rows } = await this.test.owner.query<{ id: string; kind: string; state: string; reason: string | null }>(
      'select id, kind, state, reason from sync_run where brand_id = $1 order by requested_at, id',
      [brandId],
    );
    return rows;
  }

  requestsOf(path = '/leads'): number {
    return this.simulator.control.requests().filter((request) => request.path === path).length;
  }

  inBrand<T>(brandId: string, work: Parameters<typeof this.test.database.inBrand<T>>[2]): Promise<T> {
    return this.test.database.inBrand(brandId, everywhere, work);
  }
}
