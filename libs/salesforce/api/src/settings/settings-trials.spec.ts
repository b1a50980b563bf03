import { type Access } from '@leadweave/access';
import { LocationDirectory } from '@leadweave/brands-api';
import { type SourceContent } from '@leadweave/domain';
import { LeadReader, LeadViews, RecordIntake } from '@leadweave/leads-api';
import { newId } from '@leadweave/persistence';
import { leadweaveIdField } from '@leadweave/salesforce-domain';
import { OrgFields } from '../fields/org-fields.js';
import { LeadMaterials } from '../sending/lead-material.js';
import { brandA, brandB, ConnectedBrand, everywhere, north } from '../testing-support/connected-brand.spec-support.js';
import { ExampleLeads } from './example-lead.js';
import { type OpportunityFilterDto } from './filter.dto.js';
import { type MappingLineDto } from './mapping.dto.js';
import { SettingsRepository } from './settings.repository.js';
import { SettingsTrialsService } from './settings-trials.service.js';

const user = { userId: '019aa000-0000-7000-8000-0000000000f1', name: 'Ada', email: 'ada@example.com' };
const access: Access = { user, brandId: brandA, role: 'brand_admin', scope: everywhere };

const janes: SourceContent = {
  type: 'web_form',
  contact: { name: 'Jane Doe', email: 'jane@example.com', phone: { raw: '(704) 555-0101', e164: '+17045550101' } },
  message: 'Please call me about a quote.',
  fields: { 'Project type': 'Kitchen' },
  attribution: { source: 'google', campaign: 'spring', clickIds: {} },
  device: {},
  place: { city: 'Charlotte' },
  value: {},
  vendor: { spottedKeywords: [], analysis: {} },
  unmapped: {},
};
const line = (
  source: MappingLineDto['source'],
  target: string,
  more: Partial<MappingLineDto> = {},
): MappingLineDto => ({
  source,
  target,
  mode: 'salesforce-unless-blank',
  ...more,
});
const ours = (field: MappingLineDto['source']['field'], target: string, more: Partial<MappingLineDto> = {}) =>
  line({ kind: 'lead', field }, target, more);

