import { type Access } from '@leadweave/access';
import { AuditService, LocationDirectory } from '@leadweave/brands-api';
import { leadweaveIdField } from '@leadweave/salesforce-domain';
import { dayMs } from '@leadweave/time';
import { DutiesRepository } from '../duties/duties.repository.js';
import { OrgFields } from '../fields/org-fields.js';
import {
  brandA,
  brandB,
  ConnectedBrand,
  elsewhere,
  everywhere,
  north,
} from '../testing-support/connected-brand.spec-support.js';
import { type MappingLineDto } from './mapping.dto.js';
import { type SaveSalesforceSettingsDto, type ToLeadsDto, type ToSalesforceDto } from './settings.dto.js';
import { SettingsRepository } from './settings.repository.js';
import { SettingsService } from './settings.service.js';

const user = { userId: '019aa000-0000-7000-8000-0000000000f1', name: 'Ada', email: 'ada@example.com' };
const access: Access = { user, brandId: brandA, role: 'brand_admin', scope: everywhere };
const actor = { userId: user.userId, name: user.name };

const line = (
  field: MappingLineDto['source']['field'],
  target: string,
  more: Partial<MappingLineDto> = {},
): MappingLineDto => ({
  source: { kind: 'lead', field },
  target,
  mode: 'salesforce-unless-blank',
  ...more,
});
const fine = [
  line('leadId', leadweaveIdField),
  line('lastName', 'LastName', { fallback: ['{phone}', 'Unknown caller'] }),
  line('company', 'Company', { fallback: ['[not provided]'] }),
];

