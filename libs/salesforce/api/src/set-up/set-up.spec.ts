import { type Access } from '@leadweave/access';
import { AuditService } from '@leadweave/brands-api';
import { leadweaveIdField, whatConvertsIdField } from '@leadweave/salesforce-domain';
import { type OrgControl } from '@leadweave/salesforce-simulator';
import { OrgFields } from '../fields/org-fields.js';
import { firstSettings } from '../settings/first-settings.js';
import { SettingsRepository } from '../settings/settings.repository.js';
import { brandA, ConnectedBrand, everywhere } from '../testing-support/connected-brand.spec-support.js';
import { OrgFactsReader } from './org-facts-reader.js';
import { SetUpService } from './set-up.service.js';
import { SetUpRunner } from './set-up-runner.js';

const user = { userId: '019aa000-0000-7000-8000-0000000000f1', name: 'Ada', email: 'ada@example.com' };
const access: Access = { user, brandId: brandA, role: 'brand_admin', scope: everywhere };
const actor = { userId: user.userId, name: user.name };
const objects = ['Lead', 'Contact', 'Opportunity'] as const;

describe('the set-up of an org', () => {
  let brand: ConnectedBrand;
  let setUp: SetUpService;
  const settings = new SettingsRepository();

  /** Every test has an org of its own: fields cannot be taken out of one. */
  const orgs = Array.from({ length: 16 }, (_, number) => `org${number}`);
  let org: OrgControl;

  beforeAll(async () => {
    brand = await ConnectedBrand.start(orgs);
    const { test, connections, gateway, clock } = brand;
    const { database } = test;
    const reader = new OrgFactsReader(
      database,
      connections,
      gateway,
      new OrgFields(database, connections, gateway, clock),
    );
    const runner = new SetUpRunner(gateway, reader);
    setUp = new SetUpService({ database, connections, settings, reader, runner, audit: new AuditService(), clock });
  }, 60_000);
  afterAll(() => brand.stop());
  beforeEach(async () => {
    await brand.test.owner.query('delete from audit_event');
    for (const table of ['usage', 'settings', 'connection'])
      await brand.test.owner.query(`delete from salesforce_${table}`);
    const orgName = orgs.pop()!;
    org = brand.simulator.control.org(orgName);
    brand.simulator.control.clearFaults();
    brand.simulator.control.consent({ orgName });
    brand.ref = { brandId: brandA, connectionId: await brand.connect() };
  });

  const idsOn = (object: (typeof objects)[number], length = 36, isId = true) => {
    for (const name of [leadweaveIdField, whatConvertsIdField])
      org.addField(`${object}.${name}`, {
        type: 'Text',
        length,
        externalId: isId,
        unique: isId && object === 'Lead',
      });
  };
  const stateOf = async (object: string, name = leadweaveIdField) =>
    (await setUp.state(access)).fields.find((field) => field.object === object && field.name === name)?.state;
  const run = async () => setUp.run(access, actor, { digest: (await setUp.plan(access)).digest });
  const writes = () =>
    brand.simulator.control.requests().filter(({ method, path }) => method !== 'GET' && !path.includes('/oauth2/'));

  it('shows what is missing, and changes nothing by looking (S71, S72)', async () => {
    brand.simulator.control.clearRequests();
    const found = await setUp.state(access);
    const required = found.fields.filter((field) => field.required);
    expect(required.map(({ object, name, state }) => `${object}.${name} ${state}`)).toEqual(
      objects.flatMap((object) => [leadweaveIdField, whatConvertsIdField].map((name) => `${object}.${name} missing`)),
    );
    expect(found.fields.find(({ name }) => name === 'Leadweave_Campaign__c')).toMatchObject({
      object: 'Lead',
      label: 'Leadweave Campaign',
      state: 'missing',
      required: false,
    });
    expect(found.conversion.map(({ state }) => state)).toEqual(['missing', 'missing', 'missing', 'missing']);
    expect(found.permissions.filter(({ ok }) => !ok)).toEqual([]);
    expect(found).toMatchObject({ canCreate: true, ready: false });
    // The map is read by a POST of the metadata API, which is no write.
    expect(writes().every(({ path }) => path.includes('/Soap/m/'))).toBe(true);
    expect(org.all('CustomField')).toEqual([]);
  });

  it('does exactly the plan, grants what it makes and proves it by a second look (S71, S72, S68, D6)', async () => {
    const plan = await setUp.plan(access);
    expect(plan.steps.find(({ object, name }) => object === 'Lead' && name === leadweaveIdField)).toMatchObject({
      action: 'create-field',
      detail: 'Text (36), external id, unique',
    });
    const { steps, setUp: after } = await setUp.run(access, actor, { digest: plan.digest });
    expect(steps.filter(({ done }) => !done)).toEqual([]);
    expect(steps).toHaveLength(plan.steps.length);
    expect(after).toMatchObject({ ready: true });
    expect(after.fields.filter(({ state }) => state !== 'ok')).toEqual([]);
    expect(after.conversion.filter(({ state }) => state !== 'ok')).toEqual([]);
    expect((await setUp.plan(access)).steps).toEqual([]);
    const leadId = org.create('Lead', { LastName: 'Doe', Company: 'Doe', [leadweaveIdField]: 'id-1' });
    const { opportunityId } = org.convertLead({ leadId });
    expect(org.read('Opportunity', opportunityId!)).toMatchObject({ [leadweaveIdField]: 'id-1' });
    const { rows } = await brand.test.owner.query<{ action: string }>('select action from audit_event');
    expect(rows).toEqual([{ action: 'salesforce.set-up-run' }]);
  });

  it('goes on after a crash in the middle without making anything twice', async () => {
    const first = await setUp.plan(access);
    brand.simulator.control.fault({
      kind: 'reset',
      match: { path: '*/tooling/sobjects/CustomField', nth: 4 },
      times: 100,
    });
    const { steps } = await setUp.run(access, actor, { digest: first.digest });
    expect(steps.filter(({ action, done }) => action === 'create-field' && done)).toHaveLength(3);
    expect(steps.find(({ done }) => !done)?.failure).toContain('could not be reached');
    brand.simulator.control.clearFaults();
    await expect(setUp.run(access, actor, { digest: first.digest })).rejects.toMatchObject({
      code: 'salesforce-plan-outdated',
    });
    expect((await run()).setUp.ready).toBe(true);
    expect(org.all('PermissionSet')).toHaveLength(1);
    expect(org.all('PermissionSetAssignment')).toHaveLength(1);
    const fields = org.all('CustomField').map(({ FullName }) => FullName);
    expect(fields).toHaveLength(new Set(fields).size);
  });

  it('counts a field as made whose answer was lost', async () => {
    brand.simulator.control.fault({ kind: 'lostAnswer', match: { path: '*/tooling/sobjects/CustomField' } });
    const { steps } = await run();
    expect(steps.find(({ action }) => action === 'create-field')).toMatchObject({ done: true, failure: null });
  });

  it('refuses a plan that no longer fits, and tells the difference (D6)', async () => {
    const { digest } = await setUp.plan(access);
    idsOn('Lead');
    await expect(setUp.run(access, actor, { digest })).rejects.toMatchObject({
      code: 'salesforce-plan-outdated',
      details: {
        errors: expect.arrayContaining([
          { pointer: '/digest', detail: `No longer needed: create-field Lead.${leadweaveIdField}` },
        ]) as unknown,
      },
    });
    expect(org.all('CustomField')).toHaveLength(2);
  });

  it('tells a hidden field from a missing one, and makes it visible (S71)', async () => {
    idsOn('Lead');
    await run();
    const made = 'Contact' as const;
    // What somebody else made by the API is there, and granted to nobody.
    org.all('FieldPermissions').forEach(({ Id, Field }) => {
      if (Field === `${made}.${leadweaveIdField}`) org.delete('FieldPermissions', String(Id));
    });
    expect(await stateOf(made)).toBe('hidden');
    const plan = await setUp.plan(access);
    expect(plan.steps.map(({ action, object, name }) => `${action} ${object}.${name}`)).toEqual([
      `grant-field ${made}.${leadweaveIdField}`,
    ]);
    expect((await run()).setUp.ready).toBe(true);
  });

  it('says so when a field stays hidden although it was granted', async () => {
    await run();
    org.hideField(`Lead.Leadweave_Campaign__c`);
    const { steps } = await run();
    expect(steps).toMatchObject([
      { action: 'grant-field', done: false, failure: expect.stringContaining('still does not see it') as string },
    ]);
  });

  it('names a field of the wrong type, one that is too short and one that is not unique (S72)', async () => {
    org.addField(`Lead.${leadweaveIdField}`, { type: 'Text', length: 36 });
    org.addField(`Contact.${leadweaveIdField}`, { type: 'Text', length: 18, externalId: true });
    org.addField(`Opportunity.${leadweaveIdField}`, { type: 'Number', precision: 18 });
    expect(await stateOf('Lead')).toBe('not-unique');
    expect(await stateOf('Contact')).toBe('too-short');
    expect(await stateOf('Opportunity')).toBe('wrong-type');
    expect((await setUp.state(access)).ready).toBe(false);
  });

  it('takes a field that the org has under another spelling, and makes copies of the same length', async () => {
    org.addField('Lead.WhatConverts_Lead_Id__c', { type: 'Text', length: 80, externalId: true, unique: true });
    expect(await stateOf('Lead', 'WhatConverts_Lead_Id__c')).toBe('ok');
    const plan = await setUp.plan(access);
    expect(plan.steps.find(({ object, name }) => object === 'Contact' && name === whatConvertsIdField)).toMatchObject({
      detail: 'Text (80), external id',
    });
  });

  it('leaves a target that an administrator mapped otherwise, and says so', async () => {
    objects.forEach((object) => idsOn(object));
    org.addField('Lead.Other__c', { type: 'Text', length: 36 });
    org.mapConversion('Other__c', 'Opportunity', leadweaveIdField);
    const { conversion } = await setUp.state(access);
    expect(conversion.map(({ object, field, state }) => `${object}.${field} ${state}`)).toContain(
      `Opportunity.${leadweaveIdField} taken`,
    );
    const plan = await setUp.plan(access);
    expect(plan.steps.filter(({ action }) => action === 'map-conversion')).toHaveLength(3);
  });

  it('says in plain words what an administrator has to do for a user without rights', async () => {
    org.setRights(org.users()[0]!.username, { customizeApplication: false });
    const { steps, setUp: after } = await run();
    expect(steps.every(({ done }) => !done)).toBe(true);
    expect(steps.find(({ name }) => name === leadweaveIdField)?.failure).toBe(
      'The connected user may not create fields. Ask an administrator of Salesforce for the permission “Customize Application”, or to create the field: Text (36), external id, unique.',
    );
    expect(after.ready).toBe(false);
  });

  it('asks nothing of the map with JWT tokens, which Salesforce would answer as if the session was over', async () => {
    brand.simulator.control.clearRequests();
    const runner = new SetUpRunner(brand.gateway, { hasJwt: () => Promise.resolve(true) });
    const pair = { leadField: leadweaveIdField, object: 'Contact', field: leadweaveIdField } as const;
    const step = { action: 'map-conversion', pair } as const;
    const refusals = await runner.run(brand.ref, 'nobody', [step]);
    expect(refusals.get(step)).toContain('Salesforce takes no JWT tokens for this');
    expect(brand.simulator.control.requests()).toEqual([]);
  });

  it('asks for the custom fields of the mapping, and for no others (S71)', async () => {
    const first = firstSettings(brand.clock());
    const mapping = [
      { source: { kind: 'lead', field: 'campaign' }, target: 'Our_Campaign__c', mode: 'ours-wins' },
    ] as const;
    await brand.inBrand((tx) =>
      settings.save(tx, brand.ref.connectionId, { ...first, mapping }, { by: 'Ada', now: brand.clock() }),
    );
    const { fields } = await setUp.state(access);
    expect(fields.filter(({ required }) => !required).map(({ name }) => name)).toEqual(['Our_Campaign__c']);
  });

  it('notes for the overview how the org stands', async () => {
    await setUp.state(access);
    const noted = async () => (await brand.inBrand((tx) => brand.connections.current(tx)))!.setUp.checked;
    expect(await noted()).toMatchObject({ ready: false, trouble: 'missing-fields' });
    await run();
    expect(await noted()).toMatchObject({ ready: true });
    expect(await noted()).not.toHaveProperty('trouble');
  });

  it('needs a connection', async () => {
    const foreign = { ...access, brandId: '019aa000-0000-7000-8000-00000000000b' };
    await expect(setUp.state(foreign)).rejects.toMatchObject({ code: 'salesforce-not-connected' });
    await brand.test.owner.query(`update salesforce_connection set state = 'NEEDS_REAUTH'`);
    await expect(setUp.plan(access)).rejects.toMatchObject({ code: 'salesforce-needs-sign-in' });
  });
});
