import {
  type LeadRule,
  type RuleCondition,
  type RuleField,
  ruleFields,
  rulesThatMatch,
} from '@leadweave/lead-matching';
import { createTestDatabase, type TestDatabase } from '@leadweave/testing';
import fc from 'fast-check';
import { type IncomingRecord } from '../intake/incoming-record.js';
import { type LeadDetailDto, type LeadTimelineDto } from '../reading/lead-detail.dto.js';
import { LeadIntake } from '../intake/lead-intake.js';
import { type LeadListDto } from '../reading/lead-item.dto.js';
import { SqlParams } from '../reading/sql-params.js';
import {
  aCall,
  aContent,
  aContext,
  aRecord,
  arrangeBrands,
  aSubmission,
  brandA,
  everywhere,
  north,
  secondsAfterNoon,
  south,
} from '../testing-support/builders.js';
import { anAccess, type LeadsApp, startLeadsApp } from '../testing-support/leads-app.js';
import { testMigrations } from '../testing-support/test-migrations.js';
import { ruleLeadOf, type RuleLeadRow } from './rule-lead.js';
import { ruleSql } from './rule-sql.js';
import { type RuleDto, type RulePreviewDto } from './rule.dto.js';

const admin = anAccess({
  user: { userId: '019aa000-0000-7000-8000-000000000101', name: 'Ada', email: 'ada@example.com' },
});
const hour = fc.integer({ min: 0, max: 24 }).map(String);
const texts = ['Google', 'google ads', 'BING', 'Straße', 'İstanbul', 'a%b_c', "O'Neill", 'cpc', ''];
const shortCalls: RuleCondition[] = [
  { field: 'type', operator: 'is', values: ['phone_call'] },
  { field: 'duration', operator: 'under', values: ['10'] },
];

