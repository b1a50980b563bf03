import { type Mapping } from '../whatconverts-api.js';

/** A location without a profile, unless `parts` say otherwise. */
export const aMapping = (parts: Partial<Mapping> = {}): Mapping => ({
  locationId: 'loc-1',
  locationName: 'Austin North',
  city: 'Austin',
  state: parts.profileId ? 'mapped' : 'unmapped',
  profileId: null,
  profileName: null,
  connectionId: parts.profileId ? 'con-1' : null,
  mappedAt: null,
  historyPercent: parts.profileId ? 100 : null,
  lastLeadAt: null,
  leadsLast30Days: 0,
  attributionPercent: null,
  suggestion: null,
  version: parts.profileId ? 3 : null,
  ...parts,
});
