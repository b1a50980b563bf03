import { type Connection } from '../connection/connection.js';
import { type LeadMaterial } from '../sending/lead-material.js';
import { type LeadLink, type LeadReason, type SentField } from '../sending/lead-state.js';
import { reasonText } from '../sending/reason-text.js';
import { linkFromRow } from '../sending/salesforce-leads.repository.js';
import {
  type ChainOpportunityDto,
  type ChainRecordDto,
  type ConflictChoice,
  type ConflictDto,
  type LeadSendingDto,
  type SendingState,
  type ValueOriginDto,
} from './chain.dto.js';
import { type ChainOpportunityRow, type ChainRow } from './lead-chains.repository.js';

const sentences: Readonly<Partial<Record<SendingState, string>>> = {
  synced: 'It is in Salesforce, with its newest values.',
  waiting: 'It goes to Salesforce in a moment.',
  sending: 'It is on its way to Salesforce.',
};
/** States in which trying again may help. */
const retried: readonly SendingState[] = ['failed', 'stopped', 'waiting'];

/** Where the lead stands, why, and what helps (E24). */
export function sendingToDto(state: SendingState, reason: LeadReason | null, dueAt: Date | null): LeadSendingDto {
  const told = reason && tells(state, reason) ? reason : null;
  const text = told && reasonText(told);
  const mayAsk = state === 'stayed' && ['not-asked-yet', 'before-start'].includes(reason?.because ?? '');
  return {
    state,
    reason: told ? (told.code ?? told.because) : null,
    sentence: text?.sentence ?? sentences[state] ?? '',
    fix: text?.fix ?? null,
    nextTryAt: state === 'waiting' && dueAt ? dueAt.toISOString() : null,
    canRetry: retried.includes(state) || mayAsk,
  };
}

/** A lead that goes keeps the reason for which it stood before, until it is served. */
function tells(state: SendingState, { because }: LeadReason): boolean {
  if (state === 'synced') return false;
  return (state !== 'waiting' && state !== 'sending') || because === 'retry' || because === 'connection';
}

/** The records of a lead: itself or a contact, and what a conversion made of it. */
export function recordsToDto(row: ChainRow, lead: LeadMaterial, { instanceUrl }: Connection): ChainRecordDto[] {
  const link = linkFromRow(row);
  if (!link) return [];
  const { firstName, lastName, company } = lead.mapped.values;
  const name = [firstName, lastName].filter(Boolean).join(' ') || null;
  const urlOf = (id: string) => `${instanceUrl}/${id}`;
  const common = {
    lastDirection: row.last_direction,
    lastSyncedAt: row.last_synced_at?.toISOString() ?? null,
    convertedAt: null,
  };
  const converted = (object: 'Contact' | 'Account', id: string | undefined, shown: string | null): ChainRecordDto[] =>
    id === undefined || id === link.recordId
      ? []
      : [{ ...common, object, id, name: shown, url: urlOf(id), tiedBy: 'converted', tyingValue: link.recordId }];
  const { recordId: id, object, tiedBy, convertedAt } = link;
  const tyingValue = tyingValueOf(link, lead);
  return [
    {
      ...{ ...common, object, id, name, tiedBy, tyingValue },
      url: urlOf(id),
      convertedAt: convertedAt?.toISOString() ?? null,
    },
    ...converted('Contact', link.contactId, name),
    ...converted('Account', link.accountId, typeof company === 'string' ? company : null),
  ];
}

function tyingValueOf({ tiedBy, recordId }: LeadLink, { leadId, email, phone }: LeadMaterial): string | null {
  switch (tiedBy) {
    case 'created':
    case 'our-id':
      return leadId;
    case 'email':
      return email ?? null;
    case 'phone':
      return phone ?? null;
    default:
      return recordId;
  }
}

export function opportunityToDto(row: ChainOpportunityRow, { instanceUrl }: Connection): ChainOpportunityDto {
  const { id, name, stage, currency } = row;
  return {
    ...{ id, name, stage, currency },
    url: `${instanceUrl}/${id}`,
    outcome: outcomeOf(row),
    amount: row.amount === null ? null : Number(row.amount),
    closeDate: row.close_date,
    tiedBy: (row.tied_by ?? 'link') as ChainOpportunityDto['tiedBy'],
    leftOut: null,
    lastChangedAt: row.stamp.toISOString(),
  };
}

function outcomeOf({ is_deleted, is_won, is_closed }: ChainOpportunityRow): ChainOpportunityDto['outcome'] {
  if (is_deleted) return 'deleted';
  if (is_won) return 'won';
  return is_closed ? 'lost' : 'open';
}

/** What we wrote to fields of Salesforce, when, by which rule, and what it replaced (D14). */
export function sentToDto(sent: Readonly<Record<string, SentField>>): ValueOriginDto[] {
  return Object.entries(sent).map(([field, { value, before, because, at }]) => ({
    ...{ field, label: field, value, at },
    from: 'leadweave',
    by: null,
    rule: because,
    replaced: before,
  }));
}

/** The card of a choice; null when there is none to make. */
export function conflictToDto({ state, reason }: ChainRow, { instanceUrl }: Connection): ConflictDto | null {
  if (state !== 'review' || !reason) return null;
  const { candidates = [], mayCreate = false, because } = reason;
  const choices: ConflictChoice[] = [
    ...(candidates.length > 0 ? (['link'] as const) : []),
    ...(mayCreate ? (['create'] as const) : []),
    'skip',
  ];
  return {
    kind: because === 'duplicate-rule' || because === 'phone-of-another-email' ? because : ('several-records' as const),
    rule: reason.rule ?? null,
    choices,
    candidates: candidates.map(({ object, id, name, company, email, phone }) => ({
      ...{ object, id },
      name: name ?? null,
      company: company ?? null,
      email: email ?? null,
      phone: phone ?? null,
      url: `${instanceUrl}/${id}`,
    })),
  };
}
