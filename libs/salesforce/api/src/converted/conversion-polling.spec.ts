import { leadweaveIdField, whatConvertsIdField } from '@leadweave/salesforce-domain';
import { dayMs } from '@leadweave/time';
import { brandA, north } from '../testing-support/connected-brand.spec-support.js';
import { DealsBench } from '../testing-support/deals-bench.spec-support.js';

describe('following Salesforce leads', () => {
  let bench: DealsBench;
  beforeAll(async () => {
    bench = await DealsBench.start();
  }, 60_000);
  afterAll(() => bench.stop());
  beforeEach(async () => {
    await bench.begin();
    await bench.due('poll-leads');
  });

  /** One of our leads, linked with a Salesforce lead that does not carry our id. */
  const linked = async (email: string) => {
    const lead = await bench.lead();
    const record = bench.org.create('Lead', { LastName: 'Doe', Company: 'Doe Kitchens', Email: email });
    await bench.brand.test.owner.query(
      `insert into salesforce_lead (brand_id, connection_id, lead_id, location_id, object, record_id, state, created_at, updated_at)
       values ($1, $2, $3, $4, 'Lead', $5, 'synced', now(), now())`,
      [brandA, bench.ref.connectionId, lead, north, record],
    );
    return { lead, record };
  };
  const link = async (lead: string) =>
    (
      await bench.brand.test.owner.query<Record<string, string>>('select * from salesforce_lead where lead_id = $1', [
        lead,
      ])
    ).rows[0]!;

  it('follows a conversion to contact, account and opportunity (S68, S82, D13)', async () => {
    const { lead, record } = await linked('one@example.com');
    const converted = bench.org.convertLead({ leadId: record });
    await bench.poll();
    expect(await link(lead)).toMatchObject({
      ...{ record_id: record, contact_id: converted.contactId, account_id: converted.accountId },
      opportunity_id: converted.opportunityId,
      converted_at: bench.brand.clock(),
    });
  });

  it('follows a conversion without an opportunity (S68)', async () => {
    const { lead, record } = await linked('two@example.com');
    const { contactId } = bench.org.convertLead({ leadId: record, doNotCreateOpportunity: true });
    await bench.poll();
    expect(await link(lead)).toMatchObject({ contact_id: contactId, opportunity_id: null });
  });

  it('ties the opportunity, and writes our ids onto it when the conversion did not carry them over (S75)', async () => {
    const { lead, record } = await linked('three@example.com');
    const { opportunityId } = bench.org.convertLead({ leadId: record });
    bench.org.update('Opportunity', opportunityId!, { Amount: 10 });
    await bench.poll();
    expect(await bench.value(lead)).toEqual([1_000, null]);
    const { rows } = await bench.brand.test.owner.query<{ external_id: string }>(
      'select external_id from source_record where lead_id = $1',
      [lead],
    );
    expect(bench.org.read('Opportunity', opportunityId!)).toMatchObject({
      [leadweaveIdField]: lead,
      [whatConvertsIdField]: rows[0]!.external_id,
    });
    const events = await bench.count('lead_event');
    await bench.poll();
    expect(await bench.count('lead_event')).toBe(events);
  });

  it('ties an opportunity that polling met before anybody knew whose it is', async () => {
    const lead = await bench.lead();
    const record = bench.org.create('Lead', { LastName: 'Doe', Company: 'Doe Kitchens' });
    const { opportunityId } = bench.org.convertLead({ leadId: record });
    bench.org.update('Opportunity', opportunityId!, { Amount: 10 });
    await bench.poll();
    expect(await bench.stored(opportunityId!)).toMatchObject({ state: 'review' });
    await bench.brand.test.owner.query(
      `insert into salesforce_lead (brand_id, connection_id, lead_id, location_id, object, record_id, state, created_at, updated_at)
       values ($1, $2, $3, $4, 'Lead', $5, 'synced', now(), now())`,
      [brandA, bench.ref.connectionId, lead, north, record],
    );
    await bench.due('reconcile');
    await bench.poll();
    expect(await bench.stored(opportunityId!)).toMatchObject({
      state: 'tied',
      tied_by: 'converted',
      review_since: null,
    });
    expect(await bench.value(lead)).toEqual([1_000, null]);
  });

  it('follows a merge to the survivor, also when that one is merged again', async () => {
    const { lead, record } = await linked('four@example.com');
    const [second, third] = [1, 2].map((number) =>
      bench.org.create('Lead', { LastName: `Doe ${number}`, Company: 'D' }),
    );
    bench.org.merge('Lead', second!, [record]);
    bench.org.merge('Lead', third!, [second!]);
    await bench.poll();
    expect(await link(lead)).toMatchObject({ record_id: third });
  });

  describe('each night', () => {
    it('repairs ids that are missing, and notices what changed without a trace in its time (S75)', async () => {
      const lead = await bench.lead({ content: { contact: { email: 'ann@example.com' } } });
      const id = bench.opportunity({ Amount: 10 });
      const contact = bench.org.create('Contact', { LastName: 'Doe', Email: 'ann@example.com' });
      bench.org.create('OpportunityContactRole', { OpportunityId: id, ContactId: contact });
      await bench.poll();
      expect(bench.org.read('Opportunity', id)![leadweaveIdField] ?? null).toBeNull();
      await bench.due('reconcile');
      await bench.poll();
      expect(bench.org.read('Opportunity', id)![leadweaveIdField]).toBe(lead);
      expect(await bench.count('salesforce_call', `action = 'repair-id' and result = 'done'`)).toBe(1);
      await bench.brand.test.owner.query(`update salesforce_opportunity set amount = 3, fingerprint = '\\x00'`);
      bench.brand.advance(10 * dayMs);
      await bench.due('reconcile');
      await bench.poll();
      expect(await bench.stored(id)).toMatchObject({ amount: '10.000000' });
      expect(await bench.count('salesforce_cursor', `object = 'Opportunity' and reconciled_at is not null`)).toBe(1);
    });
  });
});
