import { type FreshDatabase, freshDatabase } from './fresh-database.spec-support.js';
import { unnestColumns } from './unnest-columns.js';

describe('unnestColumns', () => {
  it('gives one array parameter a column, as text where the server shall judge the values', () => {
    const specs = {
      id: { type: 'uuid', value: (row: { id: string }) => row.id },
      size: { type: 'integer', value: () => undefined },
    } as const;
    expect(unnestColumns([{ id: 'x' }, { id: 'y' }], specs, 3)).toEqual({
      sql: 'unnest($3::uuid[], $4::integer[])',
      columns: 'id, size',
      params: [['x', 'y'], expect.any(Buffer)],
    });
  });

  describe('in PostgreSQL', () => {
    let fresh: FreshDatabase;

    beforeAll(async () => {
      fresh = await freshDatabase(process.env['LEADWEAVE_TEST_DATABASE_URL']);
    });

    afterAll(() => fresh.drop());

    it.each([
      ['text', ['plain', '', 'NULL', '"{},\\ quoted', 'Zoë\n😀', undefined]],
      ['jsonb', [{ a: [1, { b: 'x"' }] }, [1, [2]], 'text', 7, false, undefined]],
      ['bytea', [Buffer.from([0, 1, 255]), Buffer.alloc(0)]],
      ['timestamptz', [new Date('2026-11-20T12:34:56.789Z'), new Date('1890-01-01T00:00:00Z'), undefined]],
      ['boolean', [true, false, undefined]],
      ['double precision', [1.5, -0.001, Number.NaN]],
      ['uuid', ['01936f2a-8f4e-7c3b-9d5e-0123456789ab', 'ffffffff-ffff-ffff-ffff-ffffffffffff', undefined]],
      ['integer', [0, -1, 2_147_483_647, -2_147_483_647, undefined]],
      ['smallint', [0, -32_767, 32_767]],
    ] as const)('carries every %s unharmed', async (type, values) => {
      const { sql, params } = unnestColumns<unknown>(values, { value: { type, value: (value) => value } });
      const { rows } = await fresh.owner.query<{ value: unknown }>(`select value from ${sql} as r (value)`, [
        ...params,
      ]);
      expect(rows.map(({ value }) => value ?? undefined)).toEqual(values);
    });

    it('carries integers beyond the safe range of numbers', async () => {
      const { sql, params } = unnestColumns([9007199254740993n], {
        value: { type: 'bigint', value: (value) => value },
      });
      const { rows } = await fresh.owner.query(`select value from ${sql} as r (value)`, [...params]);
      expect(rows).toEqual([{ value: '9007199254740993' }]);
    });

    it('carries whole numbers as they are, however large', async () => {
      const values = [0, -1, 4_294_967_296, -4_294_967_297, Number.MAX_SAFE_INTEGER, -Number.MAX_SAFE_INTEGER];
      const { sql, params } = unnestColumns(values, { value: { type: 'bigint', value: (value) => value } });
      const { rows } = await fresh.owner.query(`select value from ${sql} as r (value)`, [...params]);
      expect(rows).toEqual(values.map((value) => ({ value: String(value) })));
    });

    it('carries more text than it had room for', async () => {
      const values = ['é'.repeat(50_000), '', '😀'.repeat(300_000)];
      const { sql, params } = unnestColumns(values, { value: { type: 'text', value: (value) => value } });
      const { rows } = await fresh.owner.query(`select value from ${sql} as r (value)`, [...params]);
      expect(rows.map(({ value }) => (value as string) === values[0])).toEqual([true, false, false]);
      expect(rows.map(({ value }) => (value as string).length)).toEqual(values.map(({ length }) => length));
    });

    it.each([
      ['uuid', '01936f2a-8f4e-7c3b-9d5e-0123456789aX', '22P02'],
      ['uuid', '01936f2a8-f4e-7c3b-9d5e-0123456789ab', '22P02'],
      ['integer', 2_147_483_648, '22003'],
      ['integer', 1.5, '22P02'],
      ['text', 'a\0b', '22021'],
      ['jsonb', 'a\0b', '22P05'],
      ['timestamptz', '2026-02-31T00:00:00Z', '22008'],
    ] as const)('leaves it to the server to refuse %s %s', async (type, wrong, code) => {
      const { sql, params } = unnestColumns([wrong], { value: { type, value: (value: unknown) => value } });
      await expect(fresh.owner.query(`select value from ${sql} as r (value)`, [...params])).rejects.toMatchObject({
        code,
      });
    });

    it('understands what both forms of a type mean alike, whichever the values allow', async () => {
      const texts: Record<string, unknown[]> = {
        timestamptz: ['2026-11-20T12:34:56.789Z', new Date('2026-11-20T12:34:56.789Z')],
        uuid: ['01936F2A-8F4E-7C3B-9D5E-0123456789AB', '{01936f2a-8f4e-7c3b-9d5e-0123456789ab}'],
        bigint: [9_007_199_254_740_991, 9_007_199_254_740_991n],
        'double precision': [-0, '0'],
        boolean: [true, 'true'],
      };
      for (const [type, [first, second]] of Object.entries(texts)) {
        const one = (value: unknown) =>
          unnestColumns([value], { value: { type: type as 'uuid', value: (it) => it } }).params[0];
        const { rows } = await fresh.owner.query(`select $1::${type}[]::text = $2::${type}[]::text as same`, [
          one(first),
          one(second),
        ]);
        expect({ type, rows }).toEqual({ type, rows: [{ same: true }] });
      }
    });

    it('gives no rows for an empty list', async () => {
      const { sql, params } = unnestColumns<string>([], { value: { type: 'text', value: (value) => value } });
      expect((await fresh.owner.query(`select from ${sql} as r (value)`, [...params])).rowCount).toBe(0);
    });
  });
});
