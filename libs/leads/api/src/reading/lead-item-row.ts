import { type LeadType } from '@leadweave/domain';
import { badgeOf, type LeadRule, rulesThatMatch } from '@leadweave/lead-matching';
import { ruleLeadOf } from '../rules/rule-lead.js';
import { displayPhone } from './display-phone.js';
import { type LeadItemDto, type MoneyDto, type PhoneDto } from './lead-item.dto.js';

/** A row of `lead` with what the list shows of its location and brand. */
export interface LeadItemRow {
  readonly id: string;
  readonly version: number;
  readonly type: string;
  readonly transaction_type: string | null;
  readonly occurred_at: Date;
  readonly created_at: Date;
  readonly updated_at: Date;
  readonly location_id: string;
  readonly location_name: string;
  readonly time_zone: string;
  readonly currency: string;
  readonly status: string;
  readonly quality: string;
  readonly contact_name: string | null;
  readonly company: string | null;
  readonly email: string | null;
  readonly phone_raw: string | null;
  readonly phone_e164: string | null;
  readonly caller_id: string | null;
  readonly form_name: string | null;
  readonly message_excerpt: string | null;
  readonly source: string | null;
  readonly medium: string | null;
  readonly campaign: string | null;
  readonly keyword: string | null;
  readonly device_type: string | null;
  readonly channel: string;
  readonly duration_seconds: number | null;
  readonly has_recording: boolean;
  readonly paired: boolean;
  readonly verified: boolean;
  readonly gone_at: Date | null;
  readonly vendor_spam: boolean;
  readonly vendor_duplicate: boolean;
  readonly vendor_repeat: boolean;
  readonly form_spam_suspected: boolean;
  readonly quotable: string | null;
  readonly quote_minor: string | null;
  readonly sales_minor: string | null;
}

/** Columns of a `LeadItemRow`, of `lead l`, `location place` and `brand b`. */
export const leadItemColumns = `l.id, l.version, l.type, l.transaction_type, l.occurred_at, l.created_at, l.updated_at,
  l.location_id, place.name as location_name, place.time_zone, b.currency, l.status, l.quality, l.contact_name, l.company,
  l.email, l.phone_raw, l.phone_e164, l.caller_id, l.form_name, l.message_excerpt, l.source, l.medium, l.campaign,
  l.keyword, l.device_type, l.channel, l.duration_seconds, l.has_recording, l.paired, l.verified, l.gone_at, l.vendor_spam,
  l.vendor_duplicate, l.vendor_repeat, l.form_spam_suspected, l.quotable, l.quote_minor, l.sales_minor`;

/** @param rules of the brand, for what they suggest */
export function leadItemFromRow(row: LeadItemRow, rules: readonly LeadRule[] = []): LeadItemDto {
  const { id, version, type, status, quality, paired, verified, source, medium, campaign, keyword, channel } = row;
  return {
    ...{ id, version, type, status, quality, paired, verified },
    badge: badgeOf(type as LeadType),
    transactionType: row.transaction_type,
    occurredAt: row.occurred_at.toISOString(),
    receivedAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    locationId: row.location_id,
    locationName: row.location_name,
    timeZone: row.time_zone,
    contact: {
      name: row.contact_name,
      company: row.company,
      email: row.email,
      phone: phoneDto(row.phone_raw, row.phone_e164),
    },
    callerId: row.caller_id,
    formName: row.form_name,
    messageExcerpt: row.message_excerpt,
    attribution: { source, medium, campaign, keyword, device: row.device_type, channel },
    durationSeconds: row.duration_seconds,
    hasRecording: row.has_recording,
    goneSince: row.gone_at?.toISOString() ?? null,
    suggestions: suggestionsOf(row),
    ruleSuggestions: row.quality === 'unscored' ? ruleSuggestionsOf(row, rules) : [],
    value: {
      quotable: row.quotable,
      quote: money(row.quote_minor, row.currency),
      sales: money(row.sales_minor, row.currency),
    },
  };
}

export function phoneDto(raw: string | null | undefined, e164: string | null | undefined): PhoneDto | null {
  if (raw === null || raw === undefined) return null;
  return { e164: e164 ?? null, raw, display: displayPhone(raw, e164 ?? undefined) };
}

export function money(minor: string | number | null | undefined, currency: string): MoneyDto | null {
  return minor === null || minor === undefined ? null : { amountMinor: Number(minor), currency };
}

function suggestionsOf(row: LeadItemRow): LeadItemDto['suggestions'] {
  const codes = [
    row.vendor_spam && 'spam',
    row.vendor_duplicate && 'duplicate',
    row.vendor_repeat && 'repeat',
    row.quotable === 'yes' && 'quotable',
    row.quotable === 'no' && 'not-quotable',
    row.form_spam_suspected && 'form-spam-suspected',
  ] as const;
  return codes.filter((code) => code !== false);
}

function ruleSuggestionsOf(row: LeadItemRow, rules: readonly LeadRule[]): LeadItemDto['ruleSuggestions'] {
  if (rules.length === 0) return [];
  return rulesThatMatch(rules, ruleLeadOf(row)).flatMap(({ id: ruleId, name, outcome }) =>
    outcome.kind === 'suggest' ? [{ ruleId, name, quality: outcome.quality, reason: outcome.reason ?? null }] : [],
  );
}
