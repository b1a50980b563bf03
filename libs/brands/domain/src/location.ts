/** Where a location stands in its life. Only the brand admin sets it; leads arrive in every state. */
export const locationStatuses = ['active', 'onboarding', 'coming_soon', 'closed'] as const;
export type LocationStatus = (typeof locationStatuses)[number];

/** What people say about a location. Absent parts are undefined, never empty strings. */
export interface LocationDetails {
  readonly name: string;
  /** IANA name, for example `America/Chicago`. */
  readonly timeZone: string;
  readonly status: LocationStatus;
  readonly city?: string;
  /** State, province or region as the brand writes it. */
  readonly region?: string;
  /** As typed; not normalised. */
  readonly phone?: string;
  /** The brand's own number of this outlet, for example a store number. */
  readonly externalReference?: string;
}

/** Longest text of each part, in characters. */
export const locationLengths = {
  name: 120,
  city: 120,
  region: 120,
  phone: 40,
  externalReference: 80,
} as const;
