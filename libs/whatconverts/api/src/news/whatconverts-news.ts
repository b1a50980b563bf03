import { type Tx } from '@leadweave/persistence';
import { type RunKind } from '../runs/run-kind.js';
import { type RunState } from '../runs/run-state.js';
import { type RunCounts } from '../runs/sync-run.js';

/** A run that was carried out, with what it brought. */
export interface EndedRun {
  readonly runId: string;
  readonly kind: RunKind;
  readonly state: Extract<RunState, 'done' | 'partial' | 'failed'>;
  readonly counts: Omit<RunCounts, 'seen' | 'ignored'>;
}

/**
 * Told what somebody outside may want to hear of, in the transaction that writes it down: what is told is as lasting as what
 * happened. Bound by the application; sources do not know who listens.
 */
export abstract class WhatConvertsNews {
  /** A run ended by itself; one that a person cancelled is no news. */
  abstract runEnded(tx: Tx, run: EndedRun): Promise<void>;

  /** The provider does not answer properly, or refuses the key. `reason` is machine-readable. */
  abstract connectionFailing(tx: Tx, connectionId: string, reason: string): Promise<void>;

  /** A run got through again after the connection had failed. */
  abstract connectionRecovered(tx: Tx, connectionId: string): Promise<void>;
}

/** Where nobody listens. */
export class NoWhatConvertsNews extends WhatConvertsNews {
  runEnded(): Promise<void> {
    return Promise.resolve();
  }

  connectionFailing(): Promise<void> {
    return Promise.resolve();
  }

  connectionRecovered(): Promise<void> {
    return Promise.resolve();
  }
}
