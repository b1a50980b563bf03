import { errorCard, type FailedCall } from './error-card.js';
import { type FailureClass } from './failure-class.js';

const failed = (more: Partial<FailedCall>): FailedCall => ({ retryClass: 'D', code: 'refused', fields: [], ...more });

/** Every code of the contract (4.5, 3.7) with its class. */
const codes: Readonly<Record<FailureClass, string>> = {
  A: 'UNABLE_TO_LOCK_ROW TOO_MANY_APEX_REQUESTS REQUEST_RUNNING_TOO_LONG RECORD_IN_USE_BY_WORKFLOW SERVER_UNAVAILABLE UNKNOWN_EXCEPTION QUERY_TIMEOUT',
  B: 'REQUEST_LIMIT_EXCEEDED STORAGE_LIMIT_EXCEEDED',
  C: 'INVALID_SESSION_ID INVALID_AUTH_HEADER API_DISABLED_FOR_ORG API_CURRENTLY_DISABLED',
  D: 'REQUIRED_FIELD_MISSING INVALID_FIELD INVALID_FIELD_FOR_INSERT_UPDATE INVALID_TYPE STRING_TOO_LONG INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST INVALID_EMAIL_ADDRESS NUMBER_OUTSIDE_VALID_RANGE INVALID_TYPE_ON_FIELD_IN_RECORD TEXT_DATA_OUTSIDE_SUPPORTED_CHARSET INVALID_CURRENCY_ISO INACTIVE_OWNER_OR_USER INVALID_ASSIGNMENT_RULE UNAVAILABLE_RECORDTYPE_EXCEPTION SELF_REFERENCE_FROM_TRIGGER JSON_PARSER_ERROR FIELD_CUSTOM_VALIDATION_EXCEPTION FIELD_FILTER_VALIDATION_EXCEPTION FIELD_INTEGRITY_EXCEPTION CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY INVALID_CROSS_REFERENCE_KEY MALFORMED_QUERY',
  E: 'INSUFFICIENT_ACCESS_OR_READONLY INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY ENTITY_IS_LOCKED',
  F: 'DUPLICATES_DETECTED DUPLICATE_VALUE CANNOT_UPDATE_CONVERTED_LEAD ENTITY_IS_DELETED NOT_FOUND INVALID_ID_FIELD',
};
const listed = Object.entries(codes).flatMap(([retryClass, list]) =>
  list.split(' ').map((vendorCode) => [vendorCode, retryClass as FailureClass] as const),
);
const ownCodes = [
  'needs-reauth',
  'blocked-by-policy',
  'misconfigured',
  'several-records',
  'unavailable',
  'timeout',
  'network',
  'aborted',
  'unexpected-body',
  'invalid-request',
  'session-expired',
];

describe('errorCard', () => {
  it.each(listed)('has words of its own for %s', (vendorCode, retryClass) => {
    const card = errorCard(failed({ vendorCode, retryClass }));
    const unknown = errorCard(failed({ vendorCode: 'NEVER_MET', retryClass }));
    expect([card.cause, card.fix]).not.toEqual([unknown.cause, unknown.fix]);
    for (const text of [card.cause, card.fix]) expect(text).toMatch(/^[A-Z].*\.$/);
  });

  it.each(ownCodes)('has words of its own for %s', (code) => {
    expect(errorCard(failed({ code })).title).not.toBe(errorCard(failed({})).title);
  });

  it.each([
    ['UNABLE_TO_LOCK_ROW', 'A', 'by-itself'],
    ['REQUEST_LIMIT_EXCEEDED', 'B', 'by-itself'],
    ['INVALID_SESSION_ID', 'C', 'after-fix'],
    ['STRING_TOO_LONG', 'D', 'after-fix'],
    ['ENTITY_IS_LOCKED', 'E', 'by-itself'],
    ['DUPLICATES_DETECTED', 'F', 'after-choice'],
    ['CANNOT_UPDATE_CONVERTED_LEAD', 'F', 'by-itself'],
    ['NEVER_MET', 'E', 'after-fix'],
    ['constructor', 'A', 'by-itself'],
  ] as const)('%s (%s) is tried again %s', (vendorCode, retryClass, retry) => {
    expect(errorCard(failed({ vendorCode, retryClass })).retry).toBe(retry);
  });

  it('is one for each code and set of fields, in whatever order they stand', () => {
    const key = (...fields: string[]) =>
      errorCard(failed({ vendorCode: 'STRING_TOO_LONG', fields, vendorMessage: 'x' })).key;
    expect(key('City', 'State')).toBe(key('State', 'City', 'City'));
    expect(key('City')).not.toBe(key('State'));
  });

  it('tells rules of the org apart by their words, and no other errors', () => {
    const of = (vendorCode: string, vendorMessage: string) => errorCard(failed({ vendorCode, vendorMessage }));
    expect(of('FIELD_CUSTOM_VALIDATION_EXCEPTION', 'Budget is missing').rule).toBe('Budget is missing');
    expect(of('FIELD_CUSTOM_VALIDATION_EXCEPTION', 'A').key).not.toBe(of('FIELD_CUSTOM_VALIDATION_EXCEPTION', 'B').key);
    const flow = (id: string) => of('CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', `LeadFlow: ${id} failed`).key;
    expect(flow('00Q000000000001AAA')).toBe(flow('00Q000000000002AAA'));
    expect(of('STRING_TOO_LONG', 'jane@example.com is too long')).not.toHaveProperty('rule');
    expect(of('STRING_TOO_LONG', 'jane@example.com is too long').key).not.toContain('jane');
  });
});
