import { type Database } from '@leadweave/persistence';
import { createTestDatabase, type TestDatabase } from '@leadweave/testing';
import { RecordIntake } from '../intake/record-intake.js';
import {
  aCall,
  aContent,
  aContext,
  aRecord,
  arrangeBrands,
  aSubmission,
  brandA,
  brandB,
  everywhere,
  noon,
  onlyNorth,
  south,
} from '../testing-support/builders.js';
import { testMigrations } from '../testing-support/test-migrations.js';
import { LeadFinder, type LeadQuestion } from './lead-finder.js';

describe('LeadFinder', () => {
  const finder = new LeadFinder();
  let test: TestDatabase;
  let database: Database;
  let native: string;
  let call: string;

  beforeAll(async () => {
    test = await createTestDatabase({ migrations: testMigrations });
    database = test.database;
    await arrangeBrands(test);
    const records = [
      aRecord({ content: aContent({ value: { salesMinor: 900 } }) }),
      aSubmission(),
      aCall({
        locationId: south,
        content: aContent({ type: 'phone_call', contact: { phone: { raw: '1', e164: '+17045550199' } } }),
      }),
    ];
    const { outcomes } = await database.inBrand(brandA, everywhere, (tx) =>
      new RecordIntake().apply(tx, records, aContext()),
    );
    native = outcomes[1]!.leadId!;
    call = outcomes[2]!.leadId!;
  });
  afterAll(() => test.drop());

  const find = (
    question: Partial<LeadQuestion>,
    scope: typeof everywhere | typeof onlyNorth = everywhere,
    brandId = brandA,
  ) =>
    database.inBrand(brandId, scope, (tx) =>
      finder.find(tx, { ids: [], whatConvertsIds: [], emails: [], phones: [], from: new Date(0), ...question }),
    );

  it('finds a lead by every way that its records know, as the lead that is shown', async () => {
    const found = await find({
      ids: [native],
      whatConvertsIds: ['153928'],
      emails: ['jane@example.com'],
      phones: ['+17045550101'],
    });
    expect(found.map(({ by }) => by).sort()).toEqual(['email', 'id', 'phone', 'whatconverts']);
    expect(new Set(found.map(({ leadId }) => leadId))).toEqual(new Set([native]));
  });

  it('looks back no further than asked', async () => {
    expect(await find({ phones: ['+17045550199'], from: new Date(noon.getTime() + 1) })).toEqual([]);
    expect(await find({ phones: ['+17045550199'], from: noon })).toMatchObject([{ leadId: call }]);
  });

  it('keeps to the scope and the brand', async () => {
    expect(await find({ ids: [call] }, onlyNorth)).toEqual([]);
    expect(await find({ ids: [call], phones: ['+17045550199'] }, everywhere, brandB)).toEqual([]);
  });

  it('tells what WhatConverts itself says of a lead', async () => {
    const values = await database.inBrand(brandA, everywhere, (tx) => finder.whatConvertsValues(tx, [native, call]));
    expect(values.get(native)).toEqual({ externalId: '153928', value: { salesMinor: 900 } });
  });
});
