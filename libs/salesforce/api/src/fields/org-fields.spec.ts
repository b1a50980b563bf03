import { minuteMs } from '@leadweave/time';
import { brandB, ConnectedBrand } from '../testing-support/connected-brand.spec-support.js';
import { OrgFields } from './org-fields.js';

describe('fields of an org', () => {
  let brand: ConnectedBrand;
  let fields: OrgFields;
  beforeAll(async () => {
    brand = await ConnectedBrand.start();
  }, 60_000);
  afterAll(() => brand.stop());
  beforeEach(() => {
    fields = new OrgFields(brand.test.database, brand.connections, brand.gateway, brand.clock);
    brand.simulator.control.clearRequests();
  });

  const looks = () => brand.simulator.control.requests().filter(({ path }) => path.endsWith('/describe')).length;
  const namesOf = async (options?: Parameters<OrgFields['describe']>[2]) =>
    (await fields.describe(brand.ref, 'Lead', options)).description.fields.map(({ name }) => name);

  it('are asked for once in five minutes, however many ask at the same moment', async () => {
    await Promise.all([namesOf(), namesOf(), namesOf()]);
    expect(await namesOf()).toContain('LastName');
    expect(looks()).toBe(1);
    brand.advance(5 * minuteMs);
    await namesOf();
    expect(looks()).toBe(2);
  });

  it('are asked for again when somebody wants to be sure', async () => {
    await namesOf();
    brand.org.addField('Lead.Shade__c', { type: 'Text', length: 20 });
    expect(await namesOf()).not.toContain('Shade__c');
    expect(await namesOf({ fresh: true })).toContain('Shade__c');
    expect(await namesOf()).toContain('Shade__c');
  });

  it('are asked for again after a new sign-in, since another user sees other fields', async () => {
    await namesOf();
    await brand.connect();
    await namesOf();
    expect(looks()).toBe(2);
  });

  it('are shown while the connection is paused', async () => {
    await brand.test.owner.query(`update salesforce_connection set state = 'PAUSED'`);
    expect(await namesOf({ fresh: true })).toContain('LastName');
    await brand.test.owner.query(`update salesforce_connection set state = 'CONNECTED'`);
  });

  it('of another brand’s org are nobody’s', async () => {
    await expect(fields.describe({ ...brand.ref, brandId: brandB }, 'Lead')).rejects.toMatchObject({
      reason: 'not-connected',
    });
  });
});
