/** A clock that stands still until it is moved. */
export interface FixedClock {
  now(): Date;
  advance(milliseconds: number): void;
}

/** A clock at `iso`, for example `fixedClock('2026-11-20T12:00:00Z')`. @throws RangeError when `iso` is no instant */
export function fixedClock(iso: string): FixedClock {
  let instant = Date.parse(iso);
  if (Number.isNaN(instant)) throw new RangeError(`Not an instant: ${iso}`);
  return {
    now: () => new Date(instant),
    advance: (milliseconds) => {
      instant += milliseconds;
    },
  };
}
