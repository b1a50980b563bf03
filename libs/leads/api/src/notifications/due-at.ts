import { DateTime } from 'luxon';
import { type Delivery, type NotificationTimes } from './notification-setting.js';

/**
 * When a person is to be told of what is known since `now`. Days and hours are those of the person's clock, also when clocks
 * change: a time that is skipped counts as the moment the clocks are set to.
 */
export function dueAt(delivery: Exclude<Delivery, 'off'>, now: Date, times: NotificationTimes): Date {
  const local = DateTime.fromJSDate(now, { zone: times.timeZone });
  switch (delivery) {
    case 'immediate':
      return afterQuiet(local, times).toJSDate();
    case 'hourly':
      return afterQuiet(local.startOf('hour').plus({ hours: 1 }), times).toJSDate();
    case 'daily':
      return nextTime(local, times.digestAt).toJSDate();
  }
}

/** The moment itself, or the end of the quiet hours that it lies in. */
function afterQuiet(local: DateTime, { quietFrom, quietTo }: NotificationTimes): DateTime {
  if (quietFrom === undefined || quietTo === undefined || quietFrom === quietTo) return local;
  const clock = local.toFormat('HH:mm');
  const isQuiet = quietFrom < quietTo ? clock >= quietFrom && clock < quietTo : clock >= quietFrom || clock < quietTo;
  return isQuiet ? nextTime(local, quietTo) : local;
}

/** The next moment after `local` at which the clock shows `time`. */
function nextTime(local: DateTime, time: string): DateTime {
  const [hour, minute] = time.split(':').map(Number) as [number, number];
  const today = local.set({ hour, minute, second: 0, millisecond: 0 });
  return today > local ? today : local.plus({ days: 1 }).set({ hour, minute, second: 0, millisecond: 0 });
}
