import { type LeadDetailDto, type LeadTimelineDto } from '../reading/lead-detail.dto.js';
import { aRecord, brandA, brandB, everywhere, noon, secondsAfterNoon } from '../testing-support/builders.js';
import { LeadsBench } from '../testing-support/leads-bench.spec-support.js';
import { SalesforceEdits } from './salesforce-values.js';

describe('values that people let Salesforce decide', () => {
  let bench: LeadsBench;
  const edits = new SalesforceEdits();

  beforeAll(async () => {
    bench = await LeadsBench.start();
  });
  afterEach(() => bench.empty());
  afterAll(() => bench.stop());

  const take = (leadId: string, values: object, brandId = brandA) =>
    bench.test.database.inBrand(brandId, everywhere, (tx) =>
      edits.take(tx, { leadId, connectionId: 'c', recordId: '00Q', values }, noon),
    );
  const lead = (id: string) => bench.app.get<LeadDetailDto>(`/leads/${id}`);

  it('stand on the lead with their origin, through the next sync, and are told (D14)', async () => {
    const [id] = await bench.apply([aRecord()]);
    expect(await take(id!, { 'contact.company': 'Doe Kitchens', 'contact.phone': '(512) 555-0100' })).toBe(true);
    await bench.apply([aRecord({ sourceUpdatedAt: secondsAfterNoon(60) })]);
    expect(await lead(id!)).toMatchObject({
      contact: { company: 'Doe Kitchens', phone: { e164: '+15125550100' } },
      origins: {
        'contact.phone': {
          ...{ source: 'salesforce', reference: '00Q', rule: 'salesforce-wins' },
          replaced: [{ source: 'whatconverts' }],
        },
      },
    });
    const { data } = await bench.app.get<LeadTimelineDto>(`/leads/${id}/timeline`);
    expect(data[0]).toMatchObject({ kind: 'edited', actor: { kind: 'source' }, origin: { kind: 'salesforce' } });
  });

  it('may be the message, however long Salesforce lets it be', async () => {
    const [id] = await bench.apply([aRecord()]);
    const message = 'Wants a quote.\n'.repeat(1_000).trim();
    await take(id!, { message });
    expect(await lead(id!)).toMatchObject({
      message,
      origins: { message: { source: 'salesforce', reference: '00Q', rule: 'salesforce-wins' } },
    });
    const { data } = await bench.app.get<LeadTimelineDto>(`/leads/${id}/timeline`);
    expect(data[0]).toMatchObject({ kind: 'edited', origin: { kind: 'salesforce' } });
    await take(id!, { message: 'x'.repeat(32_001) });
    expect(await lead(id!)).toMatchObject({ message });
  });

  it('are left out where nobody could have entered them', async () => {
    const [id] = await bench.apply([aRecord()]);
    await take(id!, { 'contact.email': 'no address', 'contact.company': 'x'.repeat(501) });
    expect((await lead(id!)).contact).toMatchObject({ email: 'jane@example.com', company: null });
  });

  it('reach no lead of another brand', async () => {
    const [id] = await bench.apply([aRecord()]);
    expect(await take(id!, { 'contact.company': 'X' }, brandB)).toBe(false);
  });
});
