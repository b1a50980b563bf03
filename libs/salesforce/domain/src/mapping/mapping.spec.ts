import { aField, fieldsOfLead } from '../testing/a-target-field.js';
import { defaultMapping } from './default-mapping.js';
import { type FieldMapping, fieldModes } from './field-mapping.js';
import { type LeadValues } from './lead-field.js';
import { mappingFaults, type MappingFaultCode } from './mapping-faults.js';
import { type MappedLead } from './mapping-source.js';
import { personName } from './person-name.js';
import { formatPhone } from './phone-format.js';
import { planCreate } from './plan-create.js';
import { planUpdate } from './plan-update.js';

const jane: LeadValues = {
  leadId: '019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11',
  firstName: 'Jane',
  lastName: 'Doe',
  email: 'jane@example.com',
  phone: '+17045550101',
  source: 'google',
};
const aLead = (values: LeadValues, formFields: Record<string, string> = {}): MappedLead => ({
  values,
  formFields,
  timeZone: 'America/New_York',
});
const line = (
  field: 'company' | 'source' | 'leadId',
  target: string,
  more: Partial<FieldMapping> = {},
): FieldMapping => ({
  source: { kind: 'lead', field },
  target,
  mode: 'ours-wins',
  ...more,
});

describe('personName', () => {
  it.each([
    ['Jane Doe', false, { firstName: 'Jane', lastName: 'Doe' }],
    [' Jane  van der  Doe ', false, { firstName: 'Jane van der', lastName: 'Doe' }],
    ['Doe, Jane', false, { firstName: 'Jane', lastName: 'Doe' }],
    ['Jane', false, { lastName: 'Jane' }],
    ['WIRELESS CALLER', true, { lastName: 'WIRELESS CALLER' }],
    ['JANE DOE', false, { firstName: 'JANE', lastName: 'DOE' }],
    ['  ', false, {}],
    [undefined, true, {}],
  ])('%j (call: %s) is %j', (name, isCall, expected) => {
    expect(personName(name, isCall)).toEqual(expected);
  });
});

describe('formatPhone', () => {
  const phone = { raw: '704.555.0101 ', e164: '+17045550101' };
  it.each([
    ['e164', '+17045550101'],
    ['local', '(704) 555-0101'],
    ['as-received', '704.555.0101'],
  ] as const)('writes %s', (format, expected) => {
    expect(formatPhone(phone, format)).toBe(expected);
  });

  it('leaves what is no number as it came', () => {
    expect(formatPhone({ raw: 'Restricted' }, 'e164')).toBe('Restricted');
  });
});

describe('planCreate', () => {
  const create = (values: LeadValues) =>
    planCreate(defaultMapping, aLead(values), fieldsOfLead, { kind: 'assignment-rule' });

  it('sends what is known and lets the assignment rule choose the owner', () => {
    expect(create(jane)).toMatchObject({
      kind: 'create',
      assignment: 'active',
      values: {
        FirstName: 'Jane',
        LastName: 'Doe',
        Company: 'Jane Doe',
        Email: 'jane@example.com',
        LeadSource: 'google',
      },
      notes: [{ target: 'Company', note: 'fallback' }],
    });
  });

  it.each([
    [{}, 'Unknown caller', '[not provided]'],
    [{ phone: '+17045550101' }, '+17045550101', '[not provided]'],
    [{ lastName: 'WIRELESS CALLER' }, 'WIRELESS CALLER', 'WIRELESS CALLER'],
  ])('makes a lead of a caller with only %j', (values, lastName, company) => {
    expect(create(values)).toMatchObject({ values: { LastName: lastName, Company: company } });
  });

  it('is blocked when a field that the org requires stays empty', () => {
    const fields = [...fieldsOfLead, aField('Region__c', { required: true })];
    expect(planCreate(defaultMapping, aLead(jane), fields, { kind: 'connected-user' })).toMatchObject({
      kind: 'blocked',
      missing: ['Region__c'],
    });
  });

  it('tells what it could not send, and sends the rest', () => {
    const fields = fieldsOfLead.filter(({ name }) => name !== 'Leadweave_Source__c');
    const plan = planCreate(defaultMapping, aLead({ ...jane, email: 'none' }), fields, {
      kind: 'owner',
      id: '005000000000001AAA',
    });
    expect(plan).toMatchObject({ kind: 'create', assignment: 'off', values: { OwnerId: '005000000000001AAA' } });
    expect(plan.notes).toEqual([
      { target: 'Company', note: 'fallback' },
      { target: 'Email', note: 'not-an-email' },
      { target: 'Leadweave_Source__c', note: 'missing-or-hidden' },
    ]);
  });

  it('sends form fields and translated values', () => {
    const mappings = [
      ...defaultMapping.filter(({ target }) => target !== 'LeadSource'),
      line('source', 'LeadSource', { translate: { google: 'Web' } }),
      { source: { kind: 'form-field', label: 'constructor' }, target: 'Project__c', mode: 'ours-wins' } as const,
    ];
    const fields = [...fieldsOfLead, aField('Project__c')];
    const plan = (form: Record<string, string>) =>
      planCreate(mappings, aLead(jane, form), fields, { kind: 'connected-user' });
    expect(plan({ constructor: 'Kitchen' })).toMatchObject({ values: { LeadSource: 'Web', Project__c: 'Kitchen' } });
    expect(plan({})).not.toMatchObject({ values: { Project__c: expect.anything() } });
  });
});

