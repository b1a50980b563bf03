import { type Comparison } from '../insights-api.js';
import { comparisonNotice, uncomparedText } from './comparison-words.js';

const aComparison = (changes: Partial<Comparison> = {}): Comparison => ({
  id: 'c1',
  connectionId: 'con-1',
  state: 'done',
  reason: null,
  requestedAt: '2026-11-20T10:00:00.000Z',
  endedAt: '2026-11-20T10:01:00.000Z',
  resumeAt: null,
  requestsUsed: 4,
  ...changes,
});

describe('comparisonNotice', () => {
  it('says nothing when all ended well', () => {
    expect(comparisonNotice([aComparison()])).toBeUndefined();
  });

  it.each([
    ['one that reads', aComparison({ state: 'reading', endedAt: null }), 'Comparing with WhatConverts', 'info'],
    ['one that fetches', aComparison({ state: 'fetching', endedAt: null }), 'being fetched', 'info'],
    [
      'one without budget',
      aComparison({ state: 'queued', endedAt: null, reason: 'quota-spent' }),
      'used up',
      'warning',
    ],
    [
      'one that was refused',
      aComparison({ state: 'failed', reason: 'credentials-rejected' }),
      'refuses the key',
      'warning',
    ],
    ['one that failed otherwise', aComparison({ state: 'failed', reason: 'interrupted' }), 'may be old', 'warning'],
  ])('explains %s', (_name, comparison, words, tone) => {
    expect(comparisonNotice([aComparison(), comparison])).toEqual({ text: expect.stringContaining(words), tone });
  });
});

describe('uncomparedText', () => {
  const gap = (locationName: string) => ({ locationId: locationName, locationName, reason: 'no-profile-id' }) as const;

  it('names the first three and counts the rest', () => {
    expect(uncomparedText(['A', 'B', 'C', 'D', 'E'].map(gap))).toBe(
      'Not part of this report: A (without a Profile ID), B (without a Profile ID), C (without a Profile ID), 2 more.',
    );
    expect(uncomparedText([])).toBeUndefined();
  });
});
