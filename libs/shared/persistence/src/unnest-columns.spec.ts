import { type FreshDatabase, freshDatabase } from './fresh-database.spec-support.js';
import { unnestColumns } from './unnest-columns.js';

describe('unnestColumns', () => {
  it('gives one array parameter a column, counted from the given number', () => {
    const specs = {
      id: { type: 'uuid', value: (row: { id: string }) => row.id },
      size: { type: 'integer', value: () => undefined },
    } as const;
    expect(unnestColumns([{ id: 'x' }, { id: 'y' }], specs, 3)).toEqual({
      sql: 'unnest($3::uuid[], $4::integer[])',
      columns: 'id, size',
      params: [
        ['x', 'y'],
        [null, null],
      ],
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
      ['double precision', [1.5, -0.001]],
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

    it('gives no rows for an empty list', async () => {
      const { sql, params } = unnestColumns<string>([], { value: { type: 'text', value: (value) => value } });
      expect((await fresh.owner.query(`select from ${sql} as r (value)`, [...params])).rowCount).toBe(0);
    });
  });
});
