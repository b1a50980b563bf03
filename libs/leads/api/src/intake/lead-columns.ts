import { leadColumns, type LeadColumns, type LeadView } from '@leadweave/lead-matching';
import { type ColumnSpec, sanitizeText } from '@leadweave/persistence';

/** A lead as its row shows it: the view and what the sources vouch for. */
export interface ShownLead {
  readonly view: LeadView;
  readonly columns: LeadColumns;
  /** Whether the sources vouch for all of it. */
  readonly verified: boolean;
  readonly enrichmentRecordId?: string;
}

export function shownLead(view: LeadView, facts: Omit<ShownLead, 'view' | 'columns'>): ShownLead {
  return { view, columns: leadColumns(view), ...facts };
}

const time = (ms: number | undefined) => (ms === undefined ? undefined : new Date(ms));

/** Columns of `lead` that follow from the source records and people's edits; the intake replaces them at will. */
export const shownColumns: Readonly<Record<string, ColumnSpec<ShownLead>>> = {
  enrichment_record_id: { type: 'uuid', value: ({ enrichmentRecordId }) => enrichmentRecordId },
  type: { type: 'text', value: ({ columns }) => columns.type },
  transaction_type: { type: 'text', value: ({ columns }) => columns.transactionType },
  occurred_at: { type: 'timestamptz', value: ({ columns }) => time(columns.occurredAtMs) },
  contact_name: { type: 'text', value: ({ columns }) => columns.contactName },
  company: { type: 'text', value: ({ columns }) => columns.contactCompany },
  email: { type: 'text', value: ({ columns }) => columns.contactEmail },
  phone_raw: { type: 'text', value: ({ columns }) => columns.phoneRaw },
  phone_e164: { type: 'text', value: ({ columns }) => columns.phoneE164 },
  caller_id: { type: 'text', value: ({ view }) => view.call?.callerId },
  form_name: { type: 'text', value: ({ columns }) => indexed(columns.formName) },
  message_excerpt: { type: 'text', value: ({ columns }) => columns.messageExcerpt },
  source: { type: 'text', value: ({ columns }) => indexed(columns.source) },
  medium: { type: 'text', value: ({ columns }) => indexed(columns.medium) },
  campaign: { type: 'text', value: ({ columns }) => indexed(columns.campaign) },
  keyword: { type: 'text', value: ({ columns }) => columns.keyword },
  device_type: { type: 'text', value: ({ columns }) => columns.device },
  channel: { type: 'text', value: ({ columns }) => columns.channel },
  duration_seconds: { type: 'integer', value: ({ columns }) => columns.durationSeconds },
  has_recording: { type: 'boolean', value: ({ columns }) => columns.hasRecording },
  paired: { type: 'boolean', value: ({ columns }) => columns.paired },
  verified: { type: 'boolean', value: ({ verified }) => verified },
  gone_at: { type: 'timestamptz', value: ({ columns }) => time(columns.goneSinceMs) },
  vendor_spam: { type: 'boolean', value: ({ columns }) => columns.vendorSpam },
  vendor_duplicate: { type: 'boolean', value: ({ columns }) => columns.vendorDuplicate },
  form_spam_suspected: {
    type: 'boolean',
    value: ({ view }) => view.suggestions.some(({ code }) => code === 'form-spam-suspected'),
  },
  vendor_repeat: { type: 'boolean', value: ({ view }) => view.vendor.uniqueness === 'repeat' },
  quotable: { type: 'text', value: ({ columns }) => columns.quotable },
  quote_minor: { type: 'bigint', value: ({ columns }) => columns.quoteMinor },
  sales_minor: { type: 'bigint', value: ({ columns }) => columns.salesMinor },
  lead_score: { type: 'double precision', value: ({ columns }) => columns.leadScore },
  search_text: { type: 'text', value: ({ columns }) => columns.searchText },
};

const longestIndexed = 500;

/** An entry of an index has at most 2.7 kB; the full text stays in the detail. An empty text is none. */
function indexed(text: string | undefined): string | undefined {
  if (!text || text.length <= longestIndexed) return text || undefined;
  return sanitizeText(text.slice(0, longestIndexed));
}
