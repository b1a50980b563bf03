import { type Access, type AccessNeed, accessNeedKey, type RequestWithAccess } from '@leadweave/access';
import { BrandsModule, brandsMigrations } from '@leadweave/brands-api';
import { createKeyRing } from '@leadweave/crypto';
import { applyHttpConventions } from '@leadweave/http';
import { JobQueues } from '@leadweave/jobs';
import { type IncomingRecord, LeadIntake, LeadMoves, leadsMigrations, LeadsModule } from '@leadweave/leads-api';
import { type Mail } from '@leadweave/mail';
import { Database, Foundations0001, newId, type Tx } from '@leadweave/persistence';
import { createTestDatabase, type TestDatabase } from '@leadweave/testing';
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
import { webhooksMigrations } from '../migrations/webhooks-migrations.js';
import { EndpointMail } from '../notices/endpoint-mail.js';
import { AttemptFigures } from '../sending/attempt-figures.js';
import { webhooksProblems } from '../webhooks-error.js';
import { WebhooksModule } from '../webhooks.module.js';

export const brandA = '019aa000-0000-7000-8000-00000000000a';
export const brandB = '019aa000-0000-7000-8000-00000000000b';
export const north = '019aa000-0000-7000-8000-000000000001';
export const south = '019aa000-0000-7000-8000-000000000002';
export const elsewhere = '019aa000-0000-7000-8000-000000000003';
const everywhere = { kind: 'all-locations' } as const;
export const firstKey = { id: 'k1', key: randomBytes(32) };

export const anAccess = (overrides: Partial<Access> = {}): Access => ({
  user: { userId: '019aa000-0000-7000-8000-0000000000f1', name: 'Ada', email: 'ada@example.com' },
  brandId: brandA,
  role: 'brand_admin',
  scope: everywhere,
  ...overrides,
});

export const ofNorth = anAccess({ role: 'franchisee', scope: { kind: 'locations', locationIds: [north] } });

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

/** Webhooks in two brands on a real database, with a clock that can be moved and receivers on loopback. */
export class WebhooksApp {
  /** Added to the machine's time. */
  aheadMs = 0;
  /** Mails to the brand admins. */
  readonly mails: Mail[] = [];
  /** Seconds from each change to its first attempt. */
  readonly firstAttempts: number[] = [];
  /** Results of real tries. */
  readonly results: string[] = [];
  private externalId = 200_000;

  private constructor(
    readonly test: TestDatabase,
    readonly nest: NestExpressApplication,
  ) {}

  static async start(): Promise<WebhooksApp> {
    const test = await createTestDatabase({
      migrations: [Foundations0001, ...brandsMigrations, ...leadsMigrations, ...webhooksMigrations],
      maxConnections: 12,
    });
    await arrange(test);
    const holder: { app?: WebhooksApp } = {};
    const clock = () => new Date(Date.now() + (holder.app?.aheadMs ?? 0));
    const deliver = (write: (to: string) => Mail) =>
      Promise.resolve(void holder.app?.mails.push(write('ada@example.com')));
    const figures = {
      began: (seconds: number) => void holder.app?.firstAttempts.push(seconds),
      ended: (result: string) => void holder.app?.results.push(result),
    };
    const nest = await startNest(test, clock, deliver, figures);
    const app = new WebhooksApp(test, nest);
    holder.app = app;
    return app;
  }

  /** A lead comes in at a location of brand A or B. */
  async arrive(changes: Partial<IncomingRecord> = {}, brandId = brandA): Promise<string> {
    const intake = this.nest.get(LeadIntake);
    const now = new Date();
    const record = { ...aForm(String(++this.externalId)), occurredAt: now, ...changes };
    const { outcomes } = await this.test.database.inBrand(brandId, everywhere, (tx) =>
      intake.apply(tx, [record], { origin: { kind: 'run', runId: newId() }, receivedAt: now }),
    );
    return outcomes[0]!.leadId!;
  }

  /** Leads of brand A go to another location; the worker of the leads does it. */
  async move(leadIds: readonly string[], fromLocationId: string, toLocationId: string): Promise<void> {
    const wanted = { leadIds, fromLocationId, toLocationId, by: 'member-1' };
    await this.test.database.inBrand(brandA, everywhere, (tx) => this.nest.get(LeadMoves).start(tx, wanted));
  }

