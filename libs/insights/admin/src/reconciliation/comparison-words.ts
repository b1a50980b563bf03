import { type Tone } from '@leadweave/ui';
import { type Comparison, type UncomparedLocation } from '../insights-api.js';

/** A sentence about comparisons, for a banner. */
export interface ComparisonNotice {
  readonly text: string;
  readonly tone: Tone;
}

const waits: Readonly<Record<string, string>> = {
  'quota-spent': "The comparison waits: today's requests for background work are used up. It goes on by itself.",
  'provider-unavailable': 'The comparison waits: WhatConverts does not answer as it should. It tries again by itself.',
  'credentials-rejected': 'The last comparison failed: WhatConverts refuses the key. Update the credentials first.',
  'connection-unknown': 'The last comparison failed: the connection was removed.',
};

/** What goes on, or why it does not; undefined when the last comparison ended well. */
export function comparisonNotice(comparisons: readonly Comparison[]): ComparisonNotice | undefined {
  const open = comparisons.find(({ endedAt }) => endedAt === null);
  if (open) return { text: openText(open), tone: open.reason === null ? 'info' : 'warning' };
  const failed = comparisons.find(({ state }) => state === 'failed');
  if (!failed) return undefined;
  return {
    text: waits[failed.reason ?? ''] ?? 'The last comparison failed. What stands here may be old.',
    tone: 'warning',
  };
}

function openText({ state, reason }: Comparison): string {
  if (state === 'fetching') return 'Missing leads are being fetched. You can close this page.';
  if (reason !== null) return waits[reason] ?? 'The comparison waits and goes on by itself.';
  return 'Comparing with WhatConverts. You can close this page.';
}

const gaps: Readonly<Record<UncomparedLocation['reason'], string>> = {
  'no-profile-id': 'without a Profile ID',
  'history-loading': 'still loading its history',
  'not-compared-yet': 'not compared yet',
};

/** Names what the report cannot speak of. */
export function uncomparedText(locations: readonly UncomparedLocation[]): string | undefined {
  if (locations.length === 0) return undefined;
  const named = locations.slice(0, 3).map(({ locationName, reason }) => `${locationName} (${gaps[reason]})`);
  const more = locations.length > 3 ? [`${locations.length - 3} more`] : [];
  return `Not part of this report: ${[...named, ...more].join(', ')}.`;
}
