import { type RunPlan } from '../planning/run-plan.js';
import { type RunKind } from './run-kind.js';
import { type RunCheckpoint } from './sync-run.js';

/** A run that this worker holds. Every write compares `epoch`, so that a worker that was away too long cannot write. */
export interface ClaimedRun {
  readonly brandId: string;
  readonly runId: string;
  readonly connectionId: string;
  readonly kind: RunKind;
  readonly epoch: number;
  readonly plan?: RunPlan;
  readonly checkpoint?: RunCheckpoint;
  /** Failures in a row without progress between them. */
  readonly attempts: number;
}
