import { type ImportResult } from '../brands-api.js';

type Fault = ImportResult['rows'][number]['faults'][number];

const fields: Readonly<Record<string, string>> = {
  name: 'Name',
  city: 'City',
  region: 'State or region',
  phone: 'Phone',
  timeZone: 'Time zone',
  status: 'Status',
  externalReference: 'Your own number',
};

const reasons: Readonly<Record<Fault['reason'], string>> = {
  missing: 'is missing',
  'too-long': 'is too long',
  'unknown-time-zone': 'is not a known zone',
  'unknown-status': 'is not a known status',
  repeated: 'stands in an earlier row, too',
};

/** What is wrong with a row of the file, in words. */
export function faultText(faults: readonly Fault[]): string {
  return faults.map(({ field, reason }) => `${fields[field] ?? field} ${reasons[reason]}`).join('; ');
}

/** What an import does or did in one line: "12 to add, 3 exist already, 1 cannot be added". */
export function importText({ counts, dryRun }: ImportResult): string {
  const parts = [`${counts.created} ${dryRun ? 'to add' : 'added'}`];
  if (counts.exists > 0) parts.push(`${counts.exists} exist already and stay as they are`);
  if (counts.invalid > 0) parts.push(`${counts.invalid} cannot be added`);
  return parts.join(', ');
}
