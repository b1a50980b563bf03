import { createTestDatabase, type TestDatabase } from '@leadweave/testing';
import { arrangeBrands, brandA, everywhere, north, onlyNorth, south } from '../testing-support/builders.js';
import { testMigrations } from '../testing-support/test-migrations.js';
import { findLeads } from './find-leads.js';
import { LeadCountsRepository } from './lead-counts.repository.js';
import { type LeadFilter, type LeadSort } from './lead-filter.js';
import { leadOrder } from './lead-order.js';
import { orderedLeads } from './ordered-leads.js';
import { SqlParams } from './sql-params.js';

/** More leads than are looked through, so that rare terms reach the index. */
const leads = 4_000;

describe('searching many leads', () => {
  let test: TestDatabase;

  beforeAll(async () => {
    test = await createTestDatabase({ migrations: testMigrations });
    await arrangeBrands(test);
    await test.owner.query(
      `insert into lead (brand_id, id, location_id, version, created_at, updated_at, type, occurred_at, has_recording, paired,
         verified, vendor_spam, vendor_duplicate, vendor_repeat, quality, quotable, quote_minor, sales_minor, lead_score, search_text)
       select $1, ('019aa000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, case when n % 2 = 0 then $2::uuid else $3::uuid end, 1,
         now(), now() - n % 100 * interval '1 hour', 'web_form', timestamptz '2026-11-20' - n * interval '1 minute', false, false, true,
         false, false, false, case when n % 3 = 0 then 'good' else 'unscored' end,
         case n % 1000 when 7 then 'yes' when 8 then 'pending' else 'not_set' end, case when n % 1000 = 9 then n * 100 end,
         case when n % 1000 = 9 then 0 end, case when n % 1000 = 10 then n / 100.0 end,
         'person-' || n || '@example.com ' || md5(n::text) || case when n % 700 = 5 then ' 50%_of josé' else '' end
       from generate_series(1, $4::int) n`,
      [brandA, north, south, leads],
    );
    await test.owner.query('vacuum analyze lead');
  }, 60_000);
  afterAll(() => test.drop());

  const find = (
    filter: LeadFilter,
    sort: LeadSort = '-occurredAt',
    scope: typeof everywhere | typeof onlyNorth = everywhere,
  ) =>
    test.database.inBrand(brandA, scope, async (tx) => {
      const ids = await findLeads(tx, { filter, order: leadOrder(sort), limit: 51 });
      return ids.map((id) => Number(id.slice(-12)));
    });
  const readAll = async (q: string) => {
    const { rows } = await test.owner.query<{ n: number }>(
      `select right(id::text, 12)::int as n from lead where search_text like '%' || $1 || '%' order by occurred_at, id`,
      [q],
    );
    return rows.map(({ n }) => n);
  };
  const withTerm = [5, 705, 1405, 2105, 2805, 3505];

  it('finds the only lead of an e-mail, among the newest and far behind', async () => {
    expect(await find({ q: 'person-7@example.com' })).toEqual([7]);
    expect(await find({ q: 'person-3999@example.com' })).toEqual([3999]);
    expect(await find({ q: 'Person-3999@' })).toEqual([3999]);
  });

  it('finds every lead that contains a rare term, in the order of the list', async () => {
    expect(await find({ q: '50%_of' })).toEqual(withTerm);
    expect(await find({ q: '50%_of' }, 'occurredAt')).toEqual([...withTerm].reverse());
    expect(await find({ q: '50%_of' }, '-updatedAt')).toEqual([3505, 2805, 2105, 1405, 705, 5]);
  });

  it('finds terms of letters that are no ASCII, and terms of frequent trigrams only', async () => {
    expect(await find({ q: 'josé' })).toEqual(withTerm);
    expect(await find({ q: 'son-39 mple' })).toHaveLength(51);
    expect((await find({ q: 'example.com' })).slice(0, 3)).toEqual([1, 2, 3]);
    expect(await find({ q: 'comexa' })).toEqual([]);
  });

  it('finds a term wherever its edges lie: inside of words, at marks and across them', async () => {
    expect(await find({ q: 'rson-3999@exam' })).toEqual([3999]);
    expect(await find({ q: '-3999@' })).toEqual([3999]);
    expect(await find({ q: 'son-3999' })).toEqual([3999]);
    expect(await find({ q: '999@example.com' })).toEqual([999, 1999, 2999, 3999]);
    expect(await find({ q: '_of jos' })).toEqual(withTerm);
    expect(await find({ q: 'person-3999@xample' })).toEqual([]);
  });

  it('finds leads by what they are worth, by an index that holds these alone', async () => {
    expect(await find({ quotable: ['yes'] })).toEqual([7, 1007, 2007, 3007]);
    expect(await find({ quotable: ['pending', 'yes'] })).toEqual([7, 8, 1007, 1008, 2007, 2008, 3007, 3008]);
    expect(await find({ minQuoteMinor: 1 })).toEqual([9, 1009, 2009, 3009]);
    expect(await find({ minQuoteMinor: 100_900, maxQuoteMinor: 200_900 })).toEqual([1009, 2009]);
    expect(await find({ minSalesMinor: 1 })).toEqual([]);
    expect(await find({ maxSalesMinor: 0 })).toHaveLength(4);
    expect(await find({ minLeadScore: 10, maxLeadScore: 25 })).toEqual([1010, 2010]);
    expect(await find({ minQuoteMinor: 1, q: 'person-2009@' })).toEqual([2009]);
    expect(await find({ minQuoteMinor: 1 }, '-occurredAt', onlyNorth)).toEqual([]);
  });

  it.each<[string, LeadFilter]>([
    ['lead_by_quotable', { quotable: ['yes'] }],
    ['lead_quoted', { minQuoteMinor: 1 }],
    ['lead_sold', { minSalesMinor: 1 }],
    ['lead_rated', { minLeadScore: 50 }],
  ])('walks the index %s for its filter', async (index, filter) => {
    const params = new SqlParams();
    const plan = await test.database.inBrand(brandA, everywhere, async (tx) => {
      const slice = { brandId: tx.brandId, scope: tx.scope, filter, order: leadOrder('-occurredAt'), limit: 51 };
      return tx.query(`explain ${orderedLeads(slice, 'l.id', params)}`, params.values);
    });
    expect(JSON.stringify(plan)).toContain(index);
  });

  it('finds every piece of a text that is as long as a probe, by the index as by reading all', async () => {
    const text = 'person-3999@example.com';
    const pieces = Array.from({ length: text.length - 5 }, (_, start) => text.slice(start, start + 6));
    for (const q of pieces) expect(await find({ q }, 'occurredAt')).toEqual((await readAll(q)).slice(0, 51));
  });

  it('finds what a lead says since it changed, and no longer what it said before', async () => {
    const rename = (from: string, to: string) =>
      test.owner.query(
        `update lead set search_text = replace(search_text, $1, $2) where search_text like '%' || $1 || '%'`,
        [from, to],
      );
    await rename('person-3990@', 'qwertz-3990@');
    expect(await find({ q: 'qwertz' })).toEqual([3990]);
    expect(await find({ q: 'person-3990@' })).toEqual([]);
    await rename('qwertz-3990@', 'person-3990@');
    expect(await find({ q: 'person-3990@' })).toEqual([3990]);
  });

  it('holds what it found against the filter and the locations of the scope', async () => {
    expect(await find({ q: '50%_of', quality: ['good'] })).toEqual([705, 2805]);
    expect(await find({ q: 'person-3999@' }, '-occurredAt', onlyNorth)).toEqual([]);
    expect(await find({ q: 'person-3998@' }, '-occurredAt', onlyNorth)).toEqual([3998]);
  });

  it('counts what it finds', async () => {
    const counts = new LeadCountsRepository();
    await test.database.inBrand(brandA, everywhere, async (tx) => {
      expect(await counts.count(tx, { q: '50%_of' }, false)).toEqual({ total: 6, capped: false });
      expect(await counts.count(tx, { q: 'example.com' }, false)).toEqual({ total: leads, capped: false });
      expect(await counts.count(tx, { q: '50%_of', quality: ['good'] }, false)).toEqual({ total: 2, capped: false });
      expect(await counts.count(tx, { q: '-39' }, true)).toEqual({ total: 111, capped: false });
      expect(await counts.groups(tx, { q: '50%_of' }, 'quality', false)).toEqual([
        { value: 'unscored', total: 4, capped: false },
        { value: 'good', total: 2, capped: false },
        { value: 'spam', total: 0, capped: false },
      ]);
    });
  });
});
