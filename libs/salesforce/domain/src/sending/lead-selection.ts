import { type LeadType, type Quality } from '@leadweave/domain';

/** Which leads go to Salesforce. An empty list of types, sources or locations means all of them. */
export interface LeadSelection {
  /** People's pause switch. */
  readonly paused: boolean;
  readonly types: readonly LeadType[];
  /** Spam never goes, whatever stands here. Empty: all that is not spam. */
  readonly qualities: readonly Exclude<Quality, 'spam'>[];
  /** Marketing sources such as `google`, without regard to case. */
  readonly sources: readonly string[];
  readonly locationIds: readonly string[];
  /** Leads that the vendor marks as spam stay until a person scores them as good. */
  readonly holdVendorSpam: boolean;
  /** Leads that the vendor marks as duplicates stay until a person scores them as good. */
  readonly holdVendorDuplicates: boolean;
  /** Leads that happened before stay, milliseconds since the epoch: the moment of activation, or the date that people chose. */
  readonly sinceMs: number;
}

/** A lead as far as the selection looks at it. */
export interface SelectableLead {
  readonly type: LeadType;
  readonly quality: Quality;
  readonly source?: string;
  readonly locationId: string;
  readonly vendorSpam: boolean;
  readonly vendorDuplicate: boolean;
  readonly occurredAtMs: number;
  /** Made by a test, never by a visitor. */
  readonly isTest: boolean;
}

/** Why a lead stays. */
export type StayReason =
  | 'paused'
  | 'test'
  | 'spam'
  | 'before-start'
  | 'location-not-selected'
  | 'type-not-selected'
  | 'source-not-selected'
  | 'not-scored-yet'
  | 'quality-not-selected'
  | 'vendor-spam'
  | 'vendor-duplicate';

/** Whether a lead goes. */
export type SendingVerdict = { readonly kind: 'go' } | { readonly kind: 'stay'; readonly because: StayReason };

/** What a brand has before it chooses anything: every new lead that is not spam. */
export function selectionFromNow(activatedAtMs: number): LeadSelection {
  return {
    paused: false,
    types: [],
    qualities: [],
    sources: [],
    locationIds: [],
    holdVendorSpam: false,
    holdVendorDuplicates: false,
    sinceMs: activatedAtMs,
  };
}

/**
 * Decides whether a lead goes to Salesforce. The reason of one that stays is the first that people would have to change: what
 * concerns all leads before what concerns this one.
 */
export function sendingVerdict(selection: LeadSelection, lead: SelectableLead): SendingVerdict {
  const because = stayReason(selection, lead);
  return because ? { kind: 'stay', because } : { kind: 'go' };
}

function stayReason(selection: LeadSelection, lead: SelectableLead): StayReason | undefined {
  if (lead.isTest) return 'test';
  if (lead.quality === 'spam') return 'spam';
  if (selection.paused) return 'paused';
  if (lead.occurredAtMs < selection.sinceMs) return 'before-start';
  return notSelected(selection, lead) ?? qualityReason(selection, lead.quality) ?? vendorReason(selection, lead);
}

function notSelected(selection: LeadSelection, lead: SelectableLead): StayReason | undefined {
  if (misses(selection.locationIds, lead.locationId)) return 'location-not-selected';
  if (misses(selection.types, lead.type)) return 'type-not-selected';
  return misses(selection.sources.map(folded), folded(lead.source)) ? 'source-not-selected' : undefined;
}

function qualityReason({ qualities }: LeadSelection, quality: Quality): StayReason | undefined {
  if (!misses<Quality>(qualities, quality)) return undefined;
  return quality === 'unscored' ? 'not-scored-yet' : 'quality-not-selected';
}

/** A person's "good" outweighs what the vendor suspects. */
function vendorReason(selection: LeadSelection, lead: SelectableLead): StayReason | undefined {
  if (lead.quality === 'good') return undefined;
  if (selection.holdVendorSpam && lead.vendorSpam) return 'vendor-spam';
  return selection.holdVendorDuplicates && lead.vendorDuplicate ? 'vendor-duplicate' : undefined;
}

function misses<Value>(wanted: readonly Value[], value: Value): boolean {
  return wanted.length > 0 && !wanted.includes(value);
}

function folded(text: string | undefined): string {
  return (text ?? '').trim().toLowerCase();
}
