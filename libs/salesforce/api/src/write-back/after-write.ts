import { minuteMs } from '@leadweave/time';
import { type WrittenValues } from './whatconverts-values.js';
import { type HeldWriteBack, type WrittenBack } from './write-backs.repository.js';

/** Waits after failed tries; then a person has to look (about a day altogether). */
const waitsMs = [1, 5, 15, 60, 240, 480, 720].map((minutes) => minutes * minuteMs);
/** Of a wait, so that what failed together is not tried together. */
const spread = 0.2;

/** What becomes of a lead's values after a try. A wait that WhatConverts asks for is no failed try. */
export function afterWrite(
  { leadId, lease, owed, tries }: HeldWriteBack,
  outcome: WrittenValues,
  now: Date,
  random: () => number,
): WrittenBack {
  const common = { leadId, lease, owed };
  switch (outcome.kind) {
    case 'done':
      return { ...common, state: 'done', counts: true };
    case 'refused':
      return { ...common, state: 'failed', reason: { code: outcome.code }, counts: true };
    case 'later': {
      const reason = { code: outcome.code };
      if (outcome.at) return { ...common, state: 'waiting', reason, dueAt: outcome.at, counts: false };
      const waitMs = waitsMs[tries];
      if (waitMs === undefined) return { ...common, state: 'failed', reason, counts: true };
      const dueAt = new Date(now.getTime() + waitMs * (1 + spread * random()));
      return { ...common, state: 'waiting', reason, dueAt, counts: true };
    }
  }
}
