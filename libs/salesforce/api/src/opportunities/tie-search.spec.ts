import { leadweaveIdField } from '@leadweave/salesforce-domain';
import { dayMs } from '@leadweave/time';
import { DealsBench } from '../testing-support/deals-bench.spec-support.js';
import { brandA, north } from '../testing-support/connected-brand.spec-support.js';

describe('whose an opportunity is', () => {
  let bench: DealsBench;
  beforeAll(async () => {
    bench = await DealsBench.start();
  }, 60_000);
  afterAll(() => bench.stop());
  beforeEach(() => bench.begin());

  const contact = (email: string, phone = '') =>
    bench.org.create('Contact', { LastName: 'Doe', Email: email, ...(phone && { MobilePhone: phone }) });
  const inRole = (opportunity: string, contactId: string) =>
    bench.org.create('OpportunityContactRole', { OpportunityId: opportunity, ContactId: contactId, IsPrimary: true });
  const withContact = (email: string, phone = '') => {
    const id = bench.opportunity({ Amount: 10 });
    inRole(id, contact(email, phone));
    return id;
  };
  const link = (leadId: string, columns: object) => {
    const names = Object.keys(columns);
    return bench.brand.test.owner.query(
      `insert into salesforce_lead (brand_id, connection_id, lead_id, location_id, state, created_at, updated_at, ${names.join()})
       values ($1, $2, $3, $4, 'synced', now(), now(), ${names.map((_, index) => `$${index + 5}`).join()})`,
      [brandA, bench.ref.connectionId, leadId, north, ...Object.values(columns)],
    );
  };
  const tie = async (id: string) => {
    const stored = await bench.stored(id);
    return [stored?.['state'], stored?.['tied_by'], stored?.['lead_id']];
  };
  const polled = async (id: string) => {
    await bench.poll();
    return tie(id);
  };

  it('is told by our link before anything else (S77)', async () => {
    const [linked, other] = [await bench.lead(), await bench.lead()];
    const id = bench.opportunity({ [leadweaveIdField]: other });
    await link(linked, { opportunity_id: id });
    expect(await polled(id)).toEqual(['tied', 'link', linked]);
  });

  it('is told by the id on the opportunity, whatever its contact says (S77)', async () => {
    const [lead, other] = [
      await bench.lead(),
      await bench.lead({ content: { contact: { email: 'ann@example.com' } } }),
    ];
    const id = bench.opportunity({ [leadweaveIdField]: lead });
    inRole(id, contact('ann@example.com'));
    expect(await polled(id)).toEqual(['tied', 'id', lead]);
    expect(other).not.toBe(lead);
  });

  it('is told by the lead that was converted into it, when no id was carried over (S75, S77)', async () => {
    const lead = await bench.lead();
    const record = bench.org.create('Lead', { LastName: 'Doe', Company: 'Doe Kitchens' });
    await link(lead, { object: 'Lead', record_id: record });
    const { opportunityId } = bench.org.convertLead({ leadId: record });
    expect(await polled(opportunityId!)).toEqual(['tied', 'converted', lead]);
  });

  it('is told by a contact that we are linked with (S77)', async () => {
    const lead = await bench.lead();
    const id = withContact('nobody@example.com');
    const contactId = bench.org.all('OpportunityContactRole').find((role) => role['OpportunityId'] === id)![
      'ContactId'
    ];
    await link(lead, { object: 'Contact', record_id: contactId });
    expect(await polled(id)).toEqual(['tied', 'contact', lead]);
  });

  it('is found by e-mail, then by a phone number in any format (S78)', async () => {
    const byEmail = await bench.lead({ content: { contact: { email: 'Ann@Example.com' } } });
    const byPhone = await bench.lead({ content: { contact: { phone: { raw: '7045550101', e164: '+17045550101' } } } });
    const [first, second, third] = [
      withContact(' ANN@example.com'.trim(), '(704) 555-0101'),
      withContact('bob@example.com', '1 (704) 555 0101'),
      withContact('bob2@example.com', '+1-704-555-0101'),
    ];
    await bench.poll();
    expect(await tie(first)).toEqual(['tied', 'email', byEmail]);
    expect(await tie(second)).toEqual(['tied', 'phone', byPhone]);
    expect(await tie(third)).toEqual(['tied', 'phone', byPhone]);
    expect(await bench.value(byPhone)).toEqual([2_000, null]);
  });

  it('asks a person when nobody is found, and looks no further back than people chose (S78)', async () => {
    await bench.lead({
      occurredAt: new Date(bench.brand.clock().getTime() - 120 * dayMs),
      content: { contact: { email: 'old@example.com' } },
    });
    const id = withContact('old@example.com');
    expect(await polled(id)).toEqual(['review', null, null]);
    expect(await bench.count('salesforce_call', `result = 'skipped' and reason ->> 'code' = 'no-lead'`)).toBe(1);
  });

  it('asks a person when several are found, with the candidates (S78)', async () => {
    const both = [
      await bench.lead({ content: { contact: { email: 'two@example.com' } } }),
      await bench.lead({ content: { contact: { email: 'two@example.com', name: 'Two' } }, locationId: north }),
    ];
    const id = withContact('two@example.com');
    expect(await polled(id)).toEqual(['review', null, null]);
    expect(new Set((await bench.stored(id))!['candidates'] as string[])).toEqual(new Set(both));
    expect(await bench.value(both[0]!)).toEqual([null, null]);
  });

  it('costs no call when our ids tell, and few for many that they do not (S73)', async () => {
    const lead = await bench.lead();
    for (let count = 0; count < 30; count += 1) bench.opportunity({ [leadweaveIdField]: lead });
    await bench.poll();
    bench.brand.simulator.control.clearRequests();
    for (let count = 0; count < 30; count += 1) bench.opportunity({ [leadweaveIdField]: lead });
    await bench.poll();
    const ours = bench.brand.simulator.control.requests().length;
    bench.brand.simulator.control.clearRequests();
    for (let count = 0; count < 30; count += 1) withContact(`many${count}@example.com`);
    await bench.poll();
    expect(bench.brand.simulator.control.requests().length - ours).toBeLessThanOrEqual(6);
  });
});