describe('the settings', () => {
  let brand: ConnectedBrand;
  let service: SettingsService;

  beforeAll(async () => {
    brand = await ConnectedBrand.start();
    const { test, connections, gateway, clock } = brand;
    const { database } = test;
    const stores = { connections, settings: new SettingsRepository(), duties: new DutiesRepository() };
    const fields = new OrgFields(database, connections, gateway, clock);
    const locations = new LocationDirectory();
    service = new SettingsService({ database, ...stores, fields, locations, audit: new AuditService(), clock });
    brand.org.addField(`Lead.${leadweaveIdField}`, { type: 'Text', length: 36, externalId: true, unique: true });
    brand.org.addField('Lead.Short__c', { type: 'Text', length: 10 });
    brand.org.addField('Lead.Size__c', { type: 'Number', precision: 18 });
  }, 60_000);
  afterAll(() => brand.stop());
  beforeEach(async () => {
    await brand.test.owner.query(`update salesforce_connection set state = 'CONNECTED', set_up = '{}'`);
    for (const table of ['salesforce_settings', 'salesforce_duty', 'audit_event'])
      await brand.test.owner.query(`delete from ${table}`);
    brand.simulator.control.clearRequests();
  });

  const save = async (wish: SaveSalesforceSettingsDto) => {
    const { version } = await service.find(access);
    return service.save(access, actor, wish, `"${version}"`);
  };
  const part = async <Part extends 'toSalesforce' | 'toLeads'>(name: Part) => (await service.find(access))[name];
  const toSalesforce = async (changes: Partial<ToSalesforceDto>) => ({ ...(await part('toSalesforce')), ...changes });
  const toLeads = async (changes: Partial<ToLeadsDto>) => ({ ...(await part('toLeads')), ...changes });
  const faultsOf = async (wish: SaveSalesforceSettingsDto): Promise<string[]> => {
    const error = await save(wish).then(
      () => undefined,
      (refusal: unknown) => refusal,
    );
    const { details } = (error ?? {}) as { details?: { errors: { pointer: string; detail: string }[] } };
    return (details?.errors ?? []).map(({ pointer, detail }) => `${pointer} ${detail}`);
  };
  const duties = async () => {
    const { rows } = await brand.test.owner.query<{ kind: string }>('select kind from salesforce_duty order by kind');
    return rows.map(({ kind }) => kind);
  };

  it('are off in both directions at first, with a mapping to begin with (S63)', async () => {
    const first = await service.find(access);
    expect(first).toMatchObject({
      version: 0,
      toSalesforce: { on: false, since: null },
      toLeads: { on: false, since: null },
    });
    expect(first.mapping.map(({ target }) => target)).toContain('LastName');
    expect(brand.simulator.control.requests()).toEqual([]);
  });

  it('switch each direction on alone, from now, and let its work begin at once (S63, S80)', async () => {
    await save({ mapping: fine, toSalesforce: await toSalesforce({ on: true }) });
    expect(await part('toSalesforce')).toMatchObject({ on: true, since: brand.clock().toISOString() });
    expect(await part('toLeads')).toMatchObject({ on: false });
    expect(await duties()).toEqual(['poll-leads', 'read-deletions', 'send-leads']);
    await brand.test.owner.query('delete from salesforce_duty');
    await save({ toLeads: await toLeads({ on: true }) });
    expect(await duties()).toEqual(['poll-leads', 'poll-opportunities', 'read-deletions', 'reconcile', 'write-back']);
    const connection = await brand.inBrand((tx) => brand.connections.current(tx));
    expect(connection!.setUp).toMatchObject({
      mappedAt: brand.clock().toISOString(),
      chosenAt: brand.clock().toISOString(),
    });
    const { rows } = await brand.test.owner.query<{ details: object }>('select details from audit_event order by id');
    expect(rows.map(({ details }) => details)).toMatchObject([
      { toSalesforce: true, toLeads: false },
      { toSalesforce: true, toLeads: true },
    ]);
  });

  it('keep the beginning of a direction that stays on, and take one that people choose', async () => {
    await save({ mapping: fine, toSalesforce: await toSalesforce({ on: true }) });
    const began = (await part('toSalesforce')).since;
    brand.advance(dayMs);
    await save({ toSalesforce: await toSalesforce({ since: null, phoneFormat: 'local' }) });
    expect(await part('toSalesforce')).toMatchObject({ since: began, phoneFormat: 'local' });
    await save({ toSalesforce: await toSalesforce({ since: '2026-01-01T00:00:00Z' }) });
    expect((await part('toSalesforce')).since).toBe('2026-01-01T00:00:00.000Z');
    const future = new Date(brand.clock().getTime() + dayMs).toISOString();
    expect(await faultsOf({ toSalesforce: await toSalesforce({ since: future }) })).toEqual([
      '/toSalesforce/since Choose a moment that is not in the future.',
    ]);
  });

  it('keep everything that is not named', async () => {
    const owner = { kind: 'owner', id: '00G5g000000AbCdEAK' } as const;
    await save({
      mapping: fine,
      toSalesforce: await toSalesforce({ owner, qualities: ['good'], afterConversion: 'contact' }),
    });
    await save({
      toLeads: await toLeads({ several: 'converted-only', writeBack: { quotable: true, quote: true, sales: true } }),
    });
    const saved = await service.find(access);
    expect(saved.toSalesforce).toMatchObject({ owner, qualities: ['good'], afterConversion: 'contact' });
    expect(saved.toLeads).toMatchObject({ several: 'converted-only', writeBack: { sales: true } });
    expect(saved.mapping).toEqual(fine);
  });

  it('are refused with each faulty line of the mapping (E44)', async () => {
    const faults = await faultsOf({
      mapping: [
        line('leadId', 'Short__c'),
        line('lastName', 'LastName'),
        line('campaign', 'Size__c'),
        line('message', 'Nowhere__c'),
        line('phone', 'Phone', { mode: 'salesforce-wins' }),
        line('email', 'Phone'),
        line('city', 'City', { fallback: ['{town}'] }),
        line('quality', 'Status', { translate: { good: 'No such status' } }),
        line('firstName', 'OwnerId'),
      ],
    });
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual(
      expect.arrayContaining([
        '/mapping',
        '/mapping/0/target',
        '/mapping/1/target',
        '/mapping/2/target',
        '/mapping/3/target',
      ]),
    );
    const texts = faults.join('\n');
    for (const words of [
      'Salesforce requires this field and no line gives it',
      'add a text for leads without a value',
      'does not fit the type',
      'does not exist, or the connected user may not see it',
      'too short for an id',
      'gives this field already',
      'A place in braces',
      'only values of its list',
      'Owners are chosen',
      'The Leadweave Lead ID must go to its field',
    ])
      expect(texts).toContain(words);
  });

  it('do not switch on while a required field has no line, and switch off whatever the mapping is (E44)', async () => {
    expect(await faultsOf({ toSalesforce: await toSalesforce({ on: true }) })).toContain(
      '/mapping/1/target The field does not exist, or the connected user may not see it.',
    );
    await save({ mapping: fine, toSalesforce: await toSalesforce({ on: true }) });
    brand.org.hideField(`Lead.${leadweaveIdField}`);
    await save({ toSalesforce: await toSalesforce({ on: false }) });
    brand.org.hideField(`Lead.${leadweaveIdField}`, false);
    expect((await part('toSalesforce')).on).toBe(false);
  });

  it('are checked against the org as it is now, not as it was remembered', async () => {
    await save({ mapping: fine });
    expect(await faultsOf({ mapping: [...fine, line('campaign', 'Later__c')] })).toHaveLength(1);
    brand.org.addField('Lead.Later__c', { type: 'Text', length: 255 });
    await save({ mapping: [...fine, line('campaign', 'Later__c')] });
  });

  it('take names in any spelling, and texts of ours in any case', async () => {
    const { mapping } = await save({
      mapping: [...fine, line('source', 'leadsource', { translate: { ' Google ': 'Web' } })],
    });
    expect(mapping.at(-1)).toMatchObject({ target: 'LeadSource', translate: { google: 'Web' } });
  });

  it('refuse translations that are no texts', async () => {
    const translate = { google: 7 } as unknown as Record<string, string>;
    expect(await faultsOf({ mapping: [...fine, line('source', 'Status', { translate })] })).toEqual([
      '/mapping/3/translate At most 200 texts of at most 255 characters each.',
    ]);
  });

  it('refuse a filter that the org cannot be asked, by its place (S76)', async () => {
    const filter = (field: string, values: string[]) => ({
      match: 'all' as const,
      lines: [{ match: 'any' as const, lines: [{ field, operator: 'is' as const, values }] }],
    });
    const wish = async (changes: Partial<ToLeadsDto>) => ({ toLeads: await toLeads({ on: true, ...changes }) });
    expect(await faultsOf(await wish({ triggers: ['matching-filter'], filter: filter('Amount', ['much']) }))).toEqual([
      '/toLeads/filter/lines/0/lines/0 The value does not fit the type of the field.',
    ]);
    expect(await faultsOf(await wish({ triggers: ['matching-filter'] }))).toEqual([
      '/toLeads/filter This trigger needs a filter.',
    ]);
    expect(await faultsOf(await wish({ triggers: [] }))).toEqual(['/toLeads/triggers Choose what updates the lead.']);
    const good = filter('Amount', ['500']);
    await save(await wish({ triggers: ['matching-filter'], filter: good }));
    expect(await part('toLeads')).toMatchObject({ filter: good, triggers: ['matching-filter'] });
    // Without its trigger a filter means nothing.
    await save(await wish({ triggers: ['new'], filter: good }));
    expect((await part('toLeads')).filter).toBeNull();
  });

  it('know the locations of the brand and no others', async () => {
    expect(await faultsOf({ toSalesforce: await toSalesforce({ locationIds: [north, elsewhere] }) })).toEqual([
      '/toSalesforce/locationIds/1 There is no such location.',
    ]);
  });

  it('are saved over the version that was seen and over no other', async () => {
    const wish = { mapping: fine };
    await expect(service.save(access, actor, wish, undefined)).rejects.toMatchObject({ code: 'precondition-required' });
    const [first, second] = await Promise.allSettled([
      service.save(access, actor, wish, '"0"'),
      service.save(access, actor, wish, '"0"'),
    ]);
    const refused = [first, second].find((result) => result.status === 'rejected');
    expect(refused).toMatchObject({ reason: { code: 'precondition-failed' } });
    expect((await service.find(access)).version).toBe(1);
  });

  it('say what keeps the org from being asked, and need it for nothing that is off', async () => {
    await brand.test.owner.query(`update salesforce_connection set state = 'NEEDS_REAUTH'`);
    await expect(save({ mapping: fine })).rejects.toMatchObject({ code: 'salesforce-needs-sign-in' });
    await save({ toSalesforce: await toSalesforce({ on: false }) });
    await expect(service.find({ ...access, brandId: brandB })).rejects.toMatchObject({
      code: 'salesforce-not-connected',
    });
  });
});
