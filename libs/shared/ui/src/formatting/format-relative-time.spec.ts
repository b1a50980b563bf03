import { formatRelativeTime } from './format-relative-time.js';

describe('formatRelativeTime', () => {
  const now = new Date('2026-11-20T12:00:00Z');

  it.each([
    ['2026-11-20T11:59:30Z', 'just now'],
    ['2026-11-20T11:48:00Z', '12 min ago'],
    ['2026-11-20T09:00:00Z', '3 hr ago'],
    ['2026-11-18T11:00:00Z', '2 days ago'],
    ['2026-11-20T12:30:00Z', 'in 30 min'],
    ['2026-11-06T12:00:00Z', 'Nov 6'],
    ['2025-12-31T12:00:00Z', 'Dec 31, 2025'],
  ])('writes %s as %s', (at, text) => {
    expect(formatRelativeTime(at, now, 'en-US')).toBe(text);
  });
});
