import { type Access, type AccessNeed, accessNeedKey, type RequestWithAccess } from '@leadweave/access';
import { brandsMigrations, BrandsModule } from '@leadweave/brands-api';
import { connectionsMigrations } from '@leadweave/connections';
import { createKeyRing } from '@leadweave/crypto';
import { applyHttpConventions } from '@leadweave/http';
import { JobQueues } from '@leadweave/jobs';
import {
  LeadIntake,
  LeadMoveRunner,
  LeadMoves,
  leadsMigrations,
  LocationCopies,
  QuarantineReplayers,
  RecordIntake,
} from '@leadweave/leads-api';
import { type Mail } from '@leadweave/mail';
import { Database, Foundations0001, newId } from '@leadweave/persistence';
import { createTestDatabase, type TestDatabase } from '@leadweave/testing';
import {
  syncQueue,
  whatConvertsMigrations,
  WhatConvertsModule,
  WhatConvertsService,
} from '@leadweave/whatconverts-api';
import {
  createSimulatorClock,
  type RunningSimulator,
  startWhatConvertsSimulator,
  type WorldOptions,
} from '@leadweave/whatconverts-simulator';
import {
  type CanActivate,
  type ExecutionContext,
  ForbiddenException,
  Global,
  Module,
  UnauthorizedException,
} from '@nestjs/common';
import { APP_GUARD, NestFactory, Reflector } from '@nestjs/core';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { randomBytes } from 'node:crypto';
import { type AddressInfo } from 'node:net';
import { AlertMail } from '../alerts/alert-mail.js';
import { insightsProblems } from '../insights-error.js';
import { InsightsModule } from '../insights.module.js';
import { InsightsParts } from '../insights-parts.js';
import { insightsMigrations } from '../migrations/insights-migrations.js';
import { type ComparisonJob } from '../reconciliation/comparison-runner.js';
import { WebhookActivity } from '../watch/webhook-activity.js';

export const noon = new Date('2026-11-20T12:00:00.000Z');
export const dayMs = 24 * 3600 * 1000;
const ada = { name: 'Ada Admin' };

const migrations = [
  Foundations0001,
  ...brandsMigrations,
  ...leadsMigrations,
  ...connectionsMigrations,
  ...whatConvertsMigrations,
  ...insightsMigrations,
];

const smallWorld: WorldOptions = {
  seed: 7,
  now: noon,
  days: 365,
  spamShare: 0,
  accounts: [
    {
      name: 'Sunny Kitchens',
      accountId: 11,
      profiles: [
        { name: 'Austin North', profileId: 101, leadsPerDay: 0.5 },
        { name: 'Austin South', profileId: 102, leadsPerDay: 0.3 },
      ],
    },
  ],
};

/** Takes the access from a header, where the product asks the session. */
class HeaderGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<RequestWithAccess & { headers: Record<string, string> }>();
    const header = request.headers['x-test-access'];
    if (!header) throw new UnauthorizedException();
    request.access = JSON.parse(header) as Access;
    request.user = request.access.user;
    const need = this.reflector.get<AccessNeed | undefined>(accessNeedKey, context.getHandler());
    if (need?.kind !== 'member' || !need.roles.includes(request.access.role)) throw new ForbiddenException();
    return true;
  }
}

interface Job {
  readonly queue: string;
  readonly data: ComparisonJob & { readonly runId: string };
}

/** The insights with brands and WhatConverts on a real database, beside a simulated source whose clock all follow. */
export class WatchedBrand {
  readonly brandId = newId();
  readonly north = newId();
  readonly south = newId();
  readonly nowhere = newId();
  readonly mails: Mail[] = [];
  /** When the webhook of a connection was last heard. */
  readonly webhooks = new Map<string, Date>();
  /** Set to make mails fail. */
  mailFails = false;
  private jobs: Job[] = [];

  private constructor(
    readonly test: TestDatabase,
    readonly simulator: RunningSimulator,
    private nest: NestExpressApplication,
  ) {}

  static async start(world: Partial<WorldOptions> = {}): Promise<WatchedBrand> {
    const test = await createTestDatabase({ migrations, maxConnections: 8 });
    const clock = createSimulatorClock({ startAt: noon, running: false });
    const simulator = await startWhatConvertsSimulator({ world: { ...smallWorld, ...world }, clock });
    const brand = new WatchedBrand(test, simulator, undefined as never);
    brand.nest = await brand.startApplication();
    await brand.arrange();
    return brand;
  }

  async stop(): Promise<void> {
    await this.nest.close();
    await this.simulator.stop();
    await this.test.drop();
  }

  readonly now = (): Date => new Date(this.simulator.state.clock.now());

  get parts(): InsightsParts {
    return this.nest.get(InsightsParts);
  }

  get whatConverts(): WhatConvertsService {
    return this.nest.get(WhatConvertsService);
  }

  /** Connects with the master key, maps North and South, and loads their histories. */
  async connect(): Promise<string> {
    const { token, secret } = this.simulator.control.masterKey();
    const { connection } = await this.whatConverts.connect(this.brandId, ada, { token, secret });
    await this.drain();
    const rows = [
      { locationId: this.north, profileId: '101' },
      { locationId: this.south, profileId: '102' },
    ];
    await this.whatConverts.map(this.brandId, ada, connection.id, rows);
    await this.drain();
    return connection.id;
  }

