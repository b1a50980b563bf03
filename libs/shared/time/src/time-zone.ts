import { IANAZone } from 'luxon';
import { TimeError } from './time-error.js';

/** Tells whether `zone` is an IANA time zone that this runtime knows, such as `America/Chicago`. */
export function isTimeZone(zone: string): boolean {
  return IANAZone.isValidZone(zone);
}

/** The luxon zone of a name, or `unknown-zone`. */
export function zoneOrThrow(zone: string): IANAZone {
  if (!isTimeZone(zone)) throw new TimeError('unknown-zone', `"${zone}" is not an IANA time zone.`);
  return IANAZone.create(zone);
}
