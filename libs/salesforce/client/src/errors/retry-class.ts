/**
 * What to do about a failed call (contract 4.5).
 *
 * - `A`: try the same again, soon and then later and later, a few times.
 * - `B`: the whole connection waits; nothing is wrong with the record.
 * - `C`: a person must sign in again.
 * - `D`: the mapping or the data must change first.
 * - `E`: a permission is missing.
 * - `F`: it is about another record than thought; find out which, never try blindly.
 */
export type RetryClass = 'A' | 'B' | 'C' | 'D' | 'E' | 'F';

const CODES: Readonly<Record<RetryClass, readonly string[]>> = {
  A: [
    'UNABLE_TO_LOCK_ROW',
    'TOO_MANY_APEX_REQUESTS',
    'REQUEST_RUNNING_TOO_LONG',
    'RECORD_IN_USE_BY_WORKFLOW',
    'SERVER_UNAVAILABLE',
    'UNKNOWN_EXCEPTION',
    'QUERY_TIMEOUT',
    // Not refused itself: another record of the call was.
    'ALL_OR_NONE_OPERATION_ROLLED_BACK',
    // The page of a query is gone; the query is asked again from the cursor.
    'INVALID_QUERY_LOCATOR',
  ],
  B: ['REQUEST_LIMIT_EXCEEDED', 'STORAGE_LIMIT_EXCEEDED'],
  C: ['INVALID_SESSION_ID', 'INVALID_AUTH_HEADER', 'API_DISABLED_FOR_ORG', 'API_CURRENTLY_DISABLED'],
  D: [
    'REQUIRED_FIELD_MISSING',
    'INVALID_FIELD',
    'INVALID_FIELD_FOR_INSERT_UPDATE',
    'INVALID_TYPE',
    'STRING_TOO_LONG',
    'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
    'INVALID_EMAIL_ADDRESS',
    'NUMBER_OUTSIDE_VALID_RANGE',
    'INVALID_TYPE_ON_FIELD_IN_RECORD',
    'TEXT_DATA_OUTSIDE_SUPPORTED_CHARSET',
    'INVALID_CURRENCY_ISO',
    'INACTIVE_OWNER_OR_USER',
    'INVALID_ASSIGNMENT_RULE',
    'UNAVAILABLE_RECORDTYPE_EXCEPTION',
    'SELF_REFERENCE_FROM_TRIGGER',
    'JSON_PARSER_ERROR',
    'FIELD_CUSTOM_VALIDATION_EXCEPTION',
    'FIELD_FILTER_VALIDATION_EXCEPTION',
    'FIELD_INTEGRITY_EXCEPTION',
    'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY',
    'INVALID_CROSS_REFERENCE_KEY',
    'MALFORMED_QUERY',
    'MALFORMED_ID',
  ],
  E: ['INSUFFICIENT_ACCESS_OR_READONLY', 'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY', 'ENTITY_IS_LOCKED'],
  F: [
    'DUPLICATES_DETECTED',
    'DUPLICATE_VALUE',
    'MULTIPLE_CHOICES',
    'CANNOT_UPDATE_CONVERTED_LEAD',
    'ENTITY_IS_DELETED',
    'NOT_FOUND',
    'INVALID_ID_FIELD',
  ],
};

const CLASS_OF_CODE = new Map(
  Object.entries(CODES).flatMap(([retryClass, codes]) =>
    codes.map((code) => [code, retryClass as RetryClass] as const),
  ),
);

/** Statuses of the edge that say nothing about the record. */
const PASSING_STATUSES: readonly number[] = [420, 500, 502, 503];

/** The retry class of a vendor's code and HTTP status; codes nobody has met yet are for a person to look at (`D`). */
export const retryClassOf = (vendorCode: string, status?: number): RetryClass => {
  const known = CLASS_OF_CODE.get(vendorCode);
  if (known) return known;
  if (status !== undefined && (PASSING_STATUSES.includes(status) || status >= 500)) return 'A';
  if (status === 401) return 'C';
  return status === 403 ? 'E' : 'D';
};
