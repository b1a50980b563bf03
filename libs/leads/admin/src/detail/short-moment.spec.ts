import { shortMoment } from './short-moment.js';

describe('shortMoment', () => {
  const now = new Date('2026-11-21T05:30:00.000Z');

  it('names the time on the same day of the zone', () => {
    expect(shortMoment('2026-11-20T16:41:00.000Z', now, 'en-US', 'America/Chicago')).toMatch(/^at 10:41\sAM CST$/u);
  });

  it('names the day too when it is another one there', () => {
    expect(shortMoment('2026-11-21T06:00:00.000Z', now, 'en-US', 'America/Chicago')).toMatch(
      /^on Sat, Nov 21, 2026, 12:00\sAM CST$/u,
    );
  });
});
