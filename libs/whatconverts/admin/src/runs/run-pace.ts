import { type SyncRun } from '../whatconverts-api.js';

/** How far a run was at a moment. */
export interface RunSample {
  /** Milliseconds since the epoch. */
  readonly atMs: number;
  readonly seen: number;
}

/** How fast a run goes and how long it will still take. */
export interface RunPace {
  /** Share done, 0 to 1; undefined while the total is not known. */
  readonly share?: number;

  /** Records a minute; undefined while nothing can be said. */
  readonly perMinute?: number;
  readonly remainingSeconds?: number;
}

const windowMs = 30_000;
const shortestMs = 2_000;

/** Adds a sample and drops those older than half a minute. */
export function withSample(samples: readonly RunSample[], sample: RunSample): readonly RunSample[] {
  return [...samples.filter(({ atMs }) => sample.atMs - atMs <= windowMs), sample];
}

/** The pace of the last half minute; before there is one, that since the start. */
export function runPace(
  { counts, expected, startedAt, state }: Pick<SyncRun, 'counts' | 'expected' | 'startedAt' | 'state'>,
  samples: readonly RunSample[],
): RunPace {
  const { seen } = counts;
  const share = expected ? Math.min(1, seen / expected) : undefined;
  if (state !== 'running') return { share };
  const perMinute = recentRate(samples) ?? rateSince(startedAt, samples.at(-1));
  const left = expected === null ? undefined : Math.max(0, expected - seen);
  const remainingSeconds = left !== undefined && perMinute ? Math.ceil((left / perMinute) * 60) : undefined;
  return { share, perMinute: perMinute === undefined ? undefined : Math.round(perMinute), remainingSeconds };
}

function recentRate(samples: readonly RunSample[]): number | undefined {
  const first = samples[0];
  const last = samples.at(-1);
  return first && last ? rate(first, last) : undefined;
}

function rateSince(startedAt: string | null, last: RunSample | undefined): number | undefined {
  return startedAt && last ? rate({ atMs: Date.parse(startedAt), seen: 0 }, last) : undefined;
}

function rate(from: RunSample, to: RunSample): number | undefined {
  const elapsedMs = to.atMs - from.atMs;
  return elapsedMs < shortestMs ? undefined : ((to.seen - from.seen) / elapsedMs) * 60_000;
}
