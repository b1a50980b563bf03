import { ErasedIdentities, ErasureService, PersonalDataHolders } from '@leadweave/leads-api';
import { ada, Bench } from '../testing-support/bench.spec-support.js';
import { loadedFranchise } from '../testing-support/franchise.spec-support.js';

describe('a person who was erased', () => {
  const erased = new ErasedIdentities([Buffer.alloc(32, 7)]);
  let bench: Bench;

  beforeAll(async () => {
    bench = await Bench.start({ erased });
  });
  afterAll(() => bench.stop());

  it('is still gone after the next sync, which counts the refusal', async () => {
    const parts = bench.parts();
    const franchise = await loadedFranchise(bench, parts);
    const { brandId, connectionId } = franchise;
    const emails = async () =>
      (
        await bench.test.owner.query<{ email: string }>(
          'select email from lead where brand_id = $1 and email is not null order by occurred_at desc',
          [brandId],
        )
      ).rows.map(({ email }) => email);
    const [email] = await emails();
    const erasures = new ErasureService(bench.test.database, erased, new PersonalDataHolders(), bench.now);
    const { leads } = await erasures.erase({ brandId }, ada, { email, dryRun: false });
    expect(leads).toBeGreaterThan(0);
    expect(await emails()).not.toContain(email);

    await parts.runs.startNow({ brandId }, ada, connectionId);
    await bench.drain(parts);
    expect(await emails()).not.toContain(email);
    expect((await bench.runs(brandId)).at(-1)).toMatchObject({ state: 'done' });
    const { rows } = await bench.test.owner.query<{ count: number }>(
      `select sum(count)::int as count from sync_run_reason where brand_id = $1 and reason = 'erased'`,
      [brandId],
    );
    expect(rows[0]?.count).toBeGreaterThanOrEqual(leads);
  });
});
