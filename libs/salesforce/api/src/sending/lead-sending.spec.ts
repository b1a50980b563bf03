import { SendingBench } from '../testing-support/sending-bench.spec-support.js';

describe('leads to Salesforce', () => {
  let bench: SendingBench;
  beforeAll(async () => {
    bench = await SendingBench.start();
  }, 60_000);
  afterAll(() => bench.stop());
  beforeEach(() => bench.reset());

  it('makes a lead of a new form, with its ids and where it came from (S66, S70, S71)', async () => {
    const row = await bench.sent();
    expect(row).toMatchObject({ state: 'synced', object: 'Lead', is_ours: true, tied_by: 'created', tries: 0 });
    expect(bench.orgLeads()).toEqual([
      expect.objectContaining({
        Id: row.record_id,
        Leadweave_Lead_ID__c: row.lead_id,
        FirstName: 'Jane',
        LastName: 'Doe',
        Company: 'Jane Doe',
        Email: 'jane@example.com',
        Phone: '+17045550101',
        Leadweave_Source__c: 'google',
        Leadweave_Keyword__c: 'kitchen remodel',
      }),
    ]);
  });
});
