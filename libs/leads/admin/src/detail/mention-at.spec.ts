import { mentionAt, mentionedIn, withMention } from './mention-at.js';

const at = (marked: string) => mentionAt(marked.replace('|', ''), marked.indexOf('|'));

describe('mentionAt', () => {
  it.each([
    ['@|', { start: 0, startsWith: '' }],
    ['Hi @ad| there', { start: 3, startsWith: 'ad' }],
    ['Hi @Ada Lo|', { start: 3, startsWith: 'Ada Lo' }],
    ['line\n@a|', { start: 5, startsWith: 'a' }],
  ])('finds the mention in %j', (text, expected) => {
    expect(at(text)).toEqual(expected);
  });

  it.each(['jane@exa|', 'Hi |@ad', '@ a|', '@a\nb|', `@${'x'.repeat(31)}|`, 'no at|'])('finds none in %j', (text) => {
    expect(at(text)).toBeUndefined();
  });
});

describe('withMention', () => {
  it('writes the whole name and puts the caret behind it', () => {
    expect(withMention('Hi @ad there', { start: 3, startsWith: 'ad' }, 'Ada Lovelace')).toEqual({
      text: 'Hi @Ada Lovelace there',
      caret: 17,
    });
  });
});

describe('mentionedIn', () => {
  it('keeps those whose name still stands in the text, once', () => {
    const [ada, grace] = [
      { id: 'a', name: 'Ada Lovelace' },
      { id: 'g', name: 'Grace Hopper' },
    ];
    expect(mentionedIn('@Ada Lovelace please', [ada, ada, grace])).toEqual(['a']);
  });
});
