import { startedText } from './started-text.js';

const run = { runId: 'run-1', started: false, waiting: false, reason: null, resumeAt: null };

describe('startedText', () => {
  it('says nothing of a run that was started', () => {
    expect(startedText({ ...run, started: true }, 'en-US')).toBeUndefined();
  });

  it('leads to the run that is under way', () => {
    expect(startedText(run, 'en-US')).toBe('A sync is under way already; here it is.');
  });

  it('says why a run waits, and until when', () => {
    const waiting = { ...run, waiting: true, reason: 'quota-spent', resumeAt: '2026-11-21T00:00:00.000Z' };
    expect(startedText(waiting, 'en-US')).toMatch(
      /^A sync waits already\. Today's share .* after the reset\. It goes on .*2026.*\.$/u,
    );
    expect(startedText({ ...waiting, started: true }, 'en-US')).toMatch(/^The sync has to wait\. Today's share /u);
  });
});
