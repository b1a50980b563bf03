import { eventOfError } from '../session/event-of-error.js';
import { isKeepAliveDue } from '../session/keep-alive.js';
import { errorFromVendor } from './error-from-vendor.js';
import { retryClassOf } from './retry-class.js';

describe('what to do about an error', () => {
  it.each([
    ['UNABLE_TO_LOCK_ROW', 400, 'A'],
    ['UNKNOWN_EXCEPTION', 500, 'A'],
    ['REQUEST_LIMIT_EXCEEDED', 403, 'B'],
    ['API_DISABLED_FOR_ORG', 403, 'C'],
    ['STRING_TOO_LONG', 400, 'D'],
    ['ENTITY_IS_LOCKED', 400, 'E'],
    ['CANNOT_UPDATE_CONVERTED_LEAD', 400, 'F'],
    ['NEVER_SEEN', 400, 'D'],
    ['NEVER_SEEN', 403, 'E'],
    ['NEVER_SEEN', 503, 'A'],
    ['', 420, 'A'],
  ])('%s with %i is class %s', (code, status, expected) => {
    expect(retryClassOf(code, status)).toBe(expected);
  });

  it('reads codes of single records, collections and SOAP alike', () => {
    for (const error of [
      { errorCode: 'STRING_TOO_LONG', message: 'm', fields: ['Phone'] },
      { statusCode: 'STRING_TOO_LONG', message: 'm', fields: ['Phone'] },
      { errorCode: 'sf:STRING_TOO_LONG', message: 'm', fields: ['Phone'] },
    ])
      expect(errorFromVendor(error, 400)).toMatchObject({
        vendorCode: 'STRING_TOO_LONG',
        retryClass: 'D',
        fields: ['Phone'],
      });
  });

  it('survives whatever the other side sends', () => {
    const odd = {
      errorCode: 5,
      message: {},
      fields: 'Phone',
      duplicateResult: { matchResults: [null, { matchRecords: 'x' }] },
    };
    expect(errorFromVendor(odd)).toMatchObject({
      vendorCode: 'UNKNOWN',
      fields: [],
      duplicates: { allowSave: false, matches: [] },
    });
    expect(errorFromVendor({ errorCode: 'X', message: 'y'.repeat(5000) }).vendorMessage).toHaveLength(500);
  });

  it('tells what an error means for the whole connection', () => {
    const eventFor = (errorCode: string, status: number, message = '') =>
      eventOfError(errorFromVendor({ errorCode, message }, status));
    expect(eventFor('REQUEST_LIMIT_EXCEEDED', 403)).toBe('limit-reached');
    expect(eventFor('API_DISABLED_FOR_ORG', 403)).toBe('policy-refused');
    expect(eventFor('INVALID_SESSION_ID', 401, 'Connected app is not attached to Agent')).toBe('policy-refused');
    expect(eventFor('INVALID_SESSION_ID', 401, 'Session expired or invalid')).toBeUndefined();
    expect(eventFor('STRING_TOO_LONG', 400)).toBeUndefined();
  });

  it('keeps refresh tokens alive after a day of rest', () => {
    const at = (text: string) => new Date(text);
    expect(isKeepAliveDue(at('2026-11-20T12:00:00Z'), at('2026-11-21T11:59:59Z'))).toBe(false);
    expect(isKeepAliveDue(at('2026-11-20T12:00:00Z'), at('2026-11-21T12:00:00Z'))).toBe(true);
  });
});
