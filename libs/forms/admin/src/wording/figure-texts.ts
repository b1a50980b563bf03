import { type FormFigures } from '../forms-api.js';

/** A share in whole percent, or nothing where there is nothing to share. */
export function percentText(part: number, whole: number): string | undefined {
  return whole > 0 ? `${Math.round((part / whole) * 100)} %` : undefined;
}

/** How many are spam: those that people scored, and in words those that the form only suspects. */
export function spamText({ submissions, spam, suspected }: FormFigures): { share: string; note: string } {
  const note = suspected > 0 ? `${spam} scored spam, ${suspected} suspected` : `${spam} scored spam`;
  return { share: percentText(spam, submissions) ?? '–', note };
}

/** How many a WhatConverts lead enriches. */
export function pairedText({ submissions, paired }: FormFigures): { share: string; note: string } {
  return { share: percentText(paired, submissions) ?? '–', note: `${paired} of ${submissions} paired` };
}

/** What a form is doing, in one word. */
export type FormMood = 'disabled' | 'waiting' | 'partial' | 'receiving' | 'quiet';

/** Disabled first, then what asks for a person, then whether anything arrives. */
export function moodOf(state: string, { refused, quarantined, submissions, lastSubmittedAt }: FormFigures): FormMood {
  if (state === 'disabled') return 'disabled';
  if (refused + quarantined > 0) return 'partial';
  if (submissions > 0) return 'receiving';
  return lastSubmittedAt === null ? 'waiting' : 'quiet';
}
