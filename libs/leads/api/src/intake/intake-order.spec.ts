import { createTestDatabase, type TestDatabase } from '@leadweave/testing';
import {
  aCall,
  aContent,
  aContext,
  aRecord,
  arrangeBrands,
  aSubmission,
  brandA,
  canonicalDump,
  everywhere,
  secondsAfterNoon,
} from '../testing-support/builders.js';
import { testMigrations } from '../testing-support/test-migrations.js';
import { type IncomingRecord } from './incoming-record.js';
import { RecordIntake } from './record-intake.js';

describe('order and concurrency of arrivals', () => {
  const intake = new RecordIntake();
  let test: TestDatabase;

  beforeAll(async () => {
    test = await createTestDatabase({ migrations: testMigrations, maxConnections: 20 });
    await arrangeBrands(test);
  });
  afterEach(async () => {
    await test.owner.query(
      'truncate lead, source_record, pairing_decision, lead_event, inbox, bulk_action, bulk_action_lead cascade',
    );
  });
  afterAll(() => test.drop());

  const apply = (records: readonly IncomingRecord[]) =>
    test.database.inBrand(brandA, everywhere, (tx) => intake.apply(tx, records, aContext()), { retries: 5 });
  const standing = async (): Promise<unknown[]> => {
    const { rows } = await test.owner.query<Record<string, unknown>>(
      `select l.verified as lead, r.verified as record, convert_from(r.raw, 'utf8') as raw, r.source_updated_at as at
       from lead l join source_record r on r.brand_id = l.brand_id and r.id = l.id`,
    );
    return rows;
  };
  const countLeads = async () => {
    const { rows } = await test.owner.query<{ n: number }>(
      'select count(*)::int as n from lead where folded_into is null',
    );
    return rows[0]!.n;
  };

  it('ends in the same state in whatever order the same records arrive', async () => {
    const records = [
      aSubmission({ externalId: 'n1', occurredAt: secondsAfterNoon(0) }),
      aSubmission({ externalId: 'n2', occurredAt: secondsAfterNoon(360) }),
      aRecord({ externalId: '1', occurredAt: secondsAfterNoon(240), verified: false }),
      aRecord({
        externalId: '1',
        occurredAt: secondsAfterNoon(240),
        sourceUpdatedAt: secondsAfterNoon(900),
        content: aContent({ message: 'later' }),
      }),
      aRecord({ externalId: '2', occurredAt: secondsAfterNoon(540) }),
    ];
    const dumps = new Set<string>();
    for (const order of permutations(records)) {
      for (const record of order) await apply([record]);
      dumps.add(JSON.stringify(await canonicalDump(test.database, brandA)));
      await test.owner.query(
        'truncate lead, source_record, pairing_decision, lead_event, bulk_action, bulk_action_lead cascade',
      );
    }
    expect(dumps.size).toBe(1);
    expect(JSON.parse([...dumps][0]!)).toMatchObject([
      { lead: 'form n1', enriched_by: null },
      { lead: 'form n2', enriched_by: '1', source: 'google' },
      { lead: 'whatconverts 2', enriched_by: null },
    ]);
  }, 180_000);

  it('ends in the same state in whatever order the same content is pushed and read under several times', async () => {
    const later = aContent({ message: 'later' });
    const records = [
      aRecord({ sourceUpdatedAt: secondsAfterNoon(60), raw: '{"read":60}' }),
      aRecord({ sourceUpdatedAt: secondsAfterNoon(120), verified: false, raw: '{"pushed":120}' }),
      aRecord({ sourceUpdatedAt: secondsAfterNoon(90), content: later, raw: '{"read":90}' }),
      aRecord({ sourceUpdatedAt: secondsAfterNoon(90), content: later, verified: false, raw: '{"pushed":90}' }),
    ];
    const states = new Set<string>();
    for (const order of permutations(records)) {
      for (const batches of [order.map((record) => [record]), [order]]) {
        for (const batch of batches) await apply(batch);
        states.add(JSON.stringify(await standing()));
        await test.owner.query('truncate lead, source_record, pairing_decision, lead_event cascade');
      }
    }
    const stands = { lead: false, record: false, raw: '{"pushed":120}', at: secondsAfterNoon(120) };
    expect([...states]).toEqual([JSON.stringify([stands])]);
  }, 180_000);

  it('makes one lead of 50 concurrent deliveries and a poll', async () => {
    const poll = [aRecord(), ...Array.from({ length: 50 }, (_, n) => aCall({ externalId: `call-${n}` }))];
    const results = await Promise.all([
      apply(poll),
      ...Array.from({ length: 50 }, () => apply([aRecord({ verified: false })])),
    ]);
    const kinds = results.map(({ outcomes }) => outcomes[0]!.kind);
    expect(kinds.filter((kind) => kind === 'created')).toHaveLength(1);
    expect(new Set(results.map(({ outcomes }) => outcomes[0]!.leadId)).size).toBe(1);
    expect(await countLeads()).toBe(51);
  });

  it('makes one lead of each of 200 people who arrive three times at once', async () => {
    const arrivals = Array.from({ length: 200 }, (_, person) => {
      const content = aContent({ contact: { email: `person-${person}@example.com` } });
      const submission = aSubmission({ externalId: `n${person}`, content });
      const lead = aRecord({ externalId: `w${person}`, content, occurredAt: secondsAfterNoon(30) });
      return [submission, lead, { ...lead, verified: false }];
    }).flat();
    // In waves of fifty people, since nobody waits for a connection for longer than ten seconds.
    for (let start = 0; start < arrivals.length; start += 150) {
      await Promise.all(arrivals.slice(start, start + 150).map((record) => apply([record])));
    }
    expect(await countLeads()).toBe(200);
  }, 180_000);

  it('lets two batches with the same records in opposite order pass', async () => {
    const batch = Array.from({ length: 300 }, (_, n) =>
      aSubmission({ externalId: `n${n}`, content: aContent({ contact: { email: `p${n}@example.com` } }) }),
    );
    await Promise.all([apply(batch), apply(batch.toReversed()), apply(batch)]);
    expect(await countLeads()).toBe(300);
  });
});

function permutations<Item>(items: readonly Item[]): Item[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item, index) => permutations(items.toSpliced(index, 1)).map((rest) => [item, ...rest]));
}
