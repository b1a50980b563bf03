import { aConflict } from '../testing/review-items.js';
import { answerWords, decidedWord, questionOf, waitingOf } from './review-words.js';

describe('the words of a conflict', () => {
  it('ask with the figures that decide it', () => {
    expect(questionOf(aConflict())).toBe(
      'Which WhatConverts lead is this form submission: 153928, paired and 12 s apart, or 153931, alone and 40 s apart?',
    );
    const conflict = { differenceMs: 65_000, standsAlone: 'form', pairedExternalId: '153928', pairedDifferenceMs: 0 };
    expect(questionOf(aConflict({ externalId: '153928', conflict }))).toMatch(
      /^Which form submission is WhatConverts lead 153928: the one it is paired with, 0 s apart, or .*, 1 min 5 s apart\?$/u,
    );
  });

  it('say what a person decided and what speaks against it', () => {
    const conflict = { differenceMs: 12_000, standsAlone: null, pairedExternalId: null, pairedDifferenceMs: null };
    const item = aConflict({ reason: 'decision-contradicted', conflict });
    expect(questionOf(item)).toBe(
      'Is WhatConverts lead 153931 one event with a form submission after all? They were parted; they are 12 s apart and name the same visitor.',
    );
    expect(answerWords('keep', item).label).toBe('Keep them apart');
    expect(answerWords('pair', item).label).toBe('Let them pair');
  });

  it('tell that nothing waits, and what was decided', () => {
    expect(waitingOf(aConflict())).toBe('Both leads work as they are');
    expect(decidedWord('keep')).toBe('Kept as it was');
    expect(answerWords('keep', aConflict()).label).toBe('Keep the pair');
  });
});
