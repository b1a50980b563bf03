import { createTestDatabase, type TestDatabase } from '@leadweave/testing';
import { LeadCountsRepository } from '../src/reading/lead-counts.repository.js';
import { LeadFacetsRepository } from '../src/reading/lead-facets.repository.js';
import { type LeadFilter, type LeadSort } from '../src/reading/lead-filter.js';
import { LeadListRepository } from '../src/reading/lead-list.repository.js';
import { arrangeBrands, brandA, everywhere, north, onlyNorth, south } from '../src/testing-support/builders.js';
import { testMigrations } from '../src/testing-support/test-migrations.js';

const sizes = [10_000, Number(process.env['LEADS'] ?? 1_000_000)];
const rounds = 40;

const queries: Record<string, { filter: LeadFilter; sort?: LeadSort }> = {
  all: { filter: {} },
  location: { filter: { location: [south] } },
  'type, rare': { filter: { type: ['chat'] } },
  'types, two': { filter: { type: ['chat', 'web_form'] } },
  quality: { filter: { quality: ['good'] } },
  'qualities, two': { filter: { quality: ['good', 'spam'] } },
  status: { filter: { status: ['archived'] } },
  source: { filter: { source: ['source-3'] } },
  campaign: { filter: { campaign: ['campaign-77'] } },
  form: { filter: { form: ['form-5'] } },
  channel: { filter: { channel: ['promotion'] } },
  recording: { filter: { hasRecording: true } },
  paired: { filter: { paired: true } },
  'period, old': { filter: { occurredTo: new Date('2026-11-19T00:00:00Z') } },
  'by duration': { filter: {}, sort: '-durationSeconds' },
  'by update': { filter: {}, sort: '-updatedAt' },
  'search, frequent': { filter: { q: 'example.com' } },
  'search, one lead': { filter: { q: 'person-4321@' } },
  'search, phone': { filter: { q: '(704) 555 4321' } },
  'search, none': { filter: { q: 'zzyzx' } },
  'search, one lead of a location': { filter: { q: 'person-4321@', location: [north, south] } },
};

describe('lists', () => {
  const lists = new LeadListRepository();
  const tests: TestDatabase[] = [];
  afterAll(() => Promise.all(tests.map((test) => test.drop())));

  it('cost the same with few and with many leads', async () => {
    const figures: Record<string, Record<string, number>> = {};
    for (const size of sizes) {
      const test = await filled(size);
      tests.push(test);
      const measure = async (
        name: string,
        scope: typeof everywhere | typeof onlyNorth,
        work: Parameters<typeof test.database.inBrand>[2],
      ) => {
        const times: number[] = [];
        for (let round = 0; round < rounds; round += 1) {
          const start = performance.now();
          await test.database.inBrand(brandA, scope, work);
          times.push(performance.now() - start);
        }
        times.sort((left, right) => left - right);
        const row = (figures[name] ??= {});
        row[`${size} median`] = Math.round(times[rounds / 2]! * 10) / 10;
        row[`${size} p95`] = Math.round(times[Math.floor(rounds * 0.95)]! * 10) / 10;
      };
      for (const [name, { filter, sort = '-occurredAt' }] of Object.entries(queries)) {
        await measure(name, everywhere, (tx) => lists.page(tx, { filter, sort, limit: 50 }));
      }
      await measure('all, one location in scope', onlyNorth, (tx) =>
        lists.page(tx, { filter: {}, sort: '-occurredAt', limit: 50 }),
      );
      await measure('search, scope', onlyNorth, (tx) =>
        lists.page(tx, { filter: { q: 'person-4320@' }, sort: '-occurredAt', limit: 50 }),
      );
      await measure('count', everywhere, (tx) => new LeadCountsRepository().count(tx, {}, false));
      await measure('count by quality', everywhere, (tx) =>
        new LeadCountsRepository().groups(tx, {}, 'quality', false),
      );
      await measure('count of a search', everywhere, (tx) =>
        new LeadCountsRepository().count(tx, { q: 'example.com' }, false),
      );
      await measure('facets', everywhere, (tx) => new LeadFacetsRepository().facets(tx));
    }
    process.stdout.write(`${JSON.stringify(figures, null, 1).replace(/\n\s{2,}/g, ' ')}\n`);
    expect(Object.keys(figures)).not.toHaveLength(0);
  });
});

async function filled(size: number): Promise<TestDatabase> {
  const test = await createTestDatabase({ migrations: testMigrations });
  await arrangeBrands(test);
  await test.owner.query(
    `insert into lead (brand_id, id, location_id, version, created_at, updated_at, type, occurred_at, contact_name, email,
       phone_raw, phone_e164, form_name, message_excerpt, source, medium, campaign, channel, duration_seconds, has_recording, paired, verified,
       vendor_spam, vendor_duplicate, vendor_repeat, quality, status, search_text)
     select $1, ('019aa000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, case when n % 2 = 0 then $2::uuid else $3::uuid end, 1,
       now(), now() - n * interval '1 second', case when n % 200 = 0 then 'chat' when n % 3 = 0 then 'phone_call' else 'web_form' end,
       timestamptz '2026-11-20' - n * interval '31 seconds', 'Person ' || n, 'person-' || n || '@example.com', '(704) 555-' || n, '+1704555' || n,
       'form-' || n % 40, md5(n::text), 'source-' || n % 20, 'medium-' || n % 8, 'campaign-' || n % 300,
       case when n % 50 = 0 then 'promotion' when n % 2 = 0 then 'paid' else 'organic' end,
       case when n % 3 = 0 then n % 900 end, n % 3 = 0, n % 25 = 0, true, false, false, false,
       case when n % 10 = 0 then 'good' when n % 15 = 1 then 'spam' else 'unscored' end,
       case when n % 40 = 0 then 'archived' when n % 3 = 0 then 'new' else 'viewed' end,
       'person ' || n || ' person-' || n || '@example.com ' || md5(n::text) || ' campaign-' || n % 300 || ' 1704555' || n || ' 704555' || n
     from generate_series(1, ${size}) n`,
    [brandA, north, south],
  );
  await test.owner.query('vacuum analyze lead');
  return test;
}
