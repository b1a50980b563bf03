import { createTestDatabase, type TestDatabase } from '@leadweave/testing';
import { type IncomingRecord } from '../intake/incoming-record.js';
import { RecordIntake } from '../intake/record-intake.js';
import { aContext, arrangeBrands, brandA, everywhere } from './builders.js';
import { type LeadsApp, type LeadsAppParts, startLeadsApp } from './leads-app.js';
import { testMigrations } from './test-migrations.js';

/** Two brands in a database of their own, the routes of leads above it, and the way by which records arrive. */
export class LeadsBench {
  private readonly intake = new RecordIntake();

  private constructor(
    readonly test: TestDatabase,
    readonly app: LeadsApp,
  ) {}

  static async start(parts?: LeadsAppParts): Promise<LeadsBench> {
    const test = await createTestDatabase({ migrations: testMigrations });
    await arrangeBrands(test);
    return new LeadsBench(test, await startLeadsApp(test.database, test.url, parts));
  }

  /** Takes records in, and returns the ids of their leads in the same order. */
  async apply(records: readonly IncomingRecord[], brandId = brandA): Promise<(string | undefined)[]> {
    const { outcomes } = await this.test.database.inBrand(brandId, everywhere, (tx) =>
      this.intake.apply(tx, records, aContext()),
    );
    return outcomes.map(({ leadId }) => leadId);
  }

  /** Removes all leads, for the next test. */
  async empty(): Promise<void> {
    await this.test.owner.query(
      'truncate lead, source_record, pairing_decision, lead_event, bulk_action, bulk_action_lead, note, lead_move, inbox cascade',
    );
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.test.drop();
  }
}
