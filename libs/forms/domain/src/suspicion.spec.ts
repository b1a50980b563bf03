import { type SendingSigns, suspicionsOf } from './suspicion.js';

const usual: SendingSigns = { elapsedMs: 20_000, recentFromAddress: 1, message: 'See https://example.com please.' };

describe('suspicionsOf', () => {
  it.each<[string, Partial<SendingSigns>, string[]]>([
    ['a usual submission', {}, []],
    ['a sender that does not say how long it took', { elapsedMs: undefined }, []],
    ['a filled trap', { trap: 'https://spam.example' }, ['trap-filled']],
    ['three seconds', { elapsedMs: 3_000 }, []],
    ['less than three seconds', { elapsedMs: 2_999 }, ['sent-too-fast']],
    ['the tenth within an hour', { recentFromAddress: 10 }, []],
    ['the eleventh within an hour', { recentFromAddress: 11 }, ['many-from-one-address']],
    ['links and nothing else', { message: ' https://a.example\nwww.b.example ' }, ['only-links']],
    ['no message', { message: ' ' }, []],
    [
      'everything',
      { trap: 'x', elapsedMs: 0, recentFromAddress: 99, message: 'http://x' },
      ['trap-filled', 'sent-too-fast', 'many-from-one-address', 'only-links'],
    ],
  ])('judges %s', (_name, signs, reasons) => {
    expect(suspicionsOf({ ...usual, ...signs })).toEqual(reasons);
  });
});
