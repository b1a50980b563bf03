import { SalesforceError, type SalesforceErrorDetails } from '@leadweave/salesforce-client';
import { type Aim, aimAfter, type AimFacts, firstAim } from './transfer-aim.js';

const link = { object: 'Contact', recordId: '003A', isOurs: true, tiedBy: 'created' } as const;
const chosen = { by: 'user-1', at: '2026-11-20T12:00:00Z' };
const find: Aim = { kind: 'find' };
const known: Aim = { kind: 'record', object: 'Lead', id: '00QA', tie: 'link', isOurs: false };
const refused = (vendorCode: string, details: Partial<SalesforceErrorDetails> = {}) =>
  new SalesforceError('refused', vendorCode, { retryClass: 'D', vendorCode, ...details });
const duplicates = (...matches: readonly (readonly [object: string, id: string])[]) =>
  refused('DUPLICATES_DETECTED', {
    duplicates: { allowSave: true, matches: matches.map(([object, id]) => ({ object, id, rule: 'Standard Rule' })) },
  });
const after = (error: SalesforceError, facts: Partial<AimFacts> = {}, aim: Aim = find) =>
  aimAfter(error, aim, { round: 1, policy: 'hold', ...facts });

describe('firstAim', () => {
  it('looks for the person of a lead that was never there', () => {
    expect(firstAim({})).toEqual(find);
  });

  it('goes to the record that is known', () => {
    expect(firstAim({ link })).toEqual({ kind: 'record', object: 'Contact', id: '003A', tie: 'created', isOurs: true });
  });

  it('follows a person rather than the record that is known', () => {
    const choice = { ...chosen, kind: 'link', object: 'Lead', recordId: '00QB' } as const;
    expect(firstAim({ link, choice })).toMatchObject({ kind: 'record', id: '00QB', tie: 'person', isOurs: false });
    expect(firstAim({ link, choice: { ...chosen, kind: 'create' } })).toEqual({ kind: 'make', saveDuplicates: true });
  });
});

describe('aimAfter', () => {
  it('gives up on a refusal that is about neither record nor fields', () => {
    expect(after(refused('FIELD_CUSTOM_VALIDATION_EXCEPTION'))).toBeUndefined();
  });

  it('aims once more at the same when the fields are others than we knew', () => {
    expect(after(refused('STRING_TOO_LONG'), {}, known)).toBe(known);
    expect(after(refused('STRING_TOO_LONG'), { round: 2 }, known)).toBeUndefined();
  });

  it('aims again when the record is another one by now', () => {
    expect(after(refused('CANNOT_UPDATE_CONVERTED_LEAD'), { round: 2 }, known)).toBe(known);
  });

  it('asks about the record that holds our value when looking again has not found it', () => {
    const error = refused('DUPLICATE_VALUE', {
      vendorMessage: 'duplicate value found: Ref__c duplicates value on record with id: 00Q5g00000AbCdEAAV',
    });
    expect(after(error)).toBe(find);
    expect(after(error, { round: 2 })).toEqual({
      kind: 'review',
      because: 'duplicate-value',
      candidates: [{ object: 'Lead', id: '00Q5g00000AbCdEAAV' }],
      mayCreate: false,
    });
  });

  it('asks which of several records with our id it is', () => {
    const error = new SalesforceError('several-records', 'Two.', { retryClass: 'F', recordIds: ['00QA', '00QB'] });
    expect(after(error)).toMatchObject({ because: 'several-by-our-id', mayCreate: false });
  });

  it.each([
    ['hold', { kind: 'review', because: 'duplicate-rule', rule: 'Standard Rule', mayCreate: true }],
    ['link', { kind: 'record', object: 'Contact', id: '003A', tie: 'duplicate-rule', isOurs: false }],
    ['create-anyway', { kind: 'make', saveDuplicates: true }],
  ] as const)('answers a duplicate rule as the brand chose: %s', (policy, next) => {
    expect(after(duplicates(['Contact', '003A']), { policy })).toMatchObject(next);
  });

  it('names people only, and each once', () => {
    const error = duplicates(['Contact', '003A'], ['Account', '001A'], ['Contact', '003A']);
    expect(after(error)).toMatchObject({ candidates: [{ object: 'Contact', id: '003A' }] });
  });

  it('does not make what a person wanted made and the org blocks, but asks again', () => {
    const choice = { ...chosen, kind: 'create' } as const;
    const next = after(duplicates(['Lead', '00QA']), { choice, policy: 'create-anyway' });
    expect(next).toMatchObject({ kind: 'review', mayCreate: false });
  });

  it('leaves a rule that refuses a change of a known record to the failures', () => {
    expect(after(duplicates(['Lead', '00QB']), { policy: 'link' }, known)).toBeUndefined();
  });
});
