import { HttpErrorResponse, HttpHeaders } from '@angular/common/http';
import { problemOf } from './problem.js';

const answer = (status: number, error: unknown, headers = new HttpHeaders()) =>
  new HttpErrorResponse({ status, error, headers });

describe('problemOf', () => {
  it('keeps code, sentence and fields of a problem document', () => {
    const body = {
      code: 'validation-failed',
      title: 'Some values are not accepted.',
      errors: [{ field: 'email', code: 'taken', message: 'This address is in use.' }],
    };
    expect(problemOf(answer(422, body))).toEqual({
      status: 422,
      code: 'validation-failed',
      title: 'Some values are not accepted.',
      detail: undefined,
      errors: [{ field: 'email', code: 'taken', message: 'This address is in use.' }],
      requestId: undefined,
    });
  });

  it('reads a JSON pointer as the path of the field', () => {
    const body = { errors: [{ pointer: '#/contact/email', detail: 'Not an e-mail address.' }] };
    expect(problemOf(answer(400, body)).errors).toEqual([
      { field: 'contact.email', code: undefined, message: 'Not an e-mail address.' },
    ]);
  });

  it('understands the errors of the sign-in service', () => {
    const problem = problemOf(answer(401, { code: 'INVALID_EMAIL_OR_PASSWORD', message: 'Invalid email or password' }));
    expect([problem.code, problem.title]).toEqual(['INVALID_EMAIL_OR_PASSWORD', 'Invalid email or password']);
  });

  it('says offline when no answer arrived', () => {
    expect(problemOf(answer(0, new ProgressEvent('error'))).code).toBe('offline');
  });

  it('says unavailable for a failing server without a body, with the id of the request', () => {
    const problem = problemOf(answer(503, '<html>', new HttpHeaders({ 'x-request-id': 'req-7' })));
    expect([problem.code, problem.requestId]).toEqual(['unavailable', 'req-7']);
  });

  it('takes the id of the request from the instance of a problem document', () => {
    const body = { instance: 'urn:uuid:019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11' };
    expect(problemOf(answer(409, body)).requestId).toBe('019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11');
  });

  it('says unexpected for anything that is no answer at all', () => {
    expect(problemOf(new Error('boom')).code).toBe('unexpected');
  });
});
