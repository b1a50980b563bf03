import { type MappingToPlan } from '../planning/run-plan.js';

/** A mapping as a preview counts it, saved or not. */
export interface PreviewedMapping extends MappingToPlan {
  readonly locationId: string;
}

/** What a preview is asked about; nothing at all means the mappings as they are saved. */
export interface PreviewQuestion {
  /** Only these locations. */
  readonly locationIds?: readonly string[];
  /** Mappings that are not saved yet; they stand in for saved ones of the same location. */
  readonly mappings?: readonly { readonly locationId: string; readonly profileId: string }[];
}

/** The mappings that a preview counts. Locations that the brand does not have are left out. */
export function previewedMappings(
  saved: readonly PreviewedMapping[],
  { locationIds, mappings = [] }: PreviewQuestion,
  known: ReadonlyMap<string, string>,
  backfillFrom: Date,
): PreviewedMapping[] {
  const wanted = mappings
    .filter(({ locationId }) => known.has(locationId))
    .map((mapping) => ({ ...mapping, id: mapping.locationId, backfillFrom }));
  const replaced = new Set(wanted.map(({ locationId }) => locationId));
  const kept = saved.filter(({ locationId }) => !replaced.has(locationId));
  return [...kept, ...wanted].filter(({ locationId }) => !locationIds || locationIds.includes(locationId));
}
