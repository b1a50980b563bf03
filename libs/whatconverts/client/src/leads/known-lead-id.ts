import { rowDefect } from '../transport/row-defect.js';
import { idFromWire } from '../wire/id-from-wire.js';
import { fingerprint } from './fingerprint.js';
import { type LeadListOptions } from './lead-list-options.js';

/** No row has it. */
const noHash = '';

/** The id of a row that the caller knows, else undefined. */
export function knownLeadId(raw: unknown, isKnown: NonNullable<LeadListOptions['isKnown']>): string | undefined {
  if (typeof raw !== 'object' || raw === null || !Object.hasOwn(raw, 'lead_id')) return undefined;
  const reading = idFromWire((raw as { lead_id: unknown }).lead_id);
  if (reading.kind !== 'id') return undefined;
  const contentHash = () => (rowDefect(raw) ? noHash : fingerprint(JSON.stringify(raw)));
  return isKnown(reading.id, contentHash) ? reading.id : undefined;
}