describe('planUpdate', () => {
  const update = (mapping: FieldMapping, ours: string | undefined, theirs: unknown, oursLater = true) =>
    planUpdate(
      [mapping],
      {
        lead: aLead({ company: ours }),
        record: { Company: theirs },
        oursChangedAtMs: oursLater ? 2 : 1,
        theirsChangedAtMs: oursLater ? 1 : 2,
        causedBy: 'lead',
      },
      fieldsOfLead,
    ).decided[0]?.decision;

  it.each([
    ['ours-wins', 'A', 'B', { kind: 'write', value: 'A', because: 'ours-wins' }],
    ['ours-wins', undefined, 'B', { kind: 'keep', because: 'nothing-to-send' }],
    ['salesforce-wins', 'A', 'B', { kind: 'take', value: 'B', because: 'theirs-wins' }],
    ['salesforce-wins', 'A', null, { kind: 'keep', because: 'theirs-blank' }],
    ['salesforce-wins', 'A', { evil: true }, { kind: 'keep', because: 'theirs-blank' }],
    ['salesforce-unless-blank', 'A', 'B', { kind: 'keep', because: 'theirs-filled' }],
    ['salesforce-unless-blank', 'A', ' ', { kind: 'write', value: 'A', because: 'theirs-blank' }],
    ['newest-wins', 'A', 'B', { kind: 'write', value: 'A', because: 'ours-newer' }],
    ['newest-wins', undefined, 'B', { kind: 'take', value: 'B', because: 'theirs-newer' }],
    ['off', 'A', 'B', { kind: 'keep', because: 'off' }],
  ] as const)('%s: %j against %j', (mode, ours, theirs, expected) => {
    expect(update(line('company', 'Company', { mode }), ours, theirs)).toEqual(expected);
  });

  it('takes the later change, and Salesforce’s at the same moment', () => {
    expect(update(line('company', 'Company', { mode: 'newest-wins' }), 'A', 'B', false)).toMatchObject({
      kind: 'take',
    });
  });

  it.each(fieldModes.filter((mode) => mode !== 'off'))('leaves equal values alone: %s', (mode) => {
    expect(update(line('company', 'Company', { mode }), 'A', 'A')).toEqual({ kind: 'keep', because: 'same' });
  });

  it('does not replace a name that people know by the text for nameless callers', () => {
    const mapping = line('company', 'Company', { fallback: ['[not provided]'] });
    expect(update(mapping, undefined, 'Sample Kitchens')).toEqual({ kind: 'keep', because: 'theirs-filled' });
    expect(update(mapping, undefined, null)).toMatchObject({ kind: 'write', value: '[not provided]' });
  });

  it.each([
    ['Email', 'email', 'Jane@Example.com', 'jane@example.com'],
    ['Phone', 'phone', '+17045550101', '+1 (704) 555-0101'],
    ['Description', 'message', 'a\nb', 'a\r\nb'],
  ] as const)('sees that %s only looks different', (target, field, ours, theirs) => {
    const mapping: FieldMapping = { source: { kind: 'lead', field }, target, mode: 'ours-wins' };
    const both = {
      lead: aLead({ [field]: ours }),
      record: { [target]: theirs },
      oursChangedAtMs: 1,
      theirsChangedAtMs: 0,
      causedBy: 'lead' as const,
    };
    expect(planUpdate([mapping], both, fieldsOfLead).values).toEqual({});
  });

  it('writes nothing because of a change in Salesforce', () => {
    const both = { lead: aLead({ company: 'A' }), record: { Company: 'B' }, oursChangedAtMs: 1, theirsChangedAtMs: 0 };
    const decided = planUpdate([line('company', 'Company')], { ...both, causedBy: 'salesforce' }, fieldsOfLead).decided;
    expect(decided[0]?.decision).toEqual({ kind: 'keep', because: 'awaits-our-change' });
  });

  it('takes nothing twice, though our own value would be sent in other words', () => {
    const mapping = line('source', 'LeadSource', { mode: 'salesforce-wins', translate: { web: 'Other' } });
    const both = {
      lead: aLead({ source: 'Web' }),
      record: { LeadSource: 'Web' },
      oursChangedAtMs: 1,
      theirsChangedAtMs: 0,
    };
    expect(planUpdate([mapping], { ...both, causedBy: 'salesforce' }, fieldsOfLead).taken).toEqual([]);
  });

  it('sends changed fields only and never an owner', () => {
    const mappings = [...defaultMapping, line('company', 'OwnerId')];
    const both = {
      lead: aLead({ ...jane, company: 'Sample Kitchens' }),
      record: {
        LastName: 'Doe',
        FirstName: 'Jane',
        Leadweave_Source__c: 'bing',
        OwnerId: '005000000000001AAA',
        Company: 'X',
      },
      oursChangedAtMs: 1,
      theirsChangedAtMs: 0,
      causedBy: 'lead' as const,
    };
    expect(planUpdate(mappings, both, fieldsOfLead).values).toEqual({
      Leadweave_Lead_ID__c: jane.leadId,
      Email: 'jane@example.com',
      Phone: '+17045550101',
      LeadSource: 'google',
      Leadweave_Source__c: 'google',
    });
  });
});

