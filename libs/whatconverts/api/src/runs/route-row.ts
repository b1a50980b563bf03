import { type LeadType } from '@leadweave/domain';
import { type QuarantineReason } from '@leadweave/leads-api';
import { type ParsedRow, type WhatConvertsLead } from '@leadweave/whatconverts-client';

/** Why a row is not imported although it was understood. */
export type SkipReason = 'type-not-selected' | 'profile-not-mapped' | 'outside-window';

/** Where a row goes. */
export type Route =
  | { readonly kind: 'import'; readonly locationId: string; readonly lead: WhatConvertsLead; readonly raw: unknown }
  | {
      readonly kind: 'skip';
      readonly reason: SkipReason;
      readonly profileId: string;
      readonly locationId?: string;
      readonly leadId: string;
    }
  | {
      readonly kind: 'quarantine';
      readonly reason: QuarantineReason;
      readonly detail: string;
      readonly leadId?: string;
      readonly profileId?: string;
      readonly raw: unknown;
    };

/** A mapping as far as routing needs it. */
export interface RoutingMapping {
  readonly locationId: string;
  readonly backfillFrom: Date;
}

/**
 * Decides where a row goes. Rows of profiles that nobody mapped are passed over: a master key may reach other
 * businesses. A type that the vendor invented later is always taken.
 *
 * @param mappings by profile id
 */
export function routeRow(
  row: ParsedRow,
  mappings: ReadonlyMap<string, RoutingMapping>,
  selectedTypes: readonly LeadType[],
): Route {
  if (row.kind === 'unreadable') {
    const reason = row.reason === 'lead-id-missing' ? 'missing-id' : 'unreadable';
    return { kind: 'quarantine', reason, detail: row.detail, leadId: row.leadId, raw: row.raw };
  }
  const { lead, raw } = row;
  const { leadId, profileId } = lead;
  if (profileId === undefined) {
    return { kind: 'quarantine', reason: 'unknown-profile', detail: 'The row names no profile.', leadId, raw };
  }
  const mapping = mappings.get(profileId);
  if (!mapping) return { kind: 'skip', reason: 'profile-not-mapped', profileId, leadId };
  const { locationId, backfillFrom } = mapping;
  if (lead.createdAt < backfillFrom) return { kind: 'skip', reason: 'outside-window', profileId, locationId, leadId };
  if (!selectedTypes.includes(lead.type) && !isInvented(lead)) {
    return { kind: 'skip', reason: 'type-not-selected', profileId, locationId, leadId };
  }
  return { kind: 'import', locationId, lead, raw };
}

/** Of a type that is on no list, which reads as `other` without being called so. */
function isInvented({ type, transactionType }: WhatConvertsLead): boolean {
  return type === 'other' && transactionType?.trim().toLowerCase() !== 'other';
}
