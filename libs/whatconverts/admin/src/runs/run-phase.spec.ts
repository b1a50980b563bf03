import { type RunWindow, type SyncRunDetail } from '../whatconverts-api.js';
import { aRun } from './a-run.spec-support.js';
import { runPhase } from './run-phase.js';

const aWindow = (state: RunWindow['state']): RunWindow => ({
  scope: 'account',
  id: '20611',
  from: '2025-11-20T00:00:00.000Z',
  to: '2026-11-20T00:00:00.000Z',
  state,
});

describe('runPhase', () => {
  it.each<[string, Partial<SyncRunDetail>, string]>([
    ['before it starts', { state: 'queued', startedAt: null }, 'Waiting to start.'],
    ['while it is planned', { state: 'running' }, 'Getting ready.'],
    ['in one part', { state: 'running', windows: [aWindow('running')] }, 'Reading leads.'],
    [
      'in the second part',
      {
        state: 'running',
        windows: [aWindow('done'), aWindow('running'), aWindow('waiting')],
        readUpTo: '2026-03-12T23:30:00.000Z',
      },
      'Reading leads (part 2 of 3), at those of Mar 12, 2026.',
    ],
    ['while it pauses', { state: 'paused' }, 'Paused. It goes on by itself from where it was.'],
    ['when it was cancelled', { state: 'cancelled' }, 'Stopped. What was stored stays.'],
  ])('tells %s', (_name, parts, text) => {
    expect(runPhase(aRun(parts), 'en-US')).toBe(text);
  });
});
