/** The tenant: a franchise brand. */
export interface Brand {
  readonly id: string;
  readonly name: string;
  /** IANA name: days in reports of the brand begin at its midnight. */
  readonly timeZone: string;
  /** ISO 4217 code, for example `USD`. */
  readonly currency: string;
}

/** Longest name of a brand, in characters. */
export const brandNameLength = 120;
