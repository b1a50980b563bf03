import { conditionFault } from './condition-fault.js';
import { type LeadRule, type RuleCondition, type RuleLead } from './lead-rule.js';
import { rulesThatMatch } from './rules-that-match.js';

const lead: RuleLead = {
  type: 'phone_call',
  location: 'north',
  source: 'Google Ads',
  phone: '(704) 555-0101',
  duration: 9,
  hour: 23,
  vendorSpam: false,
  vendorDuplicate: true,
};
const rule = (conditions: readonly RuleCondition[], part: Partial<LeadRule> = {}): LeadRule => ({
  id: 'rule',
  name: 'Short calls',
  conditions,
  outcome: { kind: 'suggest', quality: 'spam' },
  enabled: true,
  ...part,
});
const on = (
  field: RuleCondition['field'],
  operator: RuleCondition['operator'],
  ...values: string[]
): RuleCondition => ({
  field,
  operator,
  values,
});
const matches = (...conditions: RuleCondition[]) => rulesThatMatch([rule(conditions)], lead).length === 1;

describe('rulesThatMatch', () => {
  it.each([
    [on('type', 'is', 'web_form', 'phone_call'), true],
    [on('type', 'is', 'chat'), false],
    [on('source', 'is', 'google ads'), true],
    [on('source', 'contains', 'GOOGLE'), true],
    [on('source', 'contains', 'bing'), false],
    [on('medium', 'contains', 'c'), false],
    [on('phone', 'contains', '(704)'), true],
    [on('duration', 'under', '10'), true],
    [on('duration', 'under', '9'), false],
    [on('duration', 'over', '8'), true],
    [on('duration', 'over', '9'), false],
    [on('hour', 'between', '22', '6'), true],
    [on('hour', 'between', '9', '17'), false],
    [on('hour', 'between', '23', '24'), true],
    [on('hour', 'between', '23', '23'), false],
    [on('vendorDuplicate', 'is', 'true'), true],
    [on('vendorSpam', 'is', 'true'), false],
  ])('asks %j: %s', (condition, expected) => {
    expect(matches(condition)).toBe(expected);
  });

  it('joins conditions by "and"', () => {
    expect(matches(on('duration', 'under', '10'), on('source', 'is', 'Google Ads'))).toBe(true);
    expect(matches(on('duration', 'under', '10'), on('source', 'is', 'Bing'))).toBe(false);
  });

  it('leaves leads without duration out, whichever way it is asked', () => {
    const { duration: _none, ...form } = lead;
    for (const operator of ['under', 'over'] as const) {
      expect(rulesThatMatch([rule([on('duration', operator, '0')])], form)).toEqual([]);
    }
  });

  it('keeps the order, and leaves out what is switched off or asks nothing', () => {
    const always = [on('type', 'is', 'phone_call')];
    const rules = [rule(always, { id: 'b' }), rule(always, { id: 'off', enabled: false }), rule([], { id: 'empty' }), rule(always, { id: 'a' })]; // prettier-ignore
    expect(rulesThatMatch(rules, lead).map(({ id }) => id)).toEqual(['b', 'a']);
  });
});

describe('conditionFault', () => {
  it.each([
    [on('duration', 'contains', '1'), 'operator-does-not-fit'],
    [on('duration', 'under', '-1'), 'value-not-valid'],
    [on('duration', 'under', '1e3'), 'value-not-valid'],
    [on('hour', 'between', '25', '3'), 'value-not-valid'],
    [on('hour', 'between', '3'), 'values-missing'],
    [on('source', 'is'), 'values-missing'],
    [on('source', 'contains', ' '), 'value-not-valid'],
    [on('vendorSpam', 'is', 'yes'), 'value-not-valid'],
    [on('constructor' as 'source', 'is', 'x'), 'unknown-field'],
    [on('source', 'contains', 'x'), undefined],
  ])('judges %j: %s', (condition, expected) => {
    expect(conditionFault(condition)).toBe(expected);
  });
});
