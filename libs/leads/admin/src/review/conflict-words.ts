import { formatDuration } from '@leadweave/ui';
import { type ReviewItem } from './review-api.js';
import { type AnswerWords } from './review-words.js';

type Conflict = Pick<ReviewItem, 'reason' | 'externalId' | 'conflict'>;

/** Kind of the items that are about records which contradict each other. */
export const conflictKind = 'conflict';

/** The question in a sentence, with the figures that decide it. */
export function conflictQuestion({ reason, externalId, conflict }: Conflict): string {
  const apart = (differenceMs: number | null | undefined) =>
    `${formatDuration(Math.round((differenceMs ?? 0) / 1000))} apart`;
  const own = apart(conflict?.differenceMs);
  if (reason === 'decision-contradicted') {
    return `Is WhatConverts lead ${externalId} one event with a form submission after all? They were parted; they are ${own} and name the same visitor.`;
  }
  const paired = apart(conflict?.pairedDifferenceMs);
  return conflict?.standsAlone === 'form'
    ? `Which form submission is WhatConverts lead ${externalId}: the one it is paired with, ${paired}, or the one that stands alone, ${own}?`
    : `Which WhatConverts lead is this form submission: ${conflict?.pairedExternalId}, paired and ${paired}, or ${externalId}, alone and ${own}?`;
}

const answers: Readonly<Record<string, AnswerWords>> = {
  split: {
    label: 'Split the pair',
    effect: 'The pair is parted, whatever a sync brings. The record that stands alone takes the free place.',
  },
  never: { label: 'Never pair', effect: 'The record that stands alone stays alone, whatever a sync brings.' },
  pair: { label: 'Let them pair', effect: 'The decision to part them is taken back, and both become one lead.' },
  ignore: { label: 'Dismiss', effect: 'It leaves this list with your reason. It can be opened again.' },
  reopen: { label: 'Open again', effect: 'It waits here for an answer again.' },
};

const kept = 'Nothing changes. You are asked again only when something else speaks against it.';

/** Button and effect of an answer to a conflict. */
export function conflictAnswer(answer: string, { reason }: Pick<ReviewItem, 'reason'>): AnswerWords | undefined {
  if (answer !== 'keep') return answers[answer];
  return { label: reason === 'decision-contradicted' ? 'Keep them apart' : 'Keep the pair', effect: kept };
}

const done: Readonly<Record<string, string>> = {
  keep: 'Kept as it is',
  split: 'The pair is split',
  never: 'These two never pair',
  pair: 'They are one lead again',
};

/** What an answer came to, for the person who gave it. */
export function conflictDone(answer: string): string {
  return done[answer] ?? 'Settled';
}
