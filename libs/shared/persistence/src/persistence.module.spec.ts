import { Test } from '@nestjs/testing';
import { Database } from './database.js';
import { type FreshDatabase, freshDatabase } from './fresh-database.spec-support.js';
import { PersistenceModule } from './persistence.module.js';

describe('PersistenceModule', () => {
  let fresh: FreshDatabase;

  beforeAll(async () => {
    fresh = await freshDatabase(process.env['LEADWEAVE_TEST_DATABASE_URL']);
  });

  afterAll(() => fresh.drop());

  it('provides a database, and closes it when the application shuts down', async () => {
    const module = await Test.createTestingModule({
      imports: [PersistenceModule.forRoot({ url: fresh.url })],
    }).compile();
    const database = module.get(Database);
    expect(await database.withoutBrand((tx) => tx.one('select 1 as value'))).toEqual({ value: 1 });
    await module.close();
    await expect(database.withoutBrand((tx) => tx.one('select 1'))).rejects.toThrow('after calling end');
  });
});
