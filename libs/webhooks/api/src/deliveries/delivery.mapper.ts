import { mostAttempts } from '@leadweave/webhooks-domain';
import { webhookIdOf } from '../sending/request-of.js';
import { type AttemptDto, type DeliveryDetailDto, type DeliveryDto } from './delivery.dto.js';
import { type AttemptRow, type DeliveryDetailRow, type DeliveryRow } from './delivery-log.repository.js';

export function deliveryToDto(row: DeliveryRow): DeliveryDto {
  const { id, style, state, reason, attempts } = row;
  return {
    ...{ id, style, state, reason, attempts, mostAttempts },
    endpointId: row.endpoint_id,
    eventId: webhookIdOf(row.event_id),
    event: row.name,
    leadId: row.lead_id,
    test: row.is_test,
    nextTryAt: row.due_at?.toISOString() ?? null,
    lastStatus: row.last_status,
    lastFailure: row.last_failure,
    lastDurationMs: row.last_duration_ms,
    createdAt: row.created_at.toISOString(),
    endedAt: row.ended_at?.toISOString() ?? null,
  };
}

/** The signature of an attempt is no more than its time and the secret: it is shown as what it is, not as a value. */
export function deliveryDetailToDto(row: DeliveryDetailRow, attempts: readonly AttemptRow[]): DeliveryDetailDto {
  const last = attempts[0];
  const requestHeaders = {
    'content-type': 'application/json; charset=utf-8',
    'webhook-id': webhookIdOf(row.event_id),
    'webhook-timestamp': String(Math.floor((last?.at ?? row.created_at).getTime() / 1_000)),
    'webhook-signature': 'v1,<signed with the secret of the endpoint>',
    ...Object.fromEntries(row.header_names.map((name) => [name, '<sealed>'])),
  };
  return {
    ...deliveryToDto(row),
    url: row.url,
    requestHeaders,
    requestBody: row.body,
    curl: curlOf(row.url, requestHeaders, row.body),
    tries: attempts.map(attemptToDto),
  };
}

function attemptToDto({ number, at, status, failure, answer, ...row }: AttemptRow): AttemptDto {
  return {
    ...{ number, status, failure, answer },
    at: at.toISOString(),
    durationMs: row.duration_ms,
    answerHeaders: row.answer_headers,
  };
}

function curlOf(url: string, headers: Readonly<Record<string, string>>, body: string): string {
  const lines = Object.entries(headers).map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`);
  return [`curl -X POST ${quoted(url)}`, ...lines, `--data-binary ${quoted(body)}`].join(' \\\n  ');
}

/** For a POSIX shell. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
