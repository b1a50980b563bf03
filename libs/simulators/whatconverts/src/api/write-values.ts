import { type LeadWire } from '../lead/lead-wire.js';

const title = (text: string): string =>
  text.replace(/(^|_)([a-z])/g, (_match, gap: string, letter: string) => `${gap ? ' ' : ''}${letter.toUpperCase()}`);

const amount = (value: unknown): number | null | undefined => {
  if (value === '' || value === null) return null;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
};

const AMOUNTS = ['quote_value', 'sales_value', 'transaction_tax', 'transaction_shipping', 'call_duration_seconds'];
const QUOTABLE = ['yes', 'no', 'pending', 'not_set'];

/** Names that differ between writing and reading (contract 7.1). */
const RENAMED: Record<string, string> = { fbclid: 'facebook_click_id', fbpid: 'facebook_browser_id' };

const TEXTS = [
  'user_id',
  'ip_address',
  'lead_source',
  'lead_medium',
  'lead_campaign',
  'lead_content',
  'lead_keyword',
  'lead_url',
  'landing_url',
  'gclid',
  'msclkid',
  'fbclid',
  'fbpid',
  'email_address',
  'phone_number',
  'operating_system',
  'browser',
  'device_type',
  'device_make',
  'form_name',
  'phone_name',
  'tracking_number',
  'destination_number',
  'caller_number',
  'caller_name',
  'answer_status',
  'line_type',
  'call_transcription',
  'voicemail_transcription',
  'city',
  'zip',
  'state',
  'country',
  'message',
  'event_category',
  'event_action',
  'event_label',
  'transaction_id',
  'sender_name',
  'email_subject',
  'email_message',
  'date_created',
  'lead_type',
];

const EDITABLE = ['quotable', 'quote_value', 'sales_value', 'lead_url', 'additional_fields'];

const wireValue = (name: string, value: unknown): unknown => {
  if (AMOUNTS.includes(name)) return amount(value);
  if (name === 'quotable') return QUOTABLE.includes(String(value)) ? title(String(value)) : undefined;
  if (name === 'additional_fields') return value && typeof value === 'object' ? value : undefined;
  return typeof value === 'string' ? value : undefined;
};

const pickValues = (values: Record<string, unknown>, names: readonly string[]): LeadWire => {
  const wire: LeadWire = {};
  for (const name of names) {
    if (!(name in values)) continue;
    const value = wireValue(name, values[name]);
    if (value !== undefined) wire[RENAMED[name] ?? name] = value;
  }
  return wire;
};

/** Parameters of `POST /leads` as wire fields; names that are not documented are ignored. */
export const createdFields = (values: Record<string, unknown>): LeadWire => {
  const wire = pickValues(values, [...TEXTS, ...AMOUNTS, 'quotable', 'additional_fields']);
  if (typeof wire.email_address === 'string') wire.contact_email_address = wire.email_address;
  if (typeof wire.phone_number === 'string') wire.contact_phone_number = wire.phone_number;
  return wire;
};

/** Parameters of `POST /leads/{id}` as wire fields: the narrow documented set (contract 7.2). */
export const editedFields = (values: Record<string, unknown>): LeadWire => pickValues(values, EDITABLE);
