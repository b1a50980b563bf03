import { type LeadType } from '@leadweave/domain';
import { badgeOf } from '@leadweave/lead-matching';
import { DateTime } from 'luxon';
import { displayPhone } from '../reading/display-phone.js';
import { type LeadItemRow } from '../reading/lead-item-row.js';

/** A lead as it is exported. */
export interface ExportedLead extends LeadItemRow {
  readonly message: string | null;
}

interface ExportColumn {
  readonly heading: string;
  readonly value: (lead: ExportedLead) => string | number | null;
}

/** Columns of an export, in the order in which they stand when nothing else is asked for. */
const columns = {
  received: { heading: 'Received', value: ({ occurred_at, time_zone }) => localTime(occurred_at, time_zone) },
  timeZone: { heading: 'Time zone', value: ({ time_zone }) => time_zone },
  location: { heading: 'Location', value: ({ location_name }) => location_name },
  type: { heading: 'Type', value: ({ type }) => badgeOf(type as LeadType) },
  name: { heading: 'Name', value: ({ contact_name }) => contact_name },
  company: { heading: 'Company', value: ({ company }) => company },
  email: { heading: 'E-mail', value: ({ email }) => email },
  phone: { heading: 'Phone', value: ({ phone_raw, phone_e164 }) => phone(phone_raw, phone_e164) },
  form: { heading: 'Form', value: ({ form_name }) => form_name },
  message: { heading: 'Message', value: ({ message }) => message },
  source: { heading: 'Source', value: ({ source }) => source },
  medium: { heading: 'Medium', value: ({ medium }) => medium },
  campaign: { heading: 'Campaign', value: ({ campaign }) => campaign },
  keyword: { heading: 'Keyword', value: ({ keyword }) => keyword },
  device: { heading: 'Device', value: ({ device_type }) => device_type },
  channel: { heading: 'Channel', value: ({ channel }) => channel },
  durationSeconds: { heading: 'Duration in seconds', value: ({ duration_seconds }) => duration_seconds },
  quality: { heading: 'Quality', value: ({ quality }) => quality },
  status: { heading: 'Status', value: ({ status }) => status },
  quoteValue: { heading: 'Quote value', value: ({ quote_minor, currency }) => amount(quote_minor, currency) },
  salesValue: { heading: 'Sales value', value: ({ sales_minor, currency }) => amount(sales_minor, currency) },
  currency: { heading: 'Currency', value: ({ currency }) => currency },
  id: { heading: 'Lead id', value: ({ id }) => id },
} as const satisfies Readonly<Record<string, ExportColumn>>;

export type ExportColumnName = keyof typeof columns;
export const exportColumnNames = Object.keys(columns) as ExportColumnName[];

/** The first row of the file. */
export function headingsOf(names: readonly ExportColumnName[]): string[] {
  return names.map((name) => columns[name].heading);
}

/** The cells of a lead, before they are made harmless. */
export function cellsOf(lead: ExportedLead, names: readonly ExportColumnName[]): string[] {
  return names.map((name) => String((columns[name] as ExportColumn).value(lead) ?? ''));
}

/** The clock on the wall of the location; the zone stands in a column of its own. */
function localTime(instant: Date, zone: string): string {
  return DateTime.fromJSDate(instant, { zone }).toFormat('yyyy-MM-dd HH:mm:ss');
}

function phone(raw: string | null, e164: string | null): string | null {
  return raw === null ? null : displayPhone(raw, e164 ?? undefined);
}

/** Minor units as a decimal number without floating point. */
function amount(minor: string | null, currency: string): string | null {
  if (minor === null) return null;
  const digits =
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
  const padded = minor.replace('-', '').padStart(digits + 1, '0');
  const sign = minor.startsWith('-') ? '-' : '';
  return digits === 0 ? `${sign}${padded}` : `${sign}${padded.slice(0, -digits)}.${padded.slice(-digits)}`;
}
