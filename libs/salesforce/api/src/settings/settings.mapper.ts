import { type OwnerPolicy } from '@leadweave/salesforce-domain';
import { filterFromDto, filterToDto } from './filter-from-dto.js';
import { mappingToDto } from './mapping-from-dto.js';
import {
  type SalesforceOwnerDto,
  type SalesforceSettingsDto,
  type ToLeadsDto,
  type ToSalesforceDto,
} from './settings.dto.js';
import { type SalesforceSettings, type ToLeadsSettings, type ToSalesforceSettings } from './salesforce-settings.js';

/** What goes where, as screens and programs read it. */
export function settingsToDto({
  toSalesforce,
  toLeads,
  mapping,
  version,
  updatedAt,
}: SalesforceSettings): SalesforceSettingsDto {
  return {
    version,
    updatedAt: updatedAt.toISOString(),
    toSalesforce: toSalesforceToDto(toSalesforce),
    toLeads: toLeadsToDto(toLeads),
    mapping: mapping.map(mappingToDto),
  };
}

/** What people chose, over what was there; `now` is when a direction begins that is switched on without a date. */
export function toSalesforceFromDto(
  dto: ToSalesforceDto,
  before: ToSalesforceSettings,
  now: Date,
): ToSalesforceSettings {
  const { on, types, qualities, sources, locationIds, holdVendorSpam, holdVendorDuplicates } = dto;
  const sinceMs = beginningOf(dto, { on: before.on, sinceMs: before.selection.sinceMs }, now);
  const { searchEmail, searchPhone, whenDeleted, duplicates, phoneFormat, afterConversion } = dto;
  return {
    on,
    selection: {
      paused: before.selection.paused,
      ...{ types, qualities, sources, locationIds, holdVendorSpam, holdVendorDuplicates, sinceMs },
    },
    finding: { searchEmail, searchPhone, whenDeleted },
    owner: ownerFromDto(dto.owner),
    ...{ duplicates, phoneFormat, afterConversion },
  };
}

/** As {@link toSalesforceFromDto}. */
export function toLeadsFromDto(dto: ToLeadsDto, before: ToLeadsSettings, now: Date): ToLeadsSettings {
  const { on, triggers, filter, whileMatching, several } = dto;
  const { quotable, quote, sales } = dto.writeBack;
  return {
    on,
    activatedAtMs: beginningOf(dto, { on: before.on, sinceMs: before.activatedAtMs }, now),
    // Without its trigger a filter means nothing.
    ...(filter && triggers.includes('matching-filter') && { filter: filterFromDto(filter) }),
    ...{ triggers, whileMatching, several },
    lookBackDays: before.lookBackDays,
    writeBack: { quotable, quote, sales },
  };
}

function toSalesforceToDto(settings: ToSalesforceSettings): ToSalesforceDto {
  const { on, selection, finding, duplicates, phoneFormat, afterConversion } = settings;
  const { types, qualities, sources, locationIds, holdVendorSpam, holdVendorDuplicates, sinceMs } = selection;
  return {
    on,
    since: beginningText(on, sinceMs),
    ...{ types: [...types], qualities: [...qualities], sources: [...sources], locationIds: [...locationIds] },
    ...{ holdVendorSpam, holdVendorDuplicates, ...finding, duplicates },
    owner: ownerToDto(settings.owner),
    ...{ phoneFormat, afterConversion },
  };
}

function toLeadsToDto(settings: ToLeadsSettings): ToLeadsDto {
  const { on, activatedAtMs, triggers, filter, whileMatching, several, writeBack } = settings;
  return {
    on,
    since: beginningText(on, activatedAtMs),
    triggers: [...triggers],
    filter: filter ? filterToDto(filter) : null,
    ...{ whileMatching, several, writeBack: { ...writeBack } },
  };
}

/** A direction that stays on keeps its beginning unless a person names another one. */
function beginningOf(
  { on, since }: { readonly on: boolean; readonly since: string | null },
  before: { readonly on: boolean; readonly sinceMs: number },
  now: Date,
): number {
  if (since !== null) return Date.parse(since);
  return on && before.on ? before.sinceMs : now.getTime();
}

/** A direction that is off has no beginning yet. */
function beginningText(on: boolean, sinceMs: number): string | null {
  return on ? new Date(sinceMs).toISOString() : null;
}

function ownerFromDto({ kind, id = '' }: SalesforceOwnerDto): OwnerPolicy {
  return kind === 'owner' ? { kind, id } : { kind };
}

function ownerToDto(owner: OwnerPolicy): SalesforceOwnerDto {
  return owner.kind === 'owner' ? { kind: owner.kind, id: owner.id } : { kind: owner.kind };
}