  request(method: string, path: string, body?: unknown, access = anAccess(), headers: Record<string, string> = {}) {
    const { port } = this.nest.getHttpServer().address() as AddressInfo;
    return fetch(`http://127.0.0.1:${port}/api/v1${path}`, {
      method,
      body: body === undefined ? undefined : JSON.stringify(body),
      headers: {
        'x-test-access': JSON.stringify(access),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
    });
  }

  async ok<Body>(method: string, path: string, body?: unknown, access?: Access, headers?: Record<string, string>) {
    const response = await this.request(method, path, body, access, headers);
    const text = await response.text();
    if (response.status >= 300) throw new Error(`${response.status} ${text}`);
    return (text === '' ? undefined : JSON.parse(text)) as Body;
  }

  async close(): Promise<void> {
    await this.nest.close();
    await this.test.drop();
  }
}

/** A web form as WhatConverts tells of it. */
export function aForm(externalId: string): IncomingRecord {
  return {
    source: 'whatconverts',
    externalId,
    locationId: north,
    occurredAt: new Date(),
    sourceUpdatedAt: new Date(),
    verified: true,
    content: {
      type: 'web_form',
      transactionType: 'Web Form',
      contact: { name: 'Jordan Sample', email: `jordan-${externalId}@example.com` },
      message: 'Please call me.',
      formName: 'Contact Us',
      fields: {},
      attribution: { source: 'google', clickIds: {} },
      device: {},
      place: {},
      value: {},
      vendor: { spottedKeywords: [], analysis: {} },
      unmapped: {},
    },
    raw: '{}',
  };
}

type Handler = (job: object, around: { readonly signal: AbortSignal }) => Promise<void>;

/** The queue of jobs, as far as webhooks use it: at once. What else the leads module would do there is not of this test. */
class DirectJobs {
  private readonly handlers = new Map<string, Handler>();
  private readonly around = { signal: new AbortController().signal };

  work(queue: string, _concurrency: number, handle: Handler): Promise<void> {
    this.handlers.set(queue, handle);
    return Promise.resolve();
  }

  enqueue(tx: Tx, queue: string, job: object): Promise<void> {
    tx.afterCommit(() => this.handlers.get(queue)?.(job, this.around));
    return Promise.resolve();
  }
}

async function startNest(
  test: TestDatabase,
  clock: () => Date,
  deliver: (write: (to: string) => Mail) => Promise<void>,
  figures: AttemptFigures,
): Promise<NestExpressApplication> {
  @Global()
  @Module({
    providers: [
      { provide: Database, useValue: test.database },
      { provide: APP_GUARD, inject: [Reflector], useFactory: (reflector: Reflector) => new HeaderGuard(reflector) },
      { provide: JobQueues, useClass: DirectJobs },
      {
        provide: EndpointMail,
        useValue: { toAdmins: (_brandId: string, write: (to: string) => Mail) => deliver(write) },
      },
      { provide: AttemptFigures, useValue: figures },
    ],
    exports: [Database, JobQueues, EndpointMail, AttemptFigures],
  })
  class TestRoot {}
  const webhooks = WebhooksModule.forRoot({
    keyRing: createKeyRing([firstKey]),
    egress: { allowHttp: true, ports: [], exemptNetworks: ['127.0.0.1/32'] },
    publicUrl: 'http://localhost',
    runsWork: true,
    mostEndpoints: 30,
    clock,
    random: () => 0.5,
  });
  const leads = LeadsModule.forRoot({ databaseUrl: test.url, runsWork: true });
  @Module({ imports: [TestRoot, BrandsModule.forRoot(), leads, webhooks] })
  class TestApp {}
  const nest = await NestFactory.create<NestExpressApplication>(TestApp, {
    bodyParser: false,
    logger: false,
    abortOnError: false,
  });
  applyHttpConventions(nest, { publicUrl: 'http://localhost', tables: [webhooksProblems] });
  nest.setGlobalPrefix('api/v1');
  await nest.listen(0, '127.0.0.1');
  return nest;
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
