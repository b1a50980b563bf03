import { normaliseEmail, type SourceContent } from '@leadweave/domain';
import { type JsonValue, sanitizeJson, sanitizeText } from '@leadweave/persistence';
import { hash } from 'node:crypto';
import { canonicalJson } from './canonical-json.js';
import { type IncomingRecord } from './incoming-record.js';

/** An incoming record as the table wants it: texts sanitised, content written once and hashed. */
export interface PreparedRecord extends Omit<IncomingRecord, 'occurredAt' | 'sourceUpdatedAt'> {
  readonly key: string;
  readonly occurredAtMs: number;
  readonly sourceUpdatedAtMs?: number;
  readonly contentJson: string;
  /** SHA-256 over event time and content, hexadecimal. */
  readonly contentHash: string;
  readonly normalisedEmail?: string;
  readonly pairable: boolean;
  readonly inProgress: boolean;
}

/** A NUL or a lone surrogate, as `JSON.stringify` writes them; rarely also an innocent text, which only costs time. */
const suspicious = /\\u(?:0000|d[89a-f])/i;

/** One text for the identity of a record inside its brand. */
export function recordKey({ source, externalId }: Pick<IncomingRecord, 'source' | 'externalId'>): string {
  return `${source} ${externalId}`;
}

export function prepareRecord(record: IncomingRecord): PreparedRecord {
  const { content, contentJson } = writeContent(record.content);
  const externalId = sanitizeText(record.externalId);
  const occurredAtMs = record.occurredAt.getTime();
  const normalisedEmail = normaliseEmail(content.contact.email);
  return {
    source: record.source,
    externalId,
    key: recordKey({ source: record.source, externalId }),
    locationId: record.locationId,
    verified: record.verified,
    // As lazily as it came.
    get raw() {
      return record.raw;
    },
    origin: record.origin,
    replaces: record.replaces,
    occurredAtMs,
    sourceUpdatedAtMs: record.sourceUpdatedAt?.getTime(),
    content,
    contentJson,
    contentHash: hash('sha256', `${occurredAtMs}\n${contentJson}`, 'hex'),
    normalisedEmail,
    pairable: normalisedEmail !== undefined && (record.source === 'form' || content.type === 'web_form'),
    inProgress: isInProgress(content),
  };
}

function writeContent(received: SourceContent): { content: SourceContent; contentJson: string } {
  const contentJson = canonicalJson(received);
  if (!suspicious.test(contentJson)) return { content: received, contentJson };
  const content = sanitizeJson(received as unknown as JsonValue) as unknown as SourceContent;
  return { content, contentJson: canonicalJson(content) };
}

function isInProgress({ call, chat, vendor }: SourceContent): boolean {
  return [call?.status, chat?.status, vendor.state].includes('in_progress');
}
