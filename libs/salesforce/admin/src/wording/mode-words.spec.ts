import { decidingRule, modeExampleText } from './mode-words.js';

describe('decidingRule', () => {
  it.each([
    ['ours-wins', 'Ours wins'],
    ['theirs-blank', 'Salesforce, unless blank'],
    ['ours-newer', 'Newest wins'],
    ['theirs-newer', 'Newest wins'],
    ['theirs-wins', 'Salesforce wins'],
    ['created', undefined],
    ['constructor', undefined],
  ])('is of %s: %s', (because, rule) => {
    expect(decidingRule(because)).toBe(rule);
  });
});

describe('modeExampleText', () => {
  it.each([
    [{ outcome: 'write', value: 'a', because: 'ours-wins' }, 'Salesforce gets “a”.'],
    [{ outcome: 'take', value: 'b', because: 'theirs-newer' }, 'The lead gets “b”.'],
    [{ outcome: 'keep', value: null, because: 'theirs-filled' }, 'Nothing changes: theirs is not blank.'],
    [{ outcome: 'keep', value: null, because: 'something-new' }, 'Nothing changes.'],
  ] as const)('tells %j as "%s"', (example, text) => {
    expect(modeExampleText({ mode: 'newest-wins', ...example })).toBe(text);
  });
});
