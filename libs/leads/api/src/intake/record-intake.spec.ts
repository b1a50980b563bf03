import { type Database } from '@leadweave/persistence';
import { createTestDatabase, type TestDatabase } from '@leadweave/testing';
import {
  aCall,
  aContent,
  aContext,
  aRecord,
  arrangeBrands,
  aSubmission,
  brandA,
  brandB,
  elsewhere,
  everywhere,
  north,
  secondsAfterNoon,
  south,
} from '../testing-support/builders.js';
import { testMigrations } from '../testing-support/test-migrations.js';
import { type IncomingRecord, type IntakeContext } from './incoming-record.js';
import { RecordIntake } from './record-intake.js';

describe('RecordIntake', () => {
  const intake = new RecordIntake();
  let test: TestDatabase;
  let database: Database;

  beforeEach(async () => {
    test = await createTestDatabase({ migrations: testMigrations });
    database = test.database;
    await arrangeBrands(test);
  });
  afterEach(() => test.drop());

  const apply = (records: readonly IncomingRecord[], context: IntakeContext = aContext(), brandId = brandA) =>
    database.inBrand(brandId, everywhere, (tx) => intake.apply(tx, records, context), { retries: 3 });
  const kinds = async (...records: IncomingRecord[]) =>
    (await apply(records)).outcomes.map((outcome) => ('reason' in outcome ? outcome.reason : outcome.kind));
  const leads = (brandId = brandA) =>
    test.owner
      .query<Record<string, unknown>>('select * from lead where brand_id = $1 and folded_into is null order by id', [
        brandId,
      ])
      .then(({ rows }) => rows);
  const eventKinds = () =>
    test.owner
      .query<{ kind: string }>('select kind from lead_event order by lead_id, seq')
      .then(({ rows }) => rows.map(({ kind }) => kind));

  it('makes a lead of a new record, unscored and new', async () => {
    expect(await kinds(aRecord())).toEqual(['created']);
    expect(await leads()).toMatchObject([
      {
        type: 'web_form',
        contact_name: 'Jane Doe',
        email: 'jane@example.com',
        phone_e164: '+17045550101',
        source: 'google',
        channel: 'paid',
        quality: 'unscored',
        status: 'new',
        version: 1,
        verified: true,
        paired: false,
      },
    ]);
    expect(await eventKinds()).toEqual(['created']);
  });

  it('changes nothing when the same record comes again', async () => {
    await kinds(aRecord());
    expect(await kinds(aRecord())).toEqual(['unchanged']);
    expect(await leads()).toMatchObject([{ version: 1 }]);
    expect(await eventKinds()).toEqual(['created']);
  });

  it('keeps the bytes of the record as they came', async () => {
    await apply([aRecord({ raw: '{"name":"J\u00fcrgen \\ud800 \\u0000"}' })]);
    const { rows } = await test.owner.query<{ raw: Buffer }>('select raw from source_record');
    expect(rows[0]!.raw.toString()).toBe('{"name":"J\u00fcrgen \\ud800 \\u0000"}');
  });

  it('takes a newer version, tells what changed, and ignores an older one', async () => {
    const newer = aRecord({
      sourceUpdatedAt: secondsAfterNoon(60),
      content: aContent({ message: 'Call me tomorrow.' }),
    });
    await kinds(aRecord());
    expect(await kinds(newer)).toEqual(['updated']);
    expect(await kinds(aRecord())).toEqual(['older-version']);
    expect(await leads()).toMatchObject([{ message_excerpt: 'Call me tomorrow.', version: 2 }]);
    const { rows } = await test.owner.query<{ kind: string; changed: unknown }>(
      'select kind, changed from lead_event order by seq',
    );
    expect(rows[1]).toEqual({
      kind: 'updated',
      changed: { message: { before: 'Please call me about a quote.', after: 'Call me tomorrow.' } },
    });
  });

  it('tells a changed value in an event of its own', async () => {
    await kinds(aRecord());
    await kinds(
      aRecord({ sourceUpdatedAt: secondsAfterNoon(60), content: aContent({ value: { salesMinor: 15_687 } }) }),
    );
    expect(await eventKinds()).toEqual(['created', 'value_changed']);
    expect(await leads()).toMatchObject([{ sales_minor: '15687' }]);
  });

  it('confirms an unverified record without a further event', async () => {
    await kinds(aRecord({ verified: false }));
    expect(await leads()).toMatchObject([{ verified: false }]);
    expect(await kinds(aRecord())).toEqual(['unchanged']);
    expect(await leads()).toMatchObject([{ verified: true, version: 2 }]);
    expect(await eventKinds()).toEqual(['created']);
  });

  it('lets what the API says win over a webhook of the same moment', async () => {
    const pushed = aRecord({ verified: false, content: aContent({ message: 'Please' }) });
    await kinds(pushed);
    expect(await kinds(aRecord())).toEqual(['updated']);
    expect(await kinds(pushed)).toEqual(['verified-stays']);
  });

  it('makes one lead of a call in progress and completed, and never goes back', async () => {
    const ringing = aCall({}, { status: 'in_progress', durationSeconds: undefined });
    expect(await kinds(ringing)).toEqual(['created']);
    expect(await kinds(aCall())).toEqual(['updated']);
    expect(await kinds({ ...ringing, sourceUpdatedAt: secondsAfterNoon(99) })).toEqual(['completed-stays']);
    expect(await leads()).toMatchObject([{ type: 'phone_call', duration_seconds: 192, has_recording: true }]);
  });

  it('counts by location, duplicates of a batch included', async () => {
    const { outcomes, counts } = await apply([aRecord(), aRecord(), aRecord({ externalId: '2', locationId: south })]);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['created', 'ignored', 'created']);
    expect(outcomes[1]).toMatchObject({ reason: 'duplicate-in-batch', leadId: outcomes[0]!.leadId });
    expect(counts.get(north)).toEqual({ created: 1, enriched: 0, updated: 0, unchanged: 0, ignored: 1 });
    expect(counts.get(south)).toEqual({ created: 1, enriched: 0, updated: 0, unchanged: 0, ignored: 0 });
  });

  it('leaves a known record where it is, whatever location comes with it', async () => {
    await kinds(aRecord());
    await kinds(
      aRecord({ locationId: south, sourceUpdatedAt: secondsAfterNoon(1), content: aContent({ message: 'new' }) }),
    );
    expect(await leads()).toMatchObject([{ location_id: north }]);
  });

  it('enriches a native submission instead of making a second lead', async () => {
    await kinds(aSubmission({ occurredAt: secondsAfterNoon(134) }));
    expect(await kinds(aRecord())).toEqual(['enriched']);
    expect(await leads()).toMatchObject([{ source: 'google', device_type: 'Smartphone', paired: true, version: 2 }]);
    expect(await eventKinds()).toEqual(['created', 'enriched']);
  });

  it('folds a lead into the native submission that comes late, with what people decided', async () => {
    const { outcomes } = await apply([aRecord()]);
    await test.owner.query(
      `update lead set quality = 'good', people = '{"quality": {"value": "good", "decidedAtMs": 1, "by": "member-1"}, "edits": {}}'`,
    );
    const late = await apply([aSubmission()]);
    expect(late.outcomes).toMatchObject([{ kind: 'created' }]);
    expect(await leads()).toMatchObject([
      { id: late.outcomes[0]!.leadId, quality: 'good', quality_by: 'member-1', paired: true },
    ]);
    const { rows } = await test.owner.query<{ folded_into: string }>('select folded_into from lead where id = $1', [
      outcomes[0]!.leadId,
    ]);
    expect(rows).toEqual([{ folded_into: late.outcomes[0]!.leadId }]);
    expect((await eventKinds()).sort()).toEqual(['created', 'created', 'enriched', 'folded']);
  });

  it('gives a folded lead back when a nearer submission is edited away', async () => {
    await apply([aRecord()]);
    await apply([aSubmission()]);
    const moved = aSubmission({ content: aContent({ contact: { email: 'joan@example.com' } }) });
    expect(await kinds(moved)).toEqual(['updated']);
    expect(await leads()).toMatchObject([
      { email: 'jane@example.com', paired: false, folded_into: null },
      { email: 'joan@example.com', paired: false, enrichment_record_id: null },
    ]);
  });

  it('pairs within one batch', async () => {
    expect(await kinds(aRecord(), aSubmission())).toEqual(['enriched', 'created']);
    expect(await leads()).toMatchObject([{ paired: true }]);
  });

  it('never pairs calls, other locations, or a removed candidate', async () => {
    await kinds(aSubmission());
    await kinds(aCall(), aRecord({ externalId: '3', locationId: south }));
    const submission = await test.owner.query<{ id: string }>(`select id from source_record where source = 'form'`);
    expect(await leads()).toHaveLength(3);
    await kinds(aRecord({ externalId: '4' }));
    const paired = await test.owner.query<{ id: string }>(`select id from source_record where external_id = '4'`);
    await test.owner.query(`insert into pairing_decision values ($1, $2, $3, 'never', null, now())`, [
      brandA,
      submission.rows[0]!.id,
      paired.rows[0]!.id,
    ]);
    await kinds(aSubmission({ content: aContent({ message: 'edited' }) }));
    expect(await leads()).toHaveLength(4);
  });

  it('keeps the same id in two brands apart', async () => {
    await apply([aRecord()]);
    const other = await apply([aRecord({ locationId: elsewhere })], aContext(), brandB);
    expect(other.outcomes).toMatchObject([{ kind: 'created' }]);
    expect([await leads(brandA), await leads(brandB)]).toMatchObject([
      [{ location_id: north }],
      [{ location_id: elsewhere }],
    ]);
  });

  it('keeps hostile text, cleaned where PostgreSQL cannot hold it', async () => {
    const name = "Robert'); DROP TABLE lead;-- \u0000\ud800 \u202e \\u0000";
    const fields = JSON.parse('{"__proto__": "own", "a\\u0000b": "x", "constructor": "y"}') as Record<string, string>;
    expect(await kinds(aRecord({ content: aContent({ contact: { name }, fields }) }))).toEqual(['created']);
    expect(await leads()).toMatchObject([{ contact_name: "Robert'); DROP TABLE lead;-- \ufffd \u202e \\u0000" }]);
    const { rows } = await test.owner.query<{ fields: string }>(
      `select (content->'fields')::text as fields from source_record`,
    );
    expect(JSON.parse(rows[0]!.fields)).toEqual(JSON.parse('{"__proto__": "own", "ab": "x", "constructor": "y"}'));
  });

  it('marks a record gone and keeps its lead', async () => {
    await kinds(aRecord());
    const gone = { source: 'whatconverts', externalIds: ['153928', 'unknown'], at: secondsAfterNoon(9) } as const;
    const mark = () => database.inBrand(brandA, everywhere, (tx) => intake.markGone(tx, gone, aContext()));
    expect([await mark(), await mark()]).toEqual([1, 0]);
    expect(await leads()).toMatchObject([{ gone_at: secondsAfterNoon(9), contact_name: 'Jane Doe' }]);
    expect(await eventKinds()).toEqual(['created', 'gone']);
    expect(await kinds(aRecord())).toEqual(['updated']);
    expect(await leads()).toMatchObject([{ gone_at: null }]);
  });

  it('quarantines the same bytes once', async () => {
    const item = {
      source: 'whatconverts',
      raw: '{"lead_id":[]}',
      reason: 'missing-id',
      detail: 'No lead id.',
    } as const;
    const keep = () =>
      database.inBrand(brandA, everywhere, (tx) => intake.quarantine(tx, [item, item], secondsAfterNoon(0)));
    expect([await keep(), await keep()]).toEqual([1, 0]);
    const { rows } = await test.owner.query('select state, reason, detail, attempts from inbox');
    expect(rows).toEqual([{ state: 'quarantined', reason: 'missing-id', detail: 'No lead id.', attempts: 1 }]);
  });
});
