import { type FormFigures } from '../forms-api.js';
import { moodOf, pairedText, spamText } from './figure-texts.js';

const figures = (parts: Partial<FormFigures> = {}): FormFigures => ({
  ...{ submissions: 0, spam: 0, suspected: 0, paired: 0, quarantined: 0, refused: 0, lastSubmittedAt: null },
  ...parts,
});

describe('the texts of figures', () => {
  it('say nothing about shares of nothing', () => {
    expect(spamText(figures()).share).toBe('–');
    expect(pairedText(figures()).share).toBe('–');
  });

  it('tell scored spam from suspected', () => {
    expect(spamText(figures({ submissions: 40, spam: 3, suspected: 2 }))).toEqual({
      share: '8 %',
      note: '3 scored spam, 2 suspected',
    });
    expect(pairedText(figures({ submissions: 40, paired: 30 }))).toEqual({ share: '75 %', note: '30 of 40 paired' });
  });
});

describe('moodOf', () => {
  const at = '2026-11-20T14:02:11.000Z';

  it.each<[string, string, Partial<FormFigures>]>([
    ['disabled', 'disabled', { refused: 2 }],
    ['partial', 'active', { submissions: 9, refused: 1, lastSubmittedAt: at }],
    ['partial', 'active', { submissions: 9, quarantined: 1, lastSubmittedAt: at }],
    ['receiving', 'active', { submissions: 9, lastSubmittedAt: at }],
    ['quiet', 'active', { lastSubmittedAt: at }],
    ['waiting', 'active', {}],
  ])('is %s', (mood, state, parts) => {
    expect(moodOf(state, figures(parts))).toBe(mood);
  });
});