describe('rules of a brand', () => {
  let test: TestDatabase;
  let app: LeadsApp;

  beforeAll(async () => {
    test = await createTestDatabase({ migrations: testMigrations });
    await arrangeBrands(test);
    app = await startLeadsApp(test.database, test.url);
  });
  afterAll(async () => {
    await app.close();
    await test.drop();
  });
  beforeEach(async () => test.owner.query('truncate lead, lead_rule cascade'));

  const apply = async (records: readonly IncomingRecord[]) => {
    const intake = app.nest.get(LeadIntake);
    const { outcomes } = await test.database.inBrand(brandA, everywhere, (tx) => intake.apply(tx, records, aContext()));
    return outcomes.map(({ leadId }) => leadId!);
  };
  const aRule = (part: object = {}) => ({
    name: 'Short calls',
    conditions: shortCalls,
    outcome: { kind: 'suggest', quality: 'spam', reason: 'Too short.' },
    enabled: true,
    position: 0,
    ...part,
  });
  const create = async (part: object = {}) => {
    const response = await app.send('POST', '/lead-rules', aRule(part), admin);
    return { status: response.status, rule: (await response.json()) as RuleDto & { code: string; errors: unknown } };
  };
  const calls = [
    aCall({ externalId: '1' }, { durationSeconds: 4 }),
    aCall({ externalId: '2' }, { durationSeconds: 192 }),
  ];
  const qualities = async () =>
    (await app.get<LeadListDto>('/leads?sort=durationSeconds', admin)).data.map(({ quality }) => quality);

  it('suggests in the list and in the detail, and changes nothing', async () => {
    const { rule } = await create();
    const [short] = await apply(calls);
    const { data } = await app.get<LeadListDto>('/leads?sort=durationSeconds', admin);
    const said = [{ ruleId: rule.id, name: 'Short calls', quality: 'spam', reason: 'Too short.' }];
    expect(data.map(({ ruleSuggestions }) => ruleSuggestions)).toEqual([said, []]);
    expect((await app.get<LeadDetailDto>(`/leads/${short}`, admin)).ruleSuggestions).toEqual(said);
    expect(await qualities()).toEqual(['unscored', 'unscored']);
  });

  it('is silent once a person has decided', async () => {
    await create();
    const [short] = await apply(calls);
    await app.send('PATCH', `/leads/${short}`, { quality: 'good' }, admin);
    const { data } = await app.get<LeadListDto>('/leads', admin);
    expect(data.flatMap(({ ruleSuggestions }) => ruleSuggestions)).toEqual([]);
  });

  it('counts before it is saved exactly what it is about', async () => {
    await apply(calls);
    const response = await app.send('POST', '/lead-rules/preview', { conditions: shortCalls }, admin);
    const preview = (await response.json()) as RulePreviewDto;
    expect(preview).toMatchObject({ matches: 1, unscored: 1 });
    expect(preview.sample.map(({ durationSeconds }) => durationSeconds)).toEqual([4]);
  });

  it('applies on arrival if told, in the name of the rule, and only then', async () => {
    await apply([calls[0]!]);
    const { rule } = await create({ outcome: { kind: 'apply', quality: 'spam' } });
    expect(await qualities()).toEqual(['unscored']);
    const [again] = await apply([aCall({ externalId: '3' }, { durationSeconds: 5 }), calls[1]!]);
    expect(await qualities()).toEqual(['unscored', 'spam', 'unscored']);
    const { data } = await app.get<LeadTimelineDto>(`/leads/${again}/timeline`, admin);
    expect(data[0]).toMatchObject({
      kind: 'scored',
      actor: { kind: 'rule', id: rule.id },
      changed: { quality: { before: 'unscored', after: 'spam' } },
    });
  });

  it('never acts over a person: not on a lead that changes, nor on one that folds into a scored one', async () => {
    const about = [{ field: 'type', operator: 'is', values: ['web_form'] }];
    const [scored] = await apply([aRecord()]);
    await app.send('PATCH', `/leads/${scored}`, { quality: 'good' }, admin);
    await create({ conditions: about, outcome: { kind: 'apply', quality: 'spam' } });
    await apply([aRecord({ sourceUpdatedAt: secondsAfterNoon(60), content: aContent({ message: 'New text' }) })]);
    await apply([aSubmission()]);
    expect(await qualities()).toEqual(['good']);
  });

  it('can be taken back by a person, for good', async () => {
    await create({ outcome: { kind: 'apply', quality: 'spam' } });
    const [short] = await apply([calls[0]!]);
    await app.send('PATCH', `/leads/${short}`, { quality: 'unscored' }, admin);
    await apply([aCall({ externalId: '1', sourceUpdatedAt: secondsAfterNoon(60) }, { durationSeconds: 3 })]);
    expect(await qualities()).toEqual(['unscored']);
  });

  it('archives if told, and the first of two rules counts', async () => {
    await create({ position: 1, outcome: { kind: 'apply', quality: 'good' } });
    await create({ position: 0, outcome: { kind: 'apply', quality: 'spam' } });
    await create({ position: 2, outcome: { kind: 'apply', status: 'archived' } });
    await apply([calls[0]!]);
    const { data } = await app.get<LeadListDto>('/leads', admin);
    expect(data).toMatchObject([{ quality: 'spam', status: 'archived' }]);
  });

  it('refuses what cannot be asked or done, and says which part', async () => {
    const odd = { field: 'duration', operator: 'contains', values: ['1'] };
    const { status, rule } = await create({ conditions: [shortCalls[0], odd] });
    expect([status, rule.code, rule.errors]).toEqual([
      422,
      'rule_invalid',
      [{ pointer: '/conditions/1', detail: 'operator does not fit' }],
    ]);
    expect((await create({ outcome: { kind: 'suggest', status: 'archived' } })).status).toBe(422);
    expect((await create({ conditions: [] })).status).toBe(422);
  });

  it('is changed and removed only as it was seen', async () => {
    const { rule } = await create();
    const path = `/lead-rules/${rule.id}`;
    expect((await app.send('PUT', path, aRule({ name: 'X' }), admin)).status).toBe(428);
    expect((await app.send('PUT', path, aRule({ name: 'X' }), admin, { 'if-match': '"1"' })).status).toBe(200);
    expect((await app.send('DELETE', path, {}, admin, { 'if-match': '"1"' })).status).toBe(412);
    expect((await app.send('DELETE', path, {}, admin, { 'if-match': '"2"' })).status).toBe(204);
    expect((await app.send('DELETE', path, {}, admin, { 'if-match': '"2"' })).status).toBe(404);
  });

  it('asks the same in SQL as in the pure function, whatever the leads and conditions', async () => {
    const text = fc.constantFrom(...texts);
    const records = fc.sample(
      fc.record({ text, other: text, seconds: fc.option(fc.integer({ min: 0, max: 300 })), at: fc.integer({ min: 0, max: 172_800 }), place: fc.constantFrom(north, south), spam: fc.boolean() }), // prettier-ignore
      { numRuns: 150, seed: 7 },
    );
    await apply(
      records.map(({ text: source, other, seconds, at, place, spam }, n) =>
        aCall({
          externalId: String(n),
          locationId: place,
          occurredAt: secondsAfterNoon(at),
          content: aContent({
            type: 'phone_call',
            contact: { name: other, email: `${n % 3}@example.com`, phone: { raw: `(704) 555-01${n % 100}` } },
            attribution: { source, medium: other, campaign: source, keyword: other, clickIds: {} },
            call: { hasRecording: false, hasVoicemail: false, ...(seconds !== null && { durationSeconds: seconds }) },
            vendor: { spam, spottedKeywords: [], analysis: {} },
          }),
        }),
      ),
    );
    const rows = await test.database.inBrand(brandA, everywhere, (tx) =>
      tx.query<RuleLeadRow & { id: string } & Record<string, unknown>>(
        `select l.*, place.time_zone from lead l
         join location place on place.brand_id = l.brand_id and place.id = l.location_id where l.brand_id = $1`,
        [brandA],
      ),
    );
    const values = fc.constantFrom(...texts.filter(Boolean), 'phone_call', 'paid', north, 'true', 'false', '555', '@');
    const condition = fc.constantFrom(...(Object.keys(ruleFields) as RuleField[])).chain((field) =>
      fc.constantFrom(...ruleFields[field]).chain((operator) =>
        fc.record({
          field: fc.constant(field),
          operator: fc.constant(operator),
          values:
            operator === 'is'
              ? fc.array(values, { minLength: 1, maxLength: 3 })
              : operator === 'contains'
                ? fc.tuple(values)
                : operator === 'between'
                  ? fc.tuple(hour, hour)
                  : fc.tuple(fc.integer({ min: 0, max: 300 }).map(String)),
        }),
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(condition, { maxLength: 3 }), async (conditions) => {
        const rule: LeadRule = { id: 'r', name: 'r', enabled: true, conditions, outcome: { kind: 'suggest', quality: 'spam' } }; // prettier-ignore
        const pure = rows.filter((row) => rulesThatMatch([rule], ruleLeadOf(row)).length > 0).map(({ id }) => id);
        const params = new SqlParams();
        const brand = params.add(brandA);
        const sql = `select l.id from lead l join location place on place.brand_id = l.brand_id and place.id = l.location_id
          where l.brand_id = ${brand} and ${ruleSql(conditions, params)}`;
        const found = await test.database.inBrand(brandA, everywhere, (tx) => tx.query<{ id: string }>(sql, params.values)); // prettier-ignore
        expect(found.map(({ id }) => id).sort()).toEqual(pure.sort());
      }),
      { numRuns: 200 },
    );
  });
});
