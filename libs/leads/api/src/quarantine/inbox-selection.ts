import { type Tx } from '@leadweave/persistence';
import { type SqlParams } from '../reading/sql-params.js';

/** Which inputs are meant: these, all that match, or all of some profiles. Absent parts of a filter do not limit. */
export type InboxSelection = (
  | { readonly ids: readonly string[] }
  | { readonly filter: InboxFilter }
  | { readonly profiles: readonly { readonly source: string; readonly profileId: string }[] }
) & {
  /** Of these only the inputs of unknown profiles, or only the others. */
  readonly only?: 'of-unknown-profiles' | 'others';
};

export interface InboxFilter {
  readonly source?: string;
  readonly reason?: string;
  readonly profileId?: string;
  readonly locationId?: string;
  /** Inclusive. */
  readonly receivedFrom?: Date;
  /** Exclusive. */
  readonly receivedTo?: Date;
}

/** Inputs that are one question together, since what they lack is a location for their profile. */
export const ofUnknownProfile = `(i.reason = 'unknown-profile' and i.profile_id is not null)`;

/** Conditions over `inbox i`: the brand, the locations of the unit of work, and the selection. */
export function inboxSql({ brandId, scope }: Tx, selection: InboxSelection, params: SqlParams): string {
  const { only } = selection;
  const conditions = [
    `i.brand_id = ${params.add(brandId)}::uuid`,
    scope.kind === 'locations' && `i.location_id = any (${params.add(scope.locationIds)}::uuid[])`,
    only && (only === 'others' ? `${ofUnknownProfile} is not true` : ofUnknownProfile),
    ...selected(selection, params),
  ];
  return conditions.filter((condition) => typeof condition === 'string').join(' and ');
}

function selected(selection: InboxSelection, params: SqlParams): (string | false)[] {
  if ('ids' in selection) return [`i.id = any (${params.add(selection.ids)}::uuid[])`];
  if ('profiles' in selection) {
    const sources = params.add(selection.profiles.map(({ source }) => source));
    const profileIds = params.add(selection.profiles.map(({ profileId }) => profileId));
    return [`(i.source, i.profile_id) in (select * from unnest(${sources}::text[], ${profileIds}::text[]))`];
  }
  const { source, reason, profileId, locationId, receivedFrom, receivedTo } = selection.filter;
  return [
    source !== undefined && `i.source = ${params.add(source)}`,
    reason !== undefined && `i.reason = ${params.add(reason)}`,
    profileId !== undefined && `i.profile_id = ${params.add(profileId)}`,
    locationId !== undefined && `i.location_id = ${params.add(locationId)}::uuid`,
    receivedFrom !== undefined && `i.received_at >= ${params.add(receivedFrom.toISOString())}::timestamptz`,
    receivedTo !== undefined && `i.received_at < ${params.add(receivedTo.toISOString())}::timestamptz`,
  ];
}
