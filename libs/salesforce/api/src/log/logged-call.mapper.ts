import { reasonText } from '../sending/reason-text.js';
import { type LeadReason } from '../sending/lead-state.js';
import {
  type CallDirection,
  type CallResult,
  type ChangedFieldDto,
  type LoggedObject,
  type SalesforceCallDto,
} from './call.dto.js';

export interface LoggedCallRow {
  readonly id: string;
  readonly at: Date;
  readonly direction: CallDirection;
  readonly result: CallResult;
  readonly action: string;
  readonly reason: LeadReason | null;
  readonly lead_id: string | null;
  readonly lead_name: string | null;
  readonly object: LoggedObject | null;
  readonly record_id: string | null;
  readonly instance_url: string;
  readonly fields: ChangedFieldDto[];
  readonly duration_ms: number | null;
  readonly calls: number;
  readonly request_id: string | null;
}

export function loggedCallToDto(row: LoggedCallRow): SalesforceCallDto {
  const { id, direction, result, action, object, fields, calls, reason } = row;
  return {
    ...{ id, direction, result, action, object, fields, calls },
    at: row.at.toISOString(),
    reason: reason ? (reason.code ?? reason.because) : null,
    detail: reason ? reasonText(reason).sentence : null,
    leadId: row.lead_id,
    leadName: row.lead_name,
    recordId: row.record_id,
    recordUrl: row.record_id && `${row.instance_url}/${row.record_id}`,
    durationMs: row.duration_ms ?? 0,
    requestId: row.request_id,
  };
}