describe('mappingFaults', () => {
  const blocking = (mappings: readonly FieldMapping[], fields = fieldsOfLead) =>
    mappingFaults(mappings, fields)
      .filter(({ blocks }) => blocks)
      .map(({ code, target }) => [code, target]);
  const without = (target: string) => defaultMapping.filter((mapping) => mapping.target !== target);
  const withField = (...field: Parameters<typeof aField>) => [...fieldsOfLead, aField(...field)];

  it('finds nothing that blocks the default table in an org that has its fields', () => {
    expect(blocking(defaultMapping)).toEqual([]);
    expect(mappingFaults(defaultMapping, fieldsOfLead)[0]).toEqual({
      code: 'may-be-cut',
      target: 'City',
      blocks: false,
    });
  });

  it.each<[MappingFaultCode, string, readonly FieldMapping[], typeof fieldsOfLead]>([
    ['required-not-mapped', 'Company', without('Company'), fieldsOfLead],
    ['required-not-mapped', 'Region__c', defaultMapping, withField('Region__c', { required: true })],
    [
      'required-may-be-blank',
      'Company',
      [...without('Company'), line('company', 'Company', { fallback: ['{phone}'] })],
      fieldsOfLead,
    ],
    ['our-id-not-mapped', 'Leadweave_Lead_ID__c', without('Leadweave_Lead_ID__c'), fieldsOfLead],
    ['missing-or-hidden', 'Gone__c', [...defaultMapping, line('company', 'Gone__c')], fieldsOfLead],
    ['owner-not-mappable', 'OwnerId', [...defaultMapping, line('company', 'OwnerId')], withField('OwnerId')],
    [
      'read-only',
      'X__c',
      [...defaultMapping, line('company', 'X__c')],
      withField('X__c', { createable: false, updateable: false }),
    ],
    ['mapped-twice', 'City', [...defaultMapping, line('company', 'City')], fieldsOfLead],
    ['type-does-not-fit', 'X__c', [...defaultMapping, line('company', 'X__c')], withField('X__c', { type: 'boolean' })],
    ['too-short-for-id', 'X__c', [...defaultMapping, line('leadId', 'X__c')], withField('X__c', { length: 35 })],
    [
      'not-in-picklist',
      'X__c',
      [...defaultMapping, { source: { kind: 'fixed', text: 'Ad' }, target: 'X__c', mode: 'ours-wins' }],
      withField('X__c', { type: 'picklist', restrictedPicklist: true }),
    ],
    [
      'cannot-take-back',
      'X__c',
      [...defaultMapping, line('leadId', 'X__c', { mode: 'salesforce-wins' })],
      withField('X__c'),
    ],
    [
      'unknown-place-in-fallback',
      'X__c',
      [...defaultMapping, line('company', 'X__c', { fallback: ['{constructor}'] })],
      withField('X__c'),
    ],
  ])('names %s of %s', (code, target, mappings, fields) => {
    expect(blocking(mappings, fields)).toEqual([[code, target]]);
  });
});
