export { type Clock, systemClock } from './clock.js';
export { dayInZone, dayRangeInZone, startOfDayInZone, type TimeRange } from './day-range-in-zone.js';
export { dayMs, hourMs, minuteMs, secondMs } from './durations.js';
export { secondsToWords } from './seconds-to-words.js';
export { TimeError } from './time-error.js';
export { isTimeZone } from './time-zone.js';
export { daysBefore, nextMidnightUtc, utcDay } from './utc-day.js';
