/** Lets only so many requests of one key run at the same time (contract 5: at most 20). */
export interface ConcurrencyGate {
  /** Runs `work` as soon as a place is free; gives the place back when it has settled. */
  run<T>(work: () => Promise<T>): Promise<T>;
}

/**
 * A gate in memory, first come first served. Share one gate between all clients of the same key in a process.
 *
 * @param max places, at least 1
 */
export function createConcurrencyGate(max: number): ConcurrencyGate {
  const places = Math.max(1, Math.floor(max));
  const waiting: (() => void)[] = [];
  let running = 0;

  const enter = async (): Promise<void> => {
    if (running < places) {
      running += 1;
      return;
    }
    // The place is handed over by `leave`, so that a newcomer cannot take it in between.
    await new Promise<void>((resolve) => waiting.push(resolve));
  };
  const leave = (): void => {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  };

  return {
    async run(work) {
      await enter();
      try {
        return await work();
      } finally {
        leave();
      }
    },
  };
}
