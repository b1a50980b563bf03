import { TimeError } from './time-error.js';

/** One formatter per zone: making one costs more than using it a thousand times. Zones are few. */
const formatters = new Map<string, Intl.DateTimeFormat>();

/** Tells whether `zone` is an IANA time zone that this runtime knows, such as `America/Chicago`. */
export function isTimeZone(zone: string): boolean {
  return formatterOf(zone) !== undefined;
}

/**
 * How far clocks in a zone are ahead of UTC at an instant, in milliseconds.
 *
 * @throws TimeError `unknown-zone`
 */
export function offsetInZone(instantMs: number, zone: string): number {
  const formatter = formatterOf(zone);
  if (!formatter) throw new TimeError('unknown-zone', `"${zone}" is not an IANA time zone.`);
  const shown = new Map(formatter.formatToParts(instantMs).map(({ type, value }) => [type, Number(value)]));
  const part = (type: Intl.DateTimeFormatPartTypes) => shown.get(type) ?? 0;
  const asUtcMs = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return asUtcMs - Math.floor(instantMs / 1_000) * 1_000;
}

function formatterOf(zone: string): Intl.DateTimeFormat | undefined {
  // Runtimes also take offsets such as "+05:00", which are no zones: they know no summer time.
  if (!/^[a-z]/i.test(zone)) return undefined;
  const known = formatters.get(zone);
  if (known) return known;
  try {
    const formatter = new Intl.DateTimeFormat('en-US', { ...shownParts, timeZone: zone });
    formatters.set(zone, formatter);
    return formatter;
  } catch {
    // The runtime's way to say that it does not know the zone.
    return undefined;
  }
}

const shownParts = {
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
} as const;
