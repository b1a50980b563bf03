import { leadStates, leadTypes, leadUniquenesses } from '../wire/enumerations.js';
import { type IdReading, idFromWire } from '../wire/id-from-wire.js';
import { timeFromWire } from '../wire/wire-time.js';
import { compact } from './fields/compact.js';
import { type FieldReader } from './fields/field-reader.js';
import { type UnreadableReason, UnreadableRow } from './unreadable-row.js';
import { type WhatConvertsLeadHead } from './whatconverts-lead.js';

type Row = Readonly<Record<string, unknown>>;

const idOf = (reading: IdReading, unsafe: UnreadableReason): string | undefined => {
  if (reading.kind === 'unsafe') throw new UnreadableRow(unsafe);
  return reading.kind === 'id' ? reading.id : undefined;
};

/** @throws UnreadableRow when the field is there but is no time: never guessed */
const timeOf = (row: Row, key: string, reason: UnreadableReason): Date | undefined => {
  const value = Object.hasOwn(row, key) ? row[key] : undefined;
  if (value === undefined || value === null || value === '') return undefined;
  const instant = timeFromWire(value);
  if (!instant) throw new UnreadableRow(reason);
  return instant;
};

const identityFrom = (row: Row) => {
  const leadId = idOf(idFromWire(row['lead_id']), 'lead-id-unsafe');
  if (leadId === undefined) throw new UnreadableRow('lead-id-missing');
  return {
    leadId,
    accountId: idOf(idFromWire(row['account_id']), 'account-id-unsafe'),
    profileId: idOf(idFromWire(row['profile_id']), 'profile-id-unsafe'),
    createdAt: timeOf(row, 'date_created', 'created-at-unreadable'),
    updatedAt: timeOf(row, 'last_updated', 'updated-at-unreadable'),
  };
};

/** The head with only what the row carried; `type` is missing when `lead_type` is. */
export type HeadPart = Pick<WhatConvertsLeadHead, 'leadId'> & Partial<WhatConvertsLeadHead>;

/**
 * Reads identity, times and classification.
 *
 * @throws UnreadableRow
 */
export function headFromWire(row: Row, fields: FieldReader): HeadPart {
  const identity = identityFrom(row);
  fields.skip('lead_id', 'account_id', 'profile_id', 'date_created', 'last_updated');
  // `call_duration` is a text such as "13 seconds"; `call_duration_seconds` says the same and is read instead.
  fields.skip('call_duration', 'trigger');
  const type = fields.literal('lead_type', leadTypes);
  const transactionType = fields.wireTexts['lead_type'];
  return compact({
    ...identity,
    visitorId: fields.text('user_id'),
    accountName: fields.text('account'),
    profileName: fields.text('profile'),
    type: type ?? (transactionType === undefined ? undefined : ('other' as const)),
    transactionType,
    uniqueness: fields.literal('lead_status', leadUniquenesses),
    state: fields.literal('lead_state', leadStates),
    notes: fields.text('notes'),
    formName: fields.text('form_name'),
  });
}
