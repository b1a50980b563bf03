import { type ParsedRow } from '@leadweave/whatconverts-client';
import { type Route } from '../runs/route-row.js';

/** Why the sync passes a lead over by a rule of the brand. */
export type CensusRule = 'type-not-selected' | 'outside-window';

/** A lead that WhatConverts holds for a mapped profile: its identity and nothing about the person. */
export interface CensusLead {
  readonly externalId: string;
  readonly locationId: string;
  readonly createdAt: Date;
  /** Set when the sync leaves such a lead out on purpose. */
  readonly passedOver?: CensusRule;
}

/** A stretch of creation times of which every lead was read, both bounds inclusive. */
export interface CensusSlice {
  readonly from: Date;
  readonly to: Date;
  /** The locations whose leads the stretch holds; others were not asked for. */
  readonly locationIds: readonly string[];
  readonly leads: readonly CensusLead[];
  /** Requests sent since the slice before. */
  readonly requests: number;
}

/** The lead of a routed row; undefined for profiles that nobody mapped and for rows without identity, place or time. */
export function censusLeadOf(
  row: ParsedRow,
  route: Route,
  locationOfProfile: ReadonlyMap<string, string>,
): CensusLead | undefined {
  if (row.kind === 'unreadable') return censusLeadFromRaw(row, locationOfProfile);
  const { leadId: externalId, profileId = '', createdAt } = row.lead;
  const locationId = locationOfProfile.get(profileId);
  if (locationId === undefined) return undefined;
  const lead = { externalId, locationId, createdAt };
  return route.kind === 'skip' && route.reason !== 'profile-not-mapped' ? { ...lead, passedOver: route.reason } : lead;
}

/** A row that the sync sets aside still counts at its source, if it tells which lead it is, whose, and when. */
function censusLeadFromRaw(
  { leadId, raw }: Extract<ParsedRow, { kind: 'unreadable' }>,
  locationOfProfile: ReadonlyMap<string, string>,
): CensusLead | undefined {
  const { profile_id: profileId, date_created: created } = (raw ?? {}) as Readonly<Record<string, unknown>>;
  const isPlain = typeof profileId === 'string' || typeof profileId === 'number';
  const locationId = isPlain ? locationOfProfile.get(`${profileId}`) : undefined;
  const createdAt = new Date(typeof created === 'string' ? created : NaN);
  if (leadId === undefined || locationId === undefined || Number.isNaN(createdAt.getTime())) return undefined;
  return { externalId: leadId, locationId, createdAt };
}
