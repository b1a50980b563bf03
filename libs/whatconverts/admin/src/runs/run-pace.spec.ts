import { aRun } from './a-run.spec-support.js';
import { runPace, withSample } from './run-pace.js';

const start = Date.parse('2026-11-20T14:00:00.000Z');
const at = (seconds: number, seen: number) => ({ atMs: start + seconds * 1000, seen });
const running = (seen: number, expected: number | null = 1_000) =>
  aRun({ state: 'running', startedAt: '2026-11-20T14:00:00.000Z', expected, counts: { ...aRun().counts, seen } });

describe('runPace', () => {
  it('tells share, pace and remaining time from the last samples', () => {
    expect(runPace(running(500), [at(50, 300), at(60, 500)])).toEqual({
      share: 0.5,
      perMinute: 1_200,
      remainingSeconds: 25,
    });
  });

  it('uses the time since the start while there is only one sample', () => {
    expect(runPace(running(500), [at(60, 500)])).toEqual({ share: 0.5, perMinute: 500, remainingSeconds: 60 });
  });

  it('promises no end when the total is not known', () => {
    expect(runPace(running(500, null), [at(60, 500)])).toEqual({ perMinute: 500 });
  });

  it('promises no end while nothing moves', () => {
    expect(runPace(running(500), [at(50, 500), at(60, 500)])).toEqual({ share: 0.5, perMinute: 0 });
  });

  it('tells no pace of a run that is paused', () => {
    expect(runPace(aRun({ ...running(500), state: 'paused' }), [at(50, 300), at(60, 500)])).toEqual({ share: 0.5 });
  });

  it('never passes the total', () => {
    expect(runPace(running(1_200), [at(60, 1_200)])).toEqual({ share: 1, perMinute: 1_200, remainingSeconds: 0 });
  });
});

describe('withSample', () => {
  it('keeps half a minute', () => {
    expect(withSample([at(0, 1), at(20, 2)], at(40, 3))).toEqual([at(20, 2), at(40, 3)]);
  });
});
