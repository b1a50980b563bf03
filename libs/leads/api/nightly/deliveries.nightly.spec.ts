import { createTestDatabase, type TestDatabase } from '@leadweave/testing';
import { type IncomingRecord } from '../src/intake/incoming-record.js';
import { RecordIntake } from '../src/intake/record-intake.js';
import {
  aContent,
  aContext,
  aRecord,
  arrangeBrands,
  aSubmission,
  brandA,
  everywhere,
  secondsAfterNoon,
} from '../src/testing-support/builders.js';
import { testMigrations } from '../src/testing-support/test-migrations.js';
import { tellProgress, wantedCount } from './nightly-options.js';

/** People of one wave arrive at the same moment. */
const peopleAtOnce = 50;
const peopleBetweenChecks = 1_000;

describe('concurrent deliveries of one e-mail', () => {
  const intake = new RecordIntake();
  let test: TestDatabase;

  beforeAll(async () => {
    test = await createTestDatabase({ migrations: testMigrations, maxConnections: 16 });
    await arrangeBrands(test);
  });
  afterAll(() => test.drop());

  const deliver = (record: IncomingRecord) =>
    test.database.inBrand(brandA, everywhere, (tx) => intake.apply(tx, [record], aContext()), { retries: 20 });

  /** A form, its announcement by webhook, and the reading of it, twice, all at once. */
  const arrive = (person: number) => {
    const content = aContent({ contact: { email: `person-${person}@example.com` } });
    const read = aRecord({ externalId: `w${person}`, content, occurredAt: secondsAfterNoon(30) });
    const announced = { ...read, verified: false };
    const form = aSubmission({ externalId: `n${person}`, content });
    return Promise.all([form, announced, read, read].map(deliver));
  };

  it('make one lead each', async () => {
    const trials = wantedCount(100_000);
    tellProgress(`${trials} people, four deliveries each; replay: npm run nightly -- deliveries --count=${trials}`);
    for (let first = 0; first < trials; first += peopleBetweenChecks) {
      const until = Math.min(first + peopleBetweenChecks, trials);
      for (let person = first; person < until; person += peopleAtOnce) {
        const wave = Array.from({ length: Math.min(peopleAtOnce, until - person) }, (_, place) =>
          arrive(person + place),
        );
        await Promise.all(wave);
      }
      expect(await counted()).toEqual({ leads: until - first, records: 2 * (until - first), most: 2, fewest: 2 });
      await test.owner.query(
        'truncate lead, source_record, pairing_decision, lead_event, note, bulk_action, bulk_action_lead cascade',
      );
      if (until % (10 * peopleBetweenChecks) === 0) tellProgress(`${until} people, no duplicate`);
    }
  });

  const counted = async () => {
    const { rows } = await test.owner.query<Record<string, number>>(
      `select count(*)::int as leads, sum(records)::int as records, max(records)::int as most, min(records)::int as fewest
       from (select count(r.id) as records from lead l
         left join source_record r on r.brand_id = l.brand_id and r.lead_id = l.id
         where l.folded_into is null group by l.id) as counted`,
    );
    return rows[0];
  };
});
