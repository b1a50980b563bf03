import { createTestDatabase, type TestDatabase } from '@leadweave/testing';
import fc from 'fast-check';
import { arrangeBrands } from '../src/testing-support/builders.js';
import { expectedLeads, someHistory } from '../src/testing-support/histories.js';
import { faultsOf, playHistory, type Stage, storedLeads } from '../src/testing-support/play-history.js';
import { stageOn } from '../src/testing-support/stage-on.js';
import { testMigrations } from '../src/testing-support/test-migrations.js';
import { tellProgress, wantedCount, wantedSeed } from './nightly-options.js';

/** The tables are emptied after so many, so that reading them costs the same all night. */
const historiesBetweenEmptying = 500;

describe('histories', () => {
  let test: TestDatabase;
  let stage: Stage;

  beforeAll(async () => {
    test = await createTestDatabase({ migrations: testMigrations, maxConnections: 8 });
    await arrangeBrands(test);
    stage = stageOn(test.database);
  });
  afterAll(() => test.drop());

  it('end in the leads of the pure rules', async () => {
    const numRuns = wantedCount(10_000);
    const seed = wantedSeed();
    tellProgress(`${numRuns} histories; replay: npm run nightly -- histories --count=${numRuns} --seed=${seed}`);
    let played = 0;
    const property = fc.asyncProperty(someHistory, async (history) => {
      const run = `h${(played += 1)}`;
      await playHistory(stage, run, history);
      expect(await storedLeads(test.database, run)).toEqual(expectedLeads(run, history));
      expect(await faultsOf(test.database, run)).toEqual([]);
      if (played % historiesBetweenEmptying > 0) return;
      await test.owner.query(
        'truncate lead, source_record, pairing_decision, lead_event, note, bulk_action, bulk_action_lead cascade',
      );
      tellProgress(`${played} histories`);
    });
    await fc.assert(property, { numRuns, seed, endOnFailure: true });
  });
});
