import { ruleSentence, suggestionText } from './rule-words.js';
import { type RuleCondition, type RuleOutcome } from './rules-api.js';

const suggestSpam: RuleOutcome = { kind: 'suggest', quality: 'spam' };
const sentence = (conditions: RuleCondition[], outcome = suggestSpam) =>
  ruleSentence({ conditions, outcome }, [{ value: 'l1', label: 'Austin North' }]);

describe('ruleSentence', () => {
  it('reads as one says it', () => {
    const conditions: RuleCondition[] = [
      { field: 'type', operator: 'is', values: ['phone_call'] },
      { field: 'duration', operator: 'under', values: ['10'] },
    ];
    expect(sentence(conditions)).toBe('If type is Inbound Call and duration is under 10 s, suggest Spam.');
  });

  it('names locations, quotes texts, and says hours and flags', () => {
    expect(sentence([{ field: 'location', operator: 'is', values: ['l1'] }])).toContain('location is Austin North');
    expect(sentence([{ field: 'source', operator: 'is', values: ['a', 'b'] }])).toContain('source is “a” or “b”');
    expect(sentence([{ field: 'hour', operator: 'between', values: ['22', '6'] }])).toContain('between 22 and 6');
    expect(sentence([{ field: 'vendorSpam', operator: 'is', values: ['false'] }])).toContain(
      'not WhatConverts says spam',
    );
  });

  it('says what it does', () => {
    const archived = sentence([{ field: 'duration', operator: 'over', values: ['1'] }], {
      kind: 'apply',
      status: 'archived',
    });
    expect(archived).toMatch(/, archive it when it arrives\.$/u);
    expect(suggestionText({ name: 'Short calls', quality: 'spam' })).toBe('Rule “Short calls” suggests Spam');
  });
});
