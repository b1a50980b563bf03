import { errorCard, type ErrorCard } from '@leadweave/salesforce-domain';
import { type LeadReason } from '../sending/lead-state.js';
import { type FailedLeadDto, type FixPlace, type SalesforceErrorCardDto } from './error.dto.js';
import { whatConvertsCard } from './whatconverts-cards.js';
import { type CauseRow, type FailedLeadRow } from './failed-leads.repository.js';

/** Causes that are mended where owners and assignment are chosen. */
const ofSettings = ['INACTIVE_OWNER_OR_USER', 'INVALID_ASSIGNMENT_RULE', 'INVALID_CROSS_REFERENCE_KEY'];
/** Causes that only people of the org can mend. */
const ofOrg = [
  'FIELD_CUSTOM_VALIDATION_EXCEPTION',
  'FIELD_FILTER_VALIDATION_EXCEPTION',
  'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY',
  'SELF_REFERENCE_FROM_TRIGGER',
];

/** A card; `leads` are the samples of the cause, at least one. */
export function errorCardToDto(cause: CauseRow, leads: readonly FailedLeadRow[]): SalesforceErrorCardDto {
  const { title, cause: why, fix, retry, fields, rule } = cardOf(leads[0]!.reason);
  return {
    ...{ key: cause.error_key, title, cause: why, fix, retry, fields: [...fields] },
    rule: rule ?? null,
    count: cause.count,
    firstAt: cause.first_at.toISOString(),
    lastAt: cause.last_at.toISOString(),
    nextTryAt: cause.next_at?.toISOString() ?? null,
    fixAt: fixPlaceOf(leads[0]!.reason),
    leads: leads.map(failedLeadToDto),
  };
}

export function failedLeadToDto({ lead_id, name, updated_at, due_at }: FailedLeadRow): FailedLeadDto {
  return { leadId: lead_id, name, failedAt: updated_at.toISOString(), nextTryAt: due_at?.toISOString() ?? null };
}

export function cardOf(reason: LeadReason): ErrorCard {
  const { because, retryClass = 'D', code = '', fields = [], message } = reason;
  if (because === 'whatconverts') return whatConvertsCard(code);
  return errorCard({ retryClass, code, vendorCode: code, fields, vendorMessage: message });
}

function fixPlaceOf({ because, retryClass, code = '' }: LeadReason): FixPlace {
  if (because === 'whatconverts') return 'whatconverts';
  if (retryClass === 'C') return 'sign-in';
  if (retryClass === 'F') return 'review';
  if (ofSettings.includes(code)) return 'settings';
  return retryClass === 'D' && !ofOrg.includes(code) ? 'mapping' : 'salesforce';
}
