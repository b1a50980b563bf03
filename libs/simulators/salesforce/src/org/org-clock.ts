/** The time of a simulated Salesforce; everything it stamps, expires or counts follows it. */
export interface OrgClock {
  /** Milliseconds since 1970, UTC. */
  now(): number;
  /** Moves the time forward (or back, with a negative figure) at once. */
  advance(byMs: number): void;
}

/** A clock that starts at an instant (default: now). `running: false` stands still between calls of `advance`. */
export const createOrgClock = (options: { startAt?: Date; running?: boolean } = {}): OrgClock => {
  const machine = () => ((options.running ?? true) ? Date.now() : 0);
  let offsetMs = (options.startAt?.getTime() ?? Date.now()) - machine();
  return {
    now: () => machine() + offsetMs,
    advance: (byMs) => {
      offsetMs += byMs;
    },
  };
};

/** How Salesforce writes an instant: whole seconds, `2026-11-20T12:00:00.000+0000` (contract 8.2). Such texts sort by time. */
export const stampOf = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}.000+0000`;

/** The instant of a stamp or of any ISO 8601 text; NaN when it is none. */
export const instantOf = (text: string): number => Date.parse(text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
