import { createTestDatabase, type TestDatabase } from '@leadweave/testing';
import fc from 'fast-check';
import { arrangeBrands } from '../testing-support/builders.js';
import { expectedLeads, someHistory } from '../testing-support/histories.js';
import { faultsOf, playHistory, type Stage, storedLeads } from '../testing-support/play-history.js';
import { stageOn } from '../testing-support/stage-on.js';
import { testMigrations } from '../testing-support/test-migrations.js';

describe('histories on PostgreSQL', () => {
  let test: TestDatabase;
  let stage: Stage;

  beforeAll(async () => {
    test = await createTestDatabase({ migrations: testMigrations, maxConnections: 8 });
    await arrangeBrands(test);
    stage = stageOn(test.database);
  });
  afterAll(() => test.drop());

  it('end in the leads of the pure rules, however deliveries, decisions and deletions meet', async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(someHistory, async (history) => {
        const name = `h${(run += 1)}`;
        await playHistory(stage, name, history);
        expect(await storedLeads(test.database, name)).toEqual(expectedLeads(name, history));
        expect(await faultsOf(test.database, name)).toEqual([]);
      }),
      // How transactions meet is not in the seed, so a smaller example proves nothing.
      { numRuns: 25, endOnFailure: true },
    );
  }, 120_000);
});
