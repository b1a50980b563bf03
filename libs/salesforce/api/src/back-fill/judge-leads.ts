import { type Candidate, findOrCreate, sendingVerdict } from '@leadweave/salesforce-domain';
import { type LeadMaterial } from '../sending/lead-material.js';
import { type LeadChoice, type LeadLink, type LeadReason, type SendingState } from '../sending/lead-state.js';
import { type ToSalesforceSettings } from '../settings/salesforce-settings.js';
import { type PersonObject } from '../sending/person-record.js';
import { type PeopleIndex } from './people-index.js';

/** A lead of a run, and how it stands on its way. */
export interface RunLead {
  readonly leadId: string;
  readonly material: LeadMaterial;
  readonly state?: SendingState;
  readonly reason?: LeadReason;
  readonly errorKey?: string;
  readonly link?: LeadLink;
  readonly choice?: LeadChoice;
  /** The back-fill that handled it last. */
  readonly backFillId?: string;
}

/** What would become of a lead; `because` is the reason of whatever keeps it here. */
export type Judged =
  | { readonly kind: 'skip'; readonly lead: RunLead; readonly because: string }
  /** A person has to choose among records, some of which may be yet to be made. */
  | {
      readonly kind: 'review';
      readonly lead: RunLead;
      readonly because: string;
      readonly candidates: readonly Candidate[];
      readonly mayCreate: boolean;
    }
  | { readonly kind: 'create'; readonly lead: RunLead; readonly expectedId: string }
  | {
      readonly kind: 'update';
      readonly lead: RunLead;
      readonly object: PersonObject;
      readonly id: string;
      readonly by: LeadLink['tiedBy'];
    }
  /** Goes to contact and opportunity, or to a record that a merge left: the single path follows it. */
  | { readonly kind: 'redirect'; readonly lead: RunLead };

/** Ids of records that are yet to be made. */
const expected = 'new:';

/** Whether a record is yet to be made by this run. */
export function isExpected(id: string): boolean {
  return id.startsWith(expected);
}

/**
 * Judges leads in their order by the rules of the single path. A lead that will be made is found by those behind it, so that one person is
 * made once.
 */
export function judgeLeads(
  leads: readonly RunLead[],
  index: PeopleIndex,
  settings: ToSalesforceSettings,
  sinceMs: number,
): Judged[] {
  return leads.map((lead) => judge(lead, index, settings, sinceMs));
}

function judge(lead: RunLead, index: PeopleIndex, settings: ToSalesforceSettings, sinceMs: number): Judged {
  const { material, state, choice, link } = lead;
  if (state === 'waiting' || state === 'sending') return { kind: 'skip', lead, because: 'on-its-way' };
  if (choice?.kind === 'skip') return { kind: 'skip', lead, because: 'skipped' };
  const verdict = sendingVerdict({ ...settings.selection, sinceMs }, material.selectable);
  if (verdict.kind === 'stay') return { kind: 'skip', lead, because: verdict.because };
  const found = link && index.get(link.recordId);
  // It was merged or deleted; which of them only the record itself can tell.
  if (link && !found) return { kind: 'redirect', lead };
  return decide(lead, index, settings);
}

function decide(lead: RunLead, index: PeopleIndex, { finding: policy }: ToSalesforceSettings): Judged {
  const { leadId, email, phone } = lead.material;
  const linked = lead.link && index.get(lead.link.recordId);
  const records = [...(linked ? [linked] : []), ...index.candidates({ leadId, email, phone }, policy)];
  const decision = findOrCreate({ leadId, email, phone, linkedId: linked?.id, records, policy });
  switch (decision.kind) {
    case 'create': {
      const expectedId = `${expected}${leadId}`;
      const phones = phone === undefined ? [] : [phone];
      index.add({ object: 'Lead', id: expectedId, leadweaveId: leadId, email, phones, isDeleted: false });
      return { kind: 'create', lead, expectedId };
    }
    case 'update': {
      const { object, id, by } = decision;
      return { kind: 'update', lead, object, id, by: by === 'link' && lead.link ? lead.link.tiedBy : by };
    }
    case 'redirect':
      return { kind: 'redirect', lead };
    case 'ambiguous':
      return {
        kind: 'review',
        lead,
        because: decision.because === 'several' ? `several-by-${decision.by}` : decision.because,
        candidates: decision.candidates,
        // Another record with the same id would only be one more of them.
        mayCreate: decision.by !== 'our-id',
      };
    case 'stop':
      return { kind: 'skip', lead, because: decision.because };
  }
}
