/** Places of a run at which a test may end the process, wait or throw. */
export const failPointNames = [
  'run.claimed',
  'run.planned',
  'page.read',
  'page.stored',
  'page.committed',
  'slice.stored',
  'slice.committed',
  'run.ending',
  'run.ended',
] as const;
export type FailPointName = (typeof failPointNames)[number];

/** Told of each place that a run comes to. Does nothing in production. */
export interface FailPoints {
  hit(name: FailPointName): Promise<void> | void;
}

export const noFailPoints: FailPoints = { hit: () => undefined };
