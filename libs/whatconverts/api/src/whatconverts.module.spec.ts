import { AuditService, BrandService, LocationDirectory } from '@leadweave/brands-api';
import { createKeyRing } from '@leadweave/crypto';
import { JobQueues } from '@leadweave/jobs';
import { LeadIntake, LeadMoves, QuarantineReplayers, RecordIntake } from '@leadweave/leads-api';
import { Database } from '@leadweave/persistence';
import { Global, type INestApplication, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ScheduleModule } from '@nestjs/schedule';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { randomBytes } from 'node:crypto';
import { WhatConvertsModule } from './whatconverts.module.js';
import { WhatConvertsService } from './whatconverts.service.js';

const workers: string[] = [];
const queues = { enqueue: () => Promise.resolve(), work: (queue: string) => Promise.resolve(void workers.push(queue)) };
const neverUsed = {};
const database = { asScheduler: () => Promise.resolve([]) };
const surroundings = [
  { provide: Database, useValue: database },
  { provide: JobQueues, useValue: queues },
  { provide: LeadIntake, useClass: RecordIntake },
  { provide: LeadMoves, useValue: neverUsed },
  { provide: BrandService, useValue: neverUsed },
  LocationDirectory,
  AuditService,
  QuarantineReplayers,
];

@Global()
@Module({ providers: surroundings, exports: surroundings })
class Surroundings {}

const options = {
  keyRing: createKeyRing([{ id: 'k1', key: randomBytes(32) }]),
  baseUrl: 'https://whatconverts.example.com/api/v1',
};

@Module({
  imports: [
    Surroundings,
    ScheduleModule.forRoot(),
    WhatConvertsModule.forRoot({ ...options, runsWork: true, runsSchedule: true }),
  ],
})
class WholeApplication {}

describe('WhatConvertsModule', () => {
  let app: INestApplication;

  beforeAll(async () => {
    app = await NestFactory.create(WholeApplication, { logger: false });
    app.setGlobalPrefix('api/v1');
    await app.init();
  });

  afterAll(() => app.close());

  it('gives the operator a service and takes jobs of its queue', () => {
    expect(app.get(WhatConvertsService)).toBeInstanceOf(WhatConvertsService);
    expect(workers).toEqual(['whatconverts-sync']);
  });

  it('replays what it had set aside', () => {
    expect(app.get(QuarantineReplayers).find('whatconverts')).toBeDefined();
  });

  it('documents every route under a name of its own', () => {
    const document = SwaggerModule.createDocument(app, new DocumentBuilder().build());
    const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => `${operation?.operationId} ${method.toUpperCase()} ${path}`),
    );
    expect(operations.sort()).toEqual([
      'cancelSyncRun POST /api/v1/sync-runs/{runId}/cancel',
      'checkProfile GET /api/v1/connections/{connectionId}/profiles/{profileId}',
      'connectWhatConverts POST /api/v1/connections/whatconverts',
      'disconnect DELETE /api/v1/connections/{connectionId}',
      'getConnection GET /api/v1/connections/{connectionId}',
      'getConnectionHealth GET /api/v1/connections/{connectionId}/health',
      'getInboundDelivery GET /api/v1/connections/{connectionId}/webhook/deliveries/{deliveryId}',
      'getIncomingWebhook GET /api/v1/connections/{connectionId}/webhook',
      'getLeadConfirmation GET /api/v1/leads/{leadId}/confirmation',
      'getRecording GET /api/v1/recordings/{leadId}',
      'getSyncRun GET /api/v1/sync-runs/{runId}',
      'listConnections GET /api/v1/connections',
      'listInboundDeliveries GET /api/v1/connections/{connectionId}/webhook/deliveries',
      'listMappings GET /api/v1/connections/{connectionId}/mappings',
      'listProfiles GET /api/v1/connections/{connectionId}/profiles',
      'listSyncRunRecords GET /api/v1/sync-runs/{runId}/records',
      'listSyncRuns GET /api/v1/sync-runs',
      'previewSync POST /api/v1/connections/{connectionId}/preview',
      'removeMapping DELETE /api/v1/connections/{connectionId}/mappings/{locationId}',
      'replayInboundDeliveries POST /api/v1/connections/{connectionId}/webhook/replays',
      'revokePreviousWebhook DELETE /api/v1/connections/{connectionId}/webhook/previous',
      'rotateIncomingWebhook POST /api/v1/connections/{connectionId}/webhook',
      'saveMapping PUT /api/v1/connections/{connectionId}/mappings/{locationId}',
      'saveMappings POST /api/v1/connections/{connectionId}/mappings/bulk',
      'startSync POST /api/v1/connections/{connectionId}/sync-runs',
      'updateConnection PATCH /api/v1/connections/{connectionId}',
      'updateConnectionCredentials POST /api/v1/connections/{connectionId}/credentials',
      'verifyWhatConvertsKey POST /api/v1/connections/whatconverts/verify',
      'watchConnection GET /api/v1/connections/{connectionId}/events',
      'watchSyncRun GET /api/v1/sync-runs/{runId}/events',
    ]);
  });
});
