import { confirmationText } from './confirmation-text.js';
import { type LeadConfirmation } from './lead-detail-api.js';

const told: LeadConfirmation = {
  reason: 'read-follows',
  pushedAt: '10:41',
  nextReadAt: '10:43',
  attempts: 0,
  detail: null,
};
const textOf = (part: Partial<LeadConfirmation>) => confirmationText({ ...told, ...part }, (at) => `at ${at}`);

describe('confirmationText', () => {
  it.each<[Partial<LeadConfirmation>, string]>([
    [{}, 'Pushed by WhatConverts at 10:41; the confirming read follows at 10:43. Some values may still change.'],
    [
      { reason: 'not-visible-yet', attempts: 1 },
      'Pushed by WhatConverts at 10:41. WhatConverts did not show it when asked once; it is asked again at 10:43.',
    ],
    [
      { reason: 'next-sync', pushedAt: null },
      'Pushed by WhatConverts; the next sync reads it from WhatConverts and confirms it.',
    ],
    [
      { reason: 'requests-spent', nextReadAt: '19:00' },
      'Pushed by WhatConverts at 10:41. Today’s requests to WhatConverts are spent, so the confirming read waits until midnight UTC (at 19:00).',
    ],
    [
      { reason: 'connection-failing' },
      'Pushed by WhatConverts at 10:41. WhatConverts does not answer as it should; the confirming read is tried again at 10:43.',
    ],
  ])('says what a lead waits for, and until when', (part, text) => {
    expect(textOf(part)).toEqual({ text, tone: 'info' });
  });

  it.each<[LeadConfirmation['reason'], string | undefined]>([
    ['credentials-rejected', 'integrations'],
    ['disconnected', 'integrations'],
    ['unknown-at-source', 'review'],
    ['not-imported', undefined],
  ])('warns of what does not pass by itself, and leads to where it is settled: %s', (reason, page) => {
    const shown = textOf({ reason, detail: 'type-not-selected' });
    expect([shown.tone, shown.page]).toEqual(['warning', page]);
  });

  it('says why the word of the source was not taken, also for a reason that it does not know', () => {
    expect(textOf({ reason: 'not-imported', detail: 'type-not-selected' }).text).toMatch(
      /its type of lead is switched off\.$/u,
    );
    expect(textOf({ reason: 'not-imported', detail: 'some-day' }).text).toMatch(/not taken: some day\.$/u);
  });

  it('stays general when the lead was confirmed meanwhile', () => {
    expect(textOf({ reason: 'confirmed' }).text).toMatch(/it is being confirmed/u);
  });
});