describe('trying settings out', () => {
  let brand: ConnectedBrand;
  let trials: SettingsTrialsService;
  let leadId: string;

  beforeAll(async () => {
    brand = await ConnectedBrand.start();
    const { test, connections, gateway, clock } = brand;
    const { database } = test;
    const leads = new ExampleLeads(
      new LeadReader(),
      new LeadMaterials(new LeadViews(), new LocationDirectory(), 'https://app.example.com'),
    );
    const fields = new OrgFields(database, connections, gateway, clock);
    trials = new SettingsTrialsService({
      database,
      connections,
      settings: new SettingsRepository(),
      fields,
      gateway,
      leads,
    });
    brand.org.addField('Lead.Short__c', { type: 'Text', length: 4 });
    brand.org.addField(`Lead.${leadweaveIdField}`, { type: 'Text', length: 36, externalId: true, unique: true });
  }, 60_000);
  afterAll(() => brand.stop());

  const arrives = async (content: SourceContent) => {
    const record = {
      source: 'whatconverts',
      externalId: '150001',
      locationId: north,
      occurredAt: brand.clock(),
      verified: true,
      content,
      raw: '{}',
    } as const;
    const origin = { kind: 'run', runId: newId() } as const;
    const { outcomes } = await brand.inBrand((tx) =>
      new RecordIntake().apply(tx, [record], { origin, receivedAt: brand.clock() }),
    );
    return outcomes[0]!.leadId!;
  };

  describe('a mapping', () => {
    it('shows its faults while there is no lead to show it by', async () => {
      const checked = await trials.checkMapping(access, { mapping: [ours('lastName', 'Nowhere__c')] });
      expect(checked.lead).toBeNull();
      expect(checked.lines[0]).toMatchObject({ faults: [{ code: 'missing-or-hidden', blocks: true }], ours: null });
      expect(checked.faults.map(({ code, target }) => `${code} ${target}`)).toEqual(
        expect.arrayContaining([
          'our-id-not-mapped Leadweave_Lead_ID__c',
          'required-not-mapped LastName',
          'required-not-mapped Company',
        ]),
      );
    });

    it('shows what each line makes of the newest lead, and says what is cut or left out (E44, S70)', async () => {
      leadId = await arrives(janes);
      const { lead, lines } = await trials.checkMapping(access, {
        mapping: [
          ours('lastName', 'LastName'),
          ours('phone', 'Phone'),
          ours('company', 'Company', { fallback: ['{firstName} {lastName}'] }),
          ours('message', 'Short__c'),
          line({ kind: 'form-field', label: 'Project type' }, 'Title'),
          ours('source', 'leadsource', { translate: { Google: 'Web' } }),
          ours('gclid', 'Website'),
        ],
      });
      expect(lead).toEqual({ id: leadId, name: 'Jane Doe', occurredAt: brand.clock().toISOString(), tied: false });
      expect(lines.map(({ target, ours: value, note }) => [target, value, note])).toEqual([
        ['LastName', 'Doe', null],
        ['Phone', '+17045550101', null],
        ['Company', 'Jane Doe', 'fallback'],
        ['Short__c', expect.any(String), 'cut'],
        ['Title', 'Kitchen', null],
        ['LeadSource', 'Web', null],
        ['Website', null, null],
      ]);
      expect(lines[3]!.ours).toHaveLength(4);
    });

    it('shows every rule on the values of both sides (D14)', async () => {
      const recordId = brand.org.create('Lead', { LastName: 'Doe-Smith', Company: 'Doe Homes', City: null });
      await brand.test.owner.query(
        `insert into salesforce_lead (brand_id, connection_id, lead_id, location_id, object, record_id, state, created_at, updated_at)
         values ($1, $2, $3, $4, 'Lead', $5, 'synced', now(), now())`,
        [brandA, brand.ref.connectionId, leadId, north, recordId],
      );
      const mapping = [ours('company', 'Company'), ours('email', 'Email'), ours('city', 'City')];
      const { lead, lines } = await trials.checkMapping(access, { mapping, leadId });
      expect(lead).toMatchObject({ tied: true });
      const [company, email] = lines;
      expect(company).toMatchObject({ ours: null, theirs: 'Doe Homes' });
      expect(company!.modes.map(({ mode, outcome, value }) => `${mode} ${outcome} ${String(value)}`)).toEqual([
        'ours-wins keep null',
        'salesforce-wins take Doe Homes',
        'salesforce-unless-blank keep null',
        'newest-wins take Doe Homes',
        'off keep null',
      ]);
      expect(email!.modes).toContainEqual({
        mode: 'salesforce-unless-blank',
        outcome: 'write',
        value: 'jane@example.com',
        because: 'theirs-blank',
      });
    });

    it('does without the other side when the record is gone', async () => {
      const { rows } = await brand.test.owner.query<{ record_id: string }>('select record_id from salesforce_lead');
      brand.org.delete('Lead', rows[0]!.record_id);
      expect((await trials.checkMapping(access, { mapping: [ours('email', 'Email')], leadId })).lead).toMatchObject({
        tied: false,
      });
    });

    it('knows no lead of another brand, and no other org', async () => {
      await expect(trials.checkMapping(access, { mapping: [], leadId: newId() })).rejects.toMatchObject({
        code: 'salesforce-lead-not-found',
      });
      await expect(trials.checkMapping({ ...access, brandId: brandB }, { mapping: [], leadId })).rejects.toMatchObject({
        code: 'salesforce-not-connected',
      });
    });

    it('refuses translations that are no texts', async () => {
      const translate = { google: {} } as unknown as Record<string, string>;
      await expect(
        trials.checkMapping(access, { mapping: [ours('source', 'Status', { translate })] }),
      ).rejects.toMatchObject({
        code: 'salesforce-settings-invalid',
      });
    });
  });

  describe('a filter', () => {
    const preview = (lines: OpportunityFilterDto['lines']) =>
      trials.previewFilter(access, { filter: { match: 'all', lines } });
    beforeAll(() => {
      for (const [Name, Amount] of [
        ['Small', 100],
        ['O’Neil’s kitchen', 900],
        ['Roof 100%', 5_000],
      ] as const)
        brand.org.create('Opportunity', { Name, Amount, StageName: 'Prospecting', CloseDate: '2026-12-31' });
    });

    it('counts what it means and names a few of it (S76)', async () => {
      const found = await preview([{ field: 'Amount', operator: 'at-least', values: ['500'] }]);
      expect(found).toMatchObject({ faults: [], count: 2 });
      expect([...found.names].sort()).toEqual(['O’Neil’s kitchen', 'Roof 100%']);
      expect(await preview([{ field: 'Name', operator: 'contains', values: ['100%'] }])).toMatchObject({
        names: ['Roof 100%'],
      });
    });

    it('asks nothing with a fault, which is told by its place', async () => {
      brand.simulator.control.clearRequests();
      expect(await preview([{ field: 'Amount', operator: 'contains', values: ['5'] }])).toEqual({
        faults: [{ code: 'operator-does-not-fit', at: [0] }],
        count: null,
        names: [],
      });
      expect(brand.simulator.control.requests().filter(({ path }) => path.endsWith('/query'))).toEqual([]);
    });
  });

  it.each([
    ['(704) 555-0101', true, ['+17045550101', '(704) 555-0101', '(704) 555-0101']],
    ['+1 704 555 0101', true, ['+17045550101', '(704) 555-0101', '+1 704 555 0101']],
    ['call me', false, ['call me', 'call me', 'call me']],
  ])('writes %s in every format (S70)', async (phone, readable, texts) => {
    const result = await trials.testPhone(access, { phone });
    expect([result.readable, result.formats.map(({ text }) => text)]).toEqual([readable, texts]);
  });
});
