import { isTimeZone } from './is-time-zone.js';
import { type LocationDetails, locationLengths, type LocationStatus, locationStatuses } from './location.js';

/** A part of a location that cannot be accepted, and why. */
export interface LocationFault {
  readonly field: keyof LocationDetails;
  readonly reason: 'missing' | 'too-long' | 'unknown-time-zone' | 'unknown-status';
}

/** Parts of a location as they come from outside, not yet believed. */
export type LocationDraft = { readonly [Field in keyof LocationDetails]?: string };

/** The location, or every fault of the draft. */
export type LocationValidation =
  | { readonly kind: 'valid'; readonly location: LocationDetails }
  | { readonly kind: 'invalid'; readonly faults: readonly LocationFault[] };

const optionalFields = ['city', 'region', 'phone', 'externalReference'] as const;

/** Checks a draft. Control characters become spaces, spaces around a text are dropped; empty texts count as absent, an absent status as `active`. */
export function validateLocation(draft: LocationDraft): LocationValidation {
  const location = tidy(draft);
  const faults = [...nameFaults(location.name), ...lengthFaults(location), ...zoneFaults(location.timeZone)];
  if (!isStatus(location.status)) faults.push({ field: 'status', reason: 'unknown-status' });
  return faults.length > 0 ? { kind: 'invalid', faults } : { kind: 'valid', location: location as LocationDetails };
}

function tidy(draft: LocationDraft) {
  const text = (value: string | undefined) =>
    value
      ?.normalize('NFC')
      .replaceAll(/\p{Cc}+/gu, ' ')
      .trim() || undefined;
  return {
    name: text(draft.name) ?? '',
    timeZone: text(draft.timeZone) ?? '',
    status: text(draft.status) ?? 'active',
    city: text(draft.city),
    region: text(draft.region),
    phone: text(draft.phone),
    externalReference: text(draft.externalReference),
  };
}

function nameFaults(name: string): LocationFault[] {
  return name === '' ? [{ field: 'name', reason: 'missing' }] : [];
}

function lengthFaults(location: ReturnType<typeof tidy>): LocationFault[] {
  return (['name', ...optionalFields] as const)
    .filter((field) => [...(location[field] ?? '')].length > locationLengths[field])
    .map((field) => ({ field, reason: 'too-long' }));
}

function zoneFaults(timeZone: string): LocationFault[] {
  if (timeZone === '') return [{ field: 'timeZone', reason: 'missing' }];
  return isTimeZone(timeZone) ? [] : [{ field: 'timeZone', reason: 'unknown-time-zone' }];
}

function isStatus(status: string): status is LocationStatus {
  return (locationStatuses as readonly string[]).includes(status);
}