  /** Carries out everything that was enqueued, in order, and what that enqueues. */
  async drain(): Promise<void> {
    const { signal } = new AbortController();
    for (let job = this.jobs.shift(); job; job = this.jobs.shift()) {
      const { queue, data } = job;
      if (queue === syncQueue) await this.whatConverts.carryOut(data.brandId, data.runId, signal);
      else await this.parts.comparer.run(data, signal);
    }
  }

  /** Syncs and carries everything out. */
  async sync(connectionId: string): Promise<void> {
    await this.whatConverts.syncNow(this.brandId, ada, connectionId);
    await this.drain();
  }

  access(changes: Partial<Access> = {}): Access {
    return {
      user: { userId: newId(), name: 'Ada Admin', email: 'ada@example.com' },
      brandId: this.brandId,
      role: 'brand_admin',
      scope: { kind: 'all-locations' },
      ...changes,
    };
  }

  request(method: string, path: string, body?: unknown, access = this.access()): Promise<Response> {
    const { port } = this.nest.getHttpServer().address() as AddressInfo;
    return fetch(`http://127.0.0.1:${port}/api/v1${path}`, {
      method,
      headers: { 'x-test-access': JSON.stringify(access), 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }

  async get<Body>(path: string, access = this.access()): Promise<Body> {
    const response = await this.request('GET', path, undefined, access);
    if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`);
    return (await response.json()) as Body;
  }

  async post<Body>(path: string, body: unknown): Promise<Body> {
    const response = await this.request('POST', path, body);
    if (response.status >= 300) throw new Error(`${response.status} ${await response.text()}`);
    return (await response.json()) as Body;
  }

  /** As if these leads had never arrived. */
  async lose(externalIds: readonly (string | number)[]): Promise<void> {
    const params = [this.brandId, externalIds.map(String)];
    const chosen = 'select lead_id from source_record where brand_id = $1 and external_id = any ($2)';
    await this.test.owner.query(`delete from lead_event where brand_id = $1 and lead_id in (${chosen})`, params);
    const { rows } = await this.test.owner.query<{ lead_id: string }>(
      'delete from source_record where brand_id = $1 and external_id = any ($2) returning lead_id',
      params,
    );
    const leadIds = rows.map(({ lead_id }) => lead_id);
    await this.test.owner.query('delete from lead where brand_id = $1 and id = any ($2)', [this.brandId, leadIds]);
  }

  /** Leads go to another location. */
  async move(leadIds: readonly string[], fromLocationId: string, toLocationId: string): Promise<void> {
    const wanted = { leadIds, fromLocationId, toLocationId, by: 'member-1' };
    const moveId = await this.test.database.inBrand(this.brandId, { kind: 'all-locations' }, (tx) =>
      this.nest.get(LeadMoves).start(tx, wanted),
    );
    const runner = new LeadMoveRunner(this.test.database, this.nest.get(LocationCopies), this.now);
    await runner.run({ brandId: this.brandId, moveId });
  }

  private deliver(write: (to: string) => Mail): Promise<void> {
    if (this.mailFails) return Promise.reject(new Error('no mail server'));
    this.mails.push(write('admin@example.com'));
    return Promise.resolve();
  }

  private async arrange(): Promise<void> {
    await this.test.owner.query(
      `insert into brand (id, name, time_zone, currency) values ($1, 'Sunny Kitchens', 'America/New_York', 'USD')`,
      [this.brandId],
    );
    await this.test.owner.query(
      `insert into location (brand_id, id, name, time_zone, status)
       select $1, id, name, 'America/Chicago', 'active' from unnest($2::uuid[], $3::text[]) as l (id, name)`,
      [this.brandId, [this.north, this.south, this.nowhere], ['Austin North', 'Austin South', 'Nowhere']],
    );
  }

  private async startApplication(): Promise<NestExpressApplication> {
    const queues = {
      enqueue: (_tx: unknown, queue: string, data: object) =>
        Promise.resolve(void this.jobs.push({ queue, data: data as Job['data'] })),
    };
    const surroundings = [
      { provide: Database, useValue: this.test.database },
      { provide: JobQueues, useValue: queues },
      { provide: LeadIntake, useClass: RecordIntake },
      QuarantineReplayers,
      LocationCopies,
      { provide: LeadMoves, useFactory: () => new LeadMoves(this.test.database, this.now) },
      { provide: WebhookActivity, useValue: { lastReceived: () => Promise.resolve(this.webhooks) } },
      {
        provide: AlertMail,
        useValue: { toAdmins: (_brand: string, write: (to: string) => Mail) => this.deliver(write) },
      },
    ];
    @Global()
    @Module({
      providers: [
        ...surroundings,
        { provide: APP_GUARD, inject: [Reflector], useFactory: (reflector: Reflector) => new HeaderGuard(reflector) },
      ],
      exports: surroundings,
    })
    class Surroundings {}
    const own = { runsWork: false, runsSchedule: false, clock: this.now };
    const keyRing = createKeyRing([{ id: 'k1', key: randomBytes(32) }]);
    @Module({
      imports: [
        Surroundings,
        BrandsModule.forRoot(),
        WhatConvertsModule.forRoot({ ...own, keyRing, baseUrl: this.simulator.apiUrl }),
        InsightsModule.forRoot({ ...own, publicUrl: 'http://localhost' }),
      ],
    })
    class WholeApplication {}
    const nest = await NestFactory.create<NestExpressApplication>(WholeApplication, {
      bodyParser: false,
      logger: false,
    });
    applyHttpConventions(nest, { publicUrl: 'http://localhost', tables: [insightsProblems] });
    nest.setGlobalPrefix('api/v1');
    await nest.listen(0, '127.0.0.1');
    return nest;
  }
}
