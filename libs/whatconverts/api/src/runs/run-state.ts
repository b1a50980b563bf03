/** Where a run stands. `paused` goes on by itself at `resumeAt`; `partial` ended with something left out. */
export const runStates = ['queued', 'running', 'paused', 'done', 'partial', 'failed', 'cancelled'] as const;
export type RunState = (typeof runStates)[number];

/** States from which a run still goes on. */
export const openStates = ['queued', 'running', 'paused'] as const satisfies readonly RunState[];

/** Whether a run still goes on. */
export function isOpenState(state: RunState): boolean {
  return (openStates as readonly RunState[]).includes(state);
}

const transitions: Readonly<Record<RunState, readonly RunState[]>> = {
  queued: ['running', 'cancelled', 'failed'],
  running: ['running', 'paused', 'done', 'partial', 'failed', 'cancelled'],
  paused: ['running', 'cancelled', 'failed'],
  done: [],
  partial: [],
  failed: [],
  cancelled: [],
};

/** The states from which a run may come into `state`. */
export function runStatesBefore(state: RunState): readonly RunState[] {
  return runStates.filter((from) => transitions[from].includes(state));
}
