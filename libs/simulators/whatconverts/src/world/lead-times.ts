import { type Random } from './random.js';
import { DAY_SECONDS } from './world.js';

const { floor } = Math;

const HOURLY_SHARES = [1, 1, 1, 1, 1, 2, 5, 12, 22, 30, 32, 30, 26, 28, 28, 26, 24, 20, 14, 10, 8, 6, 3, 2];
const HOUR_TOTAL = HOURLY_SHARES.reduce((sum, share) => sum + share, 0);
const HOUR_BOUNDS = HOURLY_SHARES.map(
  (_, hour) => HOURLY_SHARES.slice(0, hour + 1).reduce((sum, share) => sum + share, 0) / HOUR_TOTAL,
);
const WEEKEND_KEPT = 0.45;
const SAME_SECOND_SHARE = 0.01;

const isWeekend = (daySec: number): boolean => {
  const weekday = (floor(daySec / DAY_SECONDS) + 4) % 7;
  return weekday === 0 || weekday === 6;
};

const drawLocal = (random: Random, fromSec: number, days: number): number => {
  const daySec = fromSec + floor(random.fraction() * days) * DAY_SECONDS;
  if (isWeekend(daySec) && !random.chance(WEEKEND_KEPT)) return drawLocal(random, fromSec, days);
  const at = random.fraction();
  const hour = HOUR_BOUNDS.findIndex((bound) => at < bound);
  return floor(daySec / DAY_SECONDS) * DAY_SECONDS + hour * 3600 + random.whole(3600);
};

/**
 * Creation times (seconds, rising) of a profile's leads between two instants: fewer at night and at the weekend, and
 * about one in a hundred in the very second of another lead.
 */
export const leadTimes = (
  random: Random,
  count: number,
  span: { fromSec: number; toSec: number },
  utcOffsetHours: number,
) => {
  const times = new Uint32Array(count);
  const days = Math.max(1, floor((span.toSec - span.fromSec) / DAY_SECONDS));
  const lengthSec = Math.max(1, span.toSec - span.fromSec);
  let previous = 0;
  for (let index = 0; index < count; index += 1) {
    const drawn = drawLocal(random, span.fromSec, days) - utcOffsetHours * 3600;
    const wrapped = span.fromSec + ((((drawn - span.fromSec) % lengthSec) + lengthSec) % lengthSec);
    const time = index > 0 && random.chance(SAME_SECOND_SHARE) ? previous : wrapped;
    times[index] = time;
    previous = time;
  }
  return times.sort();
};
