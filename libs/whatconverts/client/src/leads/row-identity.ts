import { type ParsedRow } from '../mapping/parsed-row.js';
import { fingerprint } from './fingerprint.js';

/** Canonical text of a row; deep nesting would overflow `JSON.stringify`, so such a row is known by its reason only. */
const textOf = (row: ParsedRow): string =>
  row.kind === 'unreadable' && row.reason === 'too-deep'
    ? `too-deep ${row.leadId ?? ''}`
    : (JSON.stringify(row.raw) ?? '');

/** What makes two rows the same lead: its id, or the content of a row without one. */
export function rowIdentity(row: ParsedRow): string {
  const leadId = row.kind === 'lead' ? row.lead.leadId : row.leadId;
  return leadId ?? `row ${fingerprint(textOf(row))}`;
}

/** Changes whenever anything in the row changes. */
export function rowContentHash(row: ParsedRow): string {
  return fingerprint(textOf(row));
}
