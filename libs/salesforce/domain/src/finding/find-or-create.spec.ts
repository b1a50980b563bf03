import fc from 'fast-check';
import { answerDuplicates } from './answer-duplicates.js';
import { findOrCreate, type FindingInput } from './find-or-create.js';
import { type FoundRecord } from './found-record.js';
import { isSamePhone, phoneSearchParts } from './same-phone.js';

const aRecord = (id: string, more: Partial<FoundRecord> = {}): FoundRecord => ({
  object: 'Lead',
  id,
  phones: [],
  isDeleted: false,
  ...more,
});
const find = (records: readonly FoundRecord[], more: Partial<FindingInput> = {}) =>
  findOrCreate({
    leadId: 'ours',
    email: 'Jane@Example.com',
    phone: '+17045550101',
    records,
    policy: { searchEmail: true, searchPhone: true, whenDeleted: 'stop' },
    ...more,
  });
const byEmail = { email: 'jane@example.com ' };
const byPhone = { phones: ['(704) 555-0101'] };
const converted = { contactId: 'C1', accountId: 'A1', opportunityId: 'O1' };
const recreate = { searchEmail: true, searchPhone: true, whenDeleted: 'recreate' } as const;

describe('findOrCreate', () => {
  it('creates when nothing is found', () => {
    expect(find([])).toEqual({ kind: 'create', because: 'nothing-found' });
    expect(find([aRecord('L1', { email: 'john@example.com', phones: ['704-555-0102'] })])).toMatchObject({
      kind: 'create',
    });
  });

  it.each([
    ['the link before all others', { linkedId: 'L1' }, {}, 'link'],
    ['our id before e-mail', {}, { leadweaveId: 'ours' }, 'our-id'],
  ] as const)('trusts %s', (_, input, more, by) => {
    expect(find([aRecord('L1', more), aRecord('L2', byEmail)], input)).toEqual({
      kind: 'update',
      object: 'Lead',
      id: 'L1',
      by,
    });
  });

  it('trusts e-mail before phone, whatever the object', () => {
    expect(find([aRecord('L1', byPhone), aRecord('C1', { object: 'Contact', ...byEmail })])).toEqual({
      kind: 'update',
      object: 'Contact',
      id: 'C1',
      by: 'email',
    });
    expect(find([aRecord('L1', byPhone)])).toEqual({ kind: 'update', object: 'Lead', id: 'L1', by: 'phone' });
  });

  it('never guesses among several', () => {
    const records = [aRecord('L1', byEmail), aRecord('C1', { object: 'Contact', ...byEmail })];
    expect(find(records)).toEqual({
      kind: 'ambiguous',
      by: 'email',
      because: 'several',
      candidates: [
        { object: 'Lead', id: 'L1' },
        { object: 'Contact', id: 'C1' },
      ],
    });
  });

  it('asks when the phone is the same and the e-mail another', () => {
    const record = aRecord('L1', { ...byPhone, email: 'john@example.com' });
    expect(find([record])).toMatchObject({ kind: 'ambiguous', because: 'phone-of-another-email' });
    expect(find([record], { email: undefined })).toMatchObject({ kind: 'update', by: 'phone' });
  });

  it('goes to contact and opportunity after a conversion', () => {
    const lead = aRecord('L1', { ...byEmail, conversion: converted });
    const redirected = { kind: 'redirect', leadId: 'L1', ...converted };
    expect(find([lead], { linkedId: 'L1' })).toEqual({ ...redirected, by: 'link' });
    expect(find([lead, aRecord('C1', { object: 'Contact', ...byEmail })])).toEqual({ ...redirected, by: 'email' });
  });

  it('does not choose an opportunity when a person was converted twice', () => {
    const records = ['L1', 'L2'].map((id) =>
      aRecord(id, { ...byEmail, conversion: { ...converted, opportunityId: id } }),
    );
    expect(find(records)).toEqual({ kind: 'redirect', leadId: 'L1', contactId: 'C1', by: 'email' });
  });

  it('stops when it may not see what a lead became', () => {
    expect(find([aRecord('L1', { conversion: {} })], { linkedId: 'L1' })).toEqual({
      kind: 'stop',
      because: 'conversion-not-visible',
    });
  });

  it('follows merges, also of merged records, and survives circles', () => {
    const gone = (id: string, mergedInto: string) => aRecord(id, { isDeleted: true, mergedInto });
    expect(find([gone('L1', 'L2'), gone('L2', 'L3'), aRecord('L3')], { linkedId: 'L1' })).toMatchObject({
      kind: 'update',
      id: 'L3',
    });
    expect(find([gone('L1', 'L2'), gone('L2', 'L1')], { linkedId: 'L1' })).toMatchObject({ kind: 'stop' });
  });

  it.each([[[aRecord('L1', { isDeleted: true })]], [[]]])(
    'does what the brand chose when the record is gone',
    (records) => {
      expect(find(records, { linkedId: 'L1' })).toEqual({ kind: 'stop', because: 'deleted-in-salesforce' });
      expect(find(records, { linkedId: 'L1', policy: recreate })).toEqual({
        kind: 'create',
        because: 'deleted-before',
      });
    },
  );

  it('does not search by what the brand switched off', () => {
    const policy = { searchEmail: false, searchPhone: false, whenDeleted: 'stop' } as const;
    expect(find([aRecord('L1', { ...byEmail, ...byPhone })], { policy })).toMatchObject({ kind: 'create' });
  });

  it('updates only what matches, never a converted or deleted lead, whatever is found in whatever order', () => {
    const some = fc.record({
      object: fc.constantFrom('Lead' as const, 'Contact' as const),
      email: fc.constantFrom(undefined, 'jane@example.com', 'john@example.com'),
      phones: fc.constantFrom([], ['7045550101'], ['7045550102']),
      leadweaveId: fc.constantFrom(undefined, 'ours', 'another'),
      isDeleted: fc.boolean(),
      conversion: fc.constantFrom(undefined, undefined, converted),
    });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 5 }), (found) => {
        const records = found.map((record, index) =>
          aRecord(`R${index}`, { ...record, conversion: record.object === 'Lead' ? record.conversion : undefined }),
        );
        const decision = find(records);
        expect(find(records.toReversed()).kind).toBe(decision.kind);
        if (decision.kind !== 'update') return;
        const chosen = records.find(({ id }) => id === decision.id)!;
        expect(chosen.isDeleted || chosen.conversion !== undefined).toBe(false);
        expect(
          chosen.leadweaveId === 'ours' || chosen.email === 'jane@example.com' || chosen.phones.includes('7045550101'),
        ).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('isSamePhone', () => {
  it.each([
    '704-555-0101',
    '+1 (704) 555.0101',
    '1 704 555 0101',
    '01117045550101',
    '(704) 555-0101 ext. 12',
    '704.555.0101 x9',
  ])('knows %s', (typed) => {
    expect(isSamePhone('+17045550101', typed)).toBe(true);
  });

  it.each(['555-0101', '+44 704 555 0101', '704-555-0102', '17045550101 704', '', 'none'])(
    'does not take %j for it',
    (typed) => {
      expect(isSamePhone('+17045550101', typed)).toBe(false);
    },
  );

  it('knows a number of another country with and without the zero of the trunk', () => {
    for (const typed of ['020 7946 0018', '+44 (0)20 7946 0018', '0044 20 7946 0018'])
      expect(isSamePhone('+442079460018', typed)).toBe(true);
  });

  it('never takes a short number for a person', () => {
    expect(isSamePhone('+1911', '911')).toBe(false);
    expect(phoneSearchParts('+1911')).toBeUndefined();
  });

  it('looks for runs of digits that every format keeps together', () => {
    expect(phoneSearchParts('+17045550101')).toEqual(['704', '555', '0101']);
    expect(phoneSearchParts('+442079460018')).toEqual([...'2079460018']);
  });
});

describe('answerDuplicates', () => {
  const lead = { object: 'Lead', id: 'L1', rule: 'Standard' };
  it.each([
    ['link', true, [lead, lead], { kind: 'link', object: 'Lead', id: 'L1' }],
    ['link', true, [lead, { ...lead, id: 'L2' }], { kind: 'hold', because: 'several', mayCreate: true }],
    ['link', false, [], { kind: 'hold', because: 'none-visible', mayCreate: false }],
    ['link', false, [{ ...lead, object: 'Account' }], { kind: 'hold', because: 'none-visible' }],
    ['create-anyway', true, [lead], { kind: 'save-anyway' }],
    ['create-anyway', false, [lead], { kind: 'hold', because: 'rule-blocks', mayCreate: false }],
    ['hold', true, [lead], { kind: 'hold', because: 'asked-to', candidates: [{ object: 'Lead', id: 'L1' }] }],
  ] as const)('%s, may save %s, %j: %j', (policy, allowSave, matches, expected) => {
    expect(answerDuplicates(policy, { allowSave, matches })).toMatchObject(expected);
  });
});
