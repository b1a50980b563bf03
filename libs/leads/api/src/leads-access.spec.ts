import { createTestDatabase, type TestDatabase } from '@leadweave/testing';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { type IncomingRecord } from './intake/incoming-record.js';
import { RecordIntake } from './intake/record-intake.js';
import { type LeadListDto } from './reading/lead-item.dto.js';
import {
  aContext,
  aRecord,
  arrangeBrands,
  brandA,
  brandB,
  elsewhere,
  everywhere,
  onlyNorth,
  south,
} from './testing-support/builders.js';
import { anAccess, type LeadsApp, startLeadsApp } from './testing-support/leads-app.js';
import { testMigrations } from './testing-support/test-migrations.js';

describe('roles and scopes on the routes of leads', () => {
  const intake = new RecordIntake();
  let test: TestDatabase;
  let app: LeadsApp;

  beforeEach(async () => {
    test = await createTestDatabase({ migrations: testMigrations });
    await arrangeBrands(test);
    app = await startLeadsApp(test.database, test.url);
  });
  afterEach(async () => {
    await app.close();
    await test.drop();
  });

  const apply = async (records: readonly IncomingRecord[], brandId = brandA) => {
    const { outcomes } = await test.database.inBrand(brandId, everywhere, (tx) =>
      intake.apply(tx, records, aContext()),
    );
    return outcomes.map(({ leadId }) => leadId);
  };
  const ids = async (query: string, access = anAccess()) =>
    (await app.get<LeadListDto>(`/leads?${query}`, access)).data.map(({ id }) => id);

  it('lets each role see and do what is theirs, and answers foreign ids like missing ones', async () => {
    const [own, sibling] = await apply([aRecord(), aRecord({ externalId: '2', locationId: south })]);
    const [foreign] = await apply([aRecord({ locationId: elsewhere })], brandB);
    const missing = '019aa000-0000-7000-8000-0000000000ff';
    const people = {
      admin: anAccess(),
      franchisee: anAccess({ role: 'franchisee', scope: onlyNorth }),
      marketing: anAccess({ role: 'marketing' }),
      nobody: undefined,
    };
    const routes: [string, string, unknown?][] = [
      ['GET', ''],
      ['GET', '/timeline'],
      ['GET', '/neighbours'],
      ['GET', '/raw'],
      ['PATCH', '', { status: 'viewed' }],
    ];
    const statusesOf = async (
      access: (typeof people)[keyof typeof people],
      [method, path, body]: [string, string, unknown?],
    ) => {
      const init = body
        ? { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
        : { method };
      const all = [own, sibling, foreign, missing].map((id) => app.request(access, `/leads/${id}${path}`, init));
      return (await Promise.all(all)).map(({ status }) => status).join(' ');
    };
    const matrix: Record<string, string[]> = {};
    for (const [name, access] of Object.entries(people)) {
      matrix[name] = [];
      for (const route of routes) matrix[name].push(await statusesOf(access, route));
    }
    expect(matrix).toEqual({
      admin: ['200 200 404 404', '200 200 404 404', '200 200 404 404', '200 200 404 404', '200 200 404 404'],
      franchisee: ['200 404 404 404', '200 404 404 404', '200 404 404 404', '403 403 403 403', '200 404 404 404'],
      marketing: ['200 200 404 404', '200 200 404 404', '200 200 404 404', '403 403 403 403', '403 403 403 403'],
      nobody: ['401 401 401 401', '401 401 401 401', '401 401 401 401', '401 401 401 401', '401 401 401 401'],
    });
    expect(await ids('', people.franchisee)).toEqual([own]);
    expect(await ids(`location=${south}`, people.franchisee)).toEqual([]);
    expect(await ids('q=jane', people.franchisee)).toEqual([own]);
    expect(await app.get('/leads/count', people.franchisee)).toMatchObject({ total: 1 });
    const bulk = { action: { quality: 'good' }, ids: [own, sibling, foreign] };
    expect(await (await app.send('POST', '/leads/bulk-actions', bulk, people.franchisee)).json()).toMatchObject({
      changed: 1,
    });
    expect((await app.send('POST', '/leads/bulk-actions', bulk, people.marketing)).status).toBe(403);
    expect((await app.request(people.franchisee, '/quarantine')).status).toBe(403);
  });

  it('describes every route for the generated client', () => {
    const document = SwaggerModule.createDocument(app.nest, new DocumentBuilder().build());
    const operations = Object.values(document.paths).flatMap((path) =>
      Object.values(path as Record<string, { operationId?: string }>).map(({ operationId }) => operationId),
    );
    expect(operations.filter(Boolean).sort()).toEqual([
      'answerReviewItems',
      'chooseSavedView',
      'countLeads',
      'countReviewItems',
      'createLeadRule',
      'createSavedView',
      'editNote',
      'erasePerson',
      'explainPairing',
      'exportPerson',
      'forbidPair',
      'getLead',
      'getLeadMove',
      'getLeadNeighbours',
      'getLeadTimeline',
      'getRawRecords',
      'getReplay',
      'getRetention',
      'getReviewItem',
      'judgeLeads',
      'listLeadFacets',
      'listLeadRules',
      'listLeads',
      'listNotes',
      'listQuarantine',
      'listReviewItems',
      'listSamePersonLeads',
      'listSavedViews',
      'previewLeadRule',
      'removeLeadRule',
      'removeNote',
      'removeSavedView',
      'replayQuarantinedInput',
      'saveLeadRule',
      'saveRetention',
      'searchColleagues',
      'splitLead',
      'streamLeadHints',
      'undoLeadMove',
      'undoLeadsJudgement',
      'undoPairingDecision',
      'updateLead',
      'updateSavedView',
      'writeNote',
    ]);
  });
});
