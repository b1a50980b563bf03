import { type ParsedRow } from '@leadweave/whatconverts-client';
import { type Interval } from '../planning/interval.js';
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
  /** Created or changed after the last reading of its profile began: the sync was not due to know it. */
  readonly notReadYet?: boolean;
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

/** A mapped profile as a reading sees it. */
export interface CensusProfile {
  readonly locationId: string;
  /** Creation times that were proved complete when the reading began, oldest first. */
  readonly covered: readonly Interval[];
}

/** The lead of a routed row; undefined for profiles that nobody mapped and for rows without identity, place or time. */
export function censusLeadOf(
  row: ParsedRow,
  route: Route,
  profiles: ReadonlyMap<string, CensusProfile>,
): CensusLead | undefined {
  if (row.kind === 'unreadable') return censusLeadFromRaw(row, profiles);
  const { leadId: externalId, profileId = '', createdAt, updatedAt } = row.lead;
  const profile = profiles.get(profileId);
  if (profile === undefined) return undefined;
  const lead = { externalId, locationId: profile.locationId, createdAt, ...readYet(profile, createdAt, updatedAt) };
  return route.kind === 'skip' && route.reason !== 'profile-not-mapped' ? { ...lead, passedOver: route.reason } : lead;
}

/** A row that the sync sets aside still counts at its source, if it tells which lead it is, whose, and when. */
function censusLeadFromRaw(
  { leadId, raw }: Extract<ParsedRow, { kind: 'unreadable' }>,
  profiles: ReadonlyMap<string, CensusProfile>,
): CensusLead | undefined {
  const { profile_id: profileId, date_created: created } = (raw ?? {}) as Readonly<Record<string, unknown>>;
  const isPlain = typeof profileId === 'string' || typeof profileId === 'number';
  const profile = isPlain ? profiles.get(`${profileId}`) : undefined;
  const createdAt = new Date(typeof created === 'string' ? created : NaN);
  if (leadId === undefined || profile === undefined || Number.isNaN(createdAt.getTime())) return undefined;
  return { externalId: leadId, locationId: profile.locationId, createdAt, ...readYet(profile, createdAt) };
}

function readYet({ covered }: CensusProfile, createdAt: Date, updatedAt = createdAt): { readonly notReadYet?: true } {
  const createdMs = createdAt.getTime();
  const wasProved = covered.some(({ fromMs, toMs }) => createdMs >= fromMs && createdMs <= toMs);
  const isAsRead = updatedAt.getTime() <= (covered.at(-1)?.toMs ?? 0);
  return wasProved && isAsRead ? {} : { notReadYet: true };
}
