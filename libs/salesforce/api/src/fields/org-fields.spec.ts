import { type Access } from '@leadweave/access';
import { minuteMs, secondMs } from '@leadweave/time';
import { brandA, brandB, ConnectedBrand, everywhere } from '../testing-support/connected-brand.spec-support.js';
import { FieldsService } from './fields.service.js';
import { OrgFields } from './org-fields.js';
import { OwnersService } from './owners.service.js';

const user = { userId: '019aa000-0000-7000-8000-0000000000f1', name: 'Ada', email: 'ada@example.com' };
const access: Access = { user, brandId: brandA, role: 'brand_admin', scope: everywhere };

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
    brand.advance(2 * secondMs);
    await namesOf();
    expect(looks()).toBe(2);
    fields.forget(brand.ref);
    await namesOf();
    expect(looks()).toBe(3);
  });

  it('are shown while the connection is paused', async () => {
    await brand.test.owner.query(`update salesforce_connection set state = 'PAUSED'`);
    expect(await namesOf({ fresh: true })).toContain('LastName');
    await brand.test.owner.query(`update salesforce_connection set state = 'CONNECTED'`);
  });

  it('are listed for people, with queues and users that may own leads', async () => {
    const { connections, gateway, test } = brand;
    const { data } = await new FieldsService(test.database, connections, fields).list(access, 'Lead');
    expect(data.find(({ name }) => name === 'Status')).toMatchObject({ type: 'picklist', restrictedPicklist: true });
    const owners = new OwnersService(test.database, connections, gateway);
    expect((await owners.find(access)).data.map(({ name, type }) => `${type} ${name}`)).toEqual([
      'queue Inbound Leads',
      'user Integration User',
      'user Sales Person',
    ]);
    expect((await owners.find(access, ' sales')).data.map(({ name }) => name)).toEqual(['Sales Person']);
    expect((await owners.find(access, "%' OR Name != '")).data).toEqual([]);
    await expect(owners.find({ ...access, brandId: brandB })).rejects.toMatchObject({
      code: 'salesforce-not-connected',
    });
  });

  it('of another brand’s org are nobody’s', async () => {
    await expect(fields.describe({ ...brand.ref, brandId: brandB }, 'Lead')).rejects.toMatchObject({
      reason: 'not-connected',
    });
  });
});
