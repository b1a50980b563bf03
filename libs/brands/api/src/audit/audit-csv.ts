import type { AuditEntryDto } from './audit-entry.dto.js';

const titles = ['Time (UTC)', 'Person', 'Address', 'Action', 'Changed', 'Id', 'Details'];

/** The titles of the file, with the mark that makes spreadsheets read it as UTF-8. */
export const auditCsvHeader = `\uFEFF${csvLine(titles)}`;

/** One entry as a line of the file. */
export function auditCsvLine({ occurredAt, actor, action, subject, details }: AuditEntryDto): string {
  const told = Object.keys(details).length > 0 ? JSON.stringify(details) : '';
  return csvLine([occurredAt, actor.name, actor.address ?? '', action, subject.kind, subject.id, told]);
}

function csvLine(values: readonly string[]): string {
  return `${values.map(cell).join(',')}\r\n`;
}

/** A text that a spreadsheet would take for a formula is made a text again by an apostrophe (E06). */
function cell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
