/** The simulator's own time. Everything it says about "now", "today" and the daily quota follows this clock. */
export interface SimulatorClock {
  /** Milliseconds since 1970, UTC. */
  now(): number;
  /** Moves the time forward (or back, with a negative figure) at once. */
  advance(byMs: number): void;
  /** Jumps to an instant. */
  set(instant: Date): void;
}

/**
 * A clock that starts at an instant (default: the machine's time). `running: false` stands still between calls of
 * `advance` and `set`, for tests; a running clock goes on with the machine's.
 */
export const createSimulatorClock = (options: { startAt?: Date; running?: boolean } = {}): SimulatorClock => {
  const running = options.running ?? true;
  const machine = () => (running ? Date.now() : 0);
  let offsetMs = (options.startAt?.getTime() ?? Date.now()) - machine();
  return {
    now: () => machine() + offsetMs,
    advance: (byMs) => {
      offsetMs += byMs;
    },
    set: (instant) => {
      offsetMs = instant.getTime() - machine();
    },
  };
};

/** The simulator's present in whole seconds. */
export const nowSecOf = (state: { clock: SimulatorClock }): number => Math.floor(state.clock.now() / 1000);
