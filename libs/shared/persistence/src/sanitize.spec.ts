import { sanitizeJson, sanitizeText } from '@leadweave/text';
import fc from 'fast-check';
import type { Pool } from 'pg';
import { type FreshDatabase, freshDatabase } from './fresh-database.spec-support.js';

/** Any sequence of UTF-16 units: NUL and lone surrogates included. */
const anyText = fc
  .array(fc.oneof(fc.nat({ max: 0xffff }), fc.constantFrom(0, 0xd83d, 0xde00)), { maxLength: 20 })
  .map((units) => String.fromCharCode(...units));

describe('PostgreSQL', () => {
  let fresh: FreshDatabase;
  let owner: Pool;

  beforeAll(async () => {
    fresh = await freshDatabase(process.env['LEADWEAVE_TEST_DATABASE_URL']);
    owner = fresh.owner;
  });

  afterAll(() => fresh.drop());

  it('refuses what was not sanitised', async () => {
    await expect(owner.query('select $1::text', ['a\u0000'])).rejects.toMatchObject({ code: '22021' });
    await expect(owner.query('select $1::jsonb', [JSON.stringify('\u0000')])).rejects.toMatchObject({ code: '22P05' });
    await expect(owner.query('select $1::jsonb', [JSON.stringify('\ud800')])).rejects.toMatchObject({ code: '22P02' });
  });

  it('stores and returns any sanitised text and JSON unchanged', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (raw) => {
        const text = sanitizeText(raw);
        const json = sanitizeJson({ [raw]: raw });
        const { rows } = await owner.query('select $1::text as text, $2::jsonb as json', [text, JSON.stringify(json)]);
        expect(rows).toEqual([{ text, json }]);
      }),
      { numRuns: 50 },
    );
  });
});
