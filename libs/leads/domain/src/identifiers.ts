declare const brand: unique symbol;

/** A string that is of one kind only: a `LocationId` cannot stand where a `LeadId` is wanted. */
type Identifier<Kind extends string> = string & { readonly [brand]: Kind };

/** A brand, the tenant. UUIDv7. */
export type BrandId = Identifier<'brand'>;
/** A location of a brand. UUIDv7. */
export type LocationId = Identifier<'location'>;
/** A lead. Equal to the id of the source record it stands on: see `leadIdOf`. UUIDv7. */
export type LeadId = Identifier<'lead'>;
/** One source record. UUIDv7, given at its first arrival and never changed. */
export type SourceRecordId = Identifier<'source-record'>;

/**
 * The lead that a source record makes when it stands on its own. Lead ids are derived, not invented, so that the same
 * records always lead to the same ids, in whatever order they arrive and however often a pair is split.
 */
export function leadIdOf(record: SourceRecordId): LeadId {
  return record as string as LeadId;
}
