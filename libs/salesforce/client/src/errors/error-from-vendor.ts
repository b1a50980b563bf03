import { type DuplicateFinding, SalesforceError, type SalesforceErrorCode } from '../salesforce-error.js';
import { retryClassOf } from './retry-class.js';

/** An error as Salesforce lists it: `errorCode` for one record, `statusCode` in collections (contract 4.3). */
export interface VendorError {
  readonly errorCode?: unknown;
  readonly statusCode?: unknown;
  readonly message?: unknown;
  readonly fields?: unknown;
  readonly duplicateResult?: unknown;
}

const LONGEST_MESSAGE = 500;

/** 401 answers that no new token helps against (contract 3.7). */
const POLICY_TEXTS = ['This session is not valid for use with the REST API', 'Connected app is not attached to Agent'];

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

const listOf = (value: unknown): Record<string, unknown>[] =>
  Array.isArray(value)
    ? value.filter((item): item is Record<string, unknown> => typeof item === 'object' && item !== null)
    : [];

const duplicatesOf = (value: unknown): DuplicateFinding | undefined => {
  if (typeof value !== 'object' || value === null) return undefined;
  const result = value as Record<string, unknown>;
  const matches = listOf(result.matchResults).flatMap((match) =>
    listOf(match.matchRecords).flatMap((found) => {
      const record = found.record as Record<string, unknown> | undefined;
      const id = textOf(record?.Id);
      const object = textOf(match.entityType) ?? '';
      return id === undefined ? [] : [{ object, id, rule: textOf(match.rule) ?? '' }];
    }),
  );
  return { allowSave: result.allowSave === true, matches };
};

const codeOf = (vendorCode: string, message: string, status: number | undefined): SalesforceErrorCode => {
  if (POLICY_TEXTS.some((text) => message.includes(text))) return 'blocked-by-policy';
  if (vendorCode === 'API_DISABLED_FOR_ORG' || vendorCode === 'API_CURRENTLY_DISABLED') return 'blocked-by-policy';
  if (vendorCode === 'INVALID_SESSION_ID' || vendorCode === 'INVALID_AUTH_HEADER') return 'session-expired';
  return status !== undefined && status >= 500 && vendorCode.startsWith('ERROR_HTTP_') ? 'unavailable' : 'refused';
};

/** One error of the vendor as ours. */
export const errorFromVendor = (error: VendorError, status?: number): SalesforceError => {
  // SOAP writes `sf:INVALID_SESSION_ID`.
  const vendorCode = (textOf(error.errorCode) ?? textOf(error.statusCode) ?? 'UNKNOWN').replace(/^\w+:/, '');
  const vendorMessage = (textOf(error.message) ?? '').slice(0, LONGEST_MESSAGE);
  const code = codeOf(vendorCode, vendorMessage, status);
  return new SalesforceError(code, `Salesforce answered ${vendorCode}.`, {
    // A session that is over is renewed and the call tried again; only when that fails a person is needed.
    retryClass: code === 'session-expired' ? 'A' : retryClassOf(vendorCode, status),
    vendorCode,
    vendorMessage,
    status,
    fields: Array.isArray(error.fields) ? error.fields.filter((name) => typeof name === 'string') : [],
    // Some versions misspell the name.
    duplicates: duplicatesOf(error.duplicateResult ?? (error as { duplicateResut?: unknown }).duplicateResut),
  });
};
