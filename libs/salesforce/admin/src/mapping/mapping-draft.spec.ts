import { aField } from '../a-member.spec-support.js';
import { type MappingLine } from '../salesforce-api.js';
import { changedLines, draftOf, linesOf, offeredTargets } from './mapping-draft.js';

const line = (field: 'email' | 'source' | 'lastName' | 'leadId', target: string, parts: Partial<MappingLine> = {}) =>
  ({ source: { kind: 'lead', field }, target, mode: 'ours-wins', ...parts }) satisfies MappingLine;
const fields = new Map(
  [aField('LastName', { required: true }), aField('Email', { type: 'email' })].map((field) => [field.name, field]),
);

describe('draftOf', () => {
  it('puts the ids first, then what is required, then the rest as it was', () => {
    const saved = [
      line('source', 'LeadSource'),
      line('email', 'Email'),
      line('lastName', 'LastName'),
      line('leadId', 'Leadweave_Lead_ID__c'),
    ];
    const order = draftOf(saved, fields).map(({ target }) => target);
    expect(order).toEqual(['Leadweave_Lead_ID__c', 'LastName', 'LeadSource', 'Email']);
  });
});

describe('linesOf', () => {
  it('leaves out keys and what is empty', () => {
    const draft = draftOf([line('email', 'Email', { translate: {}, fallback: [] })], fields);
    expect(linesOf(draft)).toEqual([line('email', 'Email')]);
  });
});

describe('changedLines', () => {
  const saved = [line('email', 'Email'), line('source', 'LeadSource', { translate: { google: 'Web', bing: 'Other' } })];
  const draft = draftOf(saved, fields);

  it('is none for the same in another order', () => {
    const [email, source] = draft as [(typeof draft)[0], (typeof draft)[0]];
    const turned = { ...source, translate: { bing: 'Other', google: 'Web' } };
    expect(changedLines(saved, [turned, email])).toBe(0);
  });

  it.each([
    ['a changed line', draft.map((one) => (one.target === 'Email' ? { ...one, mode: 'off' as const } : one)), 1],
    ['an added line', [...draft, { key: 9, ...line('lastName', 'LastName') }], 1],
    ['a removed line', draft.slice(1), 1],
    [
      'a changed and an added line',
      [{ ...draft[0]!, target: 'Fax' }, draft[1]!, { key: 9, ...line('lastName', 'X') }],
      2,
    ],
  ])('counts %s', (_what, after, count) => {
    expect(changedLines(saved, after)).toBe(count);
  });
});

describe('offeredTargets', () => {
  const all = [
    aField('Email', { type: 'email' }),
    aField('Description', { type: 'textarea' }),
    aField('OwnerId', { type: 'string' }),
    aField('Formula__c', { createable: false }),
    aField('Score__c', { type: 'double' }),
    aField('Second__c'),
  ];
  const names = (mapping: readonly MappingLine[]) => offeredTargets(mapping[0]!, mapping, all).map(({ name }) => name);

  it('offers what fits the value, can be written and is free', () => {
    expect(names([line('email', 'Email'), line('source', 'Second__c')])).toEqual(['Email', 'Description']);
  });

  it('keeps offering the present field, even when it does not fit', () => {
    expect(names([line('email', 'Score__c')])).toContain('Score__c');
  });
});
