import { createTestDatabase, type TestDatabase } from '@leadweave/testing';
import { RecordIntake } from '../src/intake/record-intake.js';
import { aContent, aContext, aRecord, arrangeBrands, brandA, everywhere } from '../src/testing-support/builders.js';
import { testMigrations } from '../src/testing-support/test-migrations.js';

const batchSize = 2_500;
const batches = 8;
const tables = ['lead', 'source_record', 'lead_event'] as const;

/** The same rows by the same statement form, without any thought: the most that the server can do. */
async function bareInsert(test: TestDatabase, parameters: [string, unknown[]][]): Promise<number> {
  const start = performance.now();
  await test.database.inBrand(brandA, everywhere, async (tx) => {
    for (const [sql, values] of parameters) await tx.query(sql, values);
  });
  return performance.now() - start;
}

describe('intake', () => {
  it('of new records, compared with bare inserts of the same rows', async () => {
    const test = await createTestDatabase({ migrations: testMigrations });
    await arrangeBrands(test);
    const intake = new RecordIntake();
    const figures = { intakeMs: [] as number[], bareMs: [] as number[], unchangedMs: [] as number[] };
    for (let batch = 0; batch < batches; batch += 1) {
      const records = Array.from({ length: batchSize }, (_, n) => {
        const id = batch * batchSize + n;
        const content = aContent({
          contact: { name: `Person ${id}`, email: `person-${id}@example.com` },
          message: `Message ${id} `.repeat(12),
        });
        return aRecord({ externalId: String(id), content, raw: JSON.stringify(content) });
      });
      const inserts: [string, unknown[]][] = [];
      const once = async (keep: boolean) => {
        const start = performance.now();
        await test.database.inBrand(brandA, everywhere, async (tx) => {
          const recorder = Object.create(tx, {
            query: {
              value: (sql: string, values: unknown[]) => (keep && inserts.push([sql, values]), tx.query(sql, values)),
            },
            rowCount: {
              value: (sql: string, values: unknown[]) => (
                keep && inserts.push([sql, values]),
                tx.rowCount(sql, values)
              ),
            },
          }) as typeof tx;
          await intake.apply(recorder, records, aContext());
        });
        return performance.now() - start;
      };
      figures.intakeMs.push(await once(true));
      figures.unchangedMs.push(await once(false));
      await test.owner.query(
        `delete from lead_event where lead_id in (select lead_id from source_record where run_id is not null)`,
      );
      await test.owner.query('delete from source_record; delete from lead');
      const bare = inserts.filter(([sql]) => tables.some((table) => sql.startsWith(`insert into ${table} `)));
      figures.bareMs.push(
        await bareInsert(
          test,
          bare.map(([sql, values]) => [sql.replace(/on conflict[^]*/, ''), values]),
        ),
      );
      await test.owner.query(`delete from lead_event; delete from source_record; delete from lead`);
    }
    const mean = (times: number[]) =>
      Math.round(times.slice(2).reduce((sum, time) => sum + time, 0) / (times.length - 2));
    const [intakeMs, bareMs, unchangedMs] = [figures.intakeMs, figures.bareMs, figures.unchangedMs].map(mean) as [
      number,
      number,
      number,
    ];
    process.stdout.write(
      `${JSON.stringify({ intakeMs, bareMs, unchangedMs, share: bareMs / intakeMs, perSecond: (batchSize / intakeMs) * 1000 })}\n`,
    );
    await test.drop();
    expect(intakeMs).toBeGreaterThan(0);
  });
});
