import fc from 'fast-check';
import { fieldErrorText } from './field-error-text.js';
import { aField, aForm, filledIn } from './testing/a-form.js';
import { validateSubmission } from './validate-submission.js';

const form = aForm();
const errorsOf = (sent: unknown) => {
  const check = validateSubmission(form, sent);
  return check.kind === 'valid' ? {} : Object.fromEntries(check.errors.map(({ fieldId, code }) => [fieldId, code]));
};

describe('validateSubmission', () => {
  it('gives every field of the form as text', () => {
    const check = validateSubmission(form, { ...filledIn, phone: 7045550101, news: 'off', message: null });
    expect(check.kind === 'valid' && Object.fromEntries(check.values)).toEqual({
      name: 'Jane Doe',
      email: 'jane@example.com',
      phone: '7045550101',
      project: '',
      message: '',
      news: 'No',
      consent: 'Yes',
    });
  });

  it.each<[string, object, object]>([
    ['nothing at all', {}, { name: 'required', email: 'required', consent: 'required' }],
    ['blanks', { ...filledIn, name: ' \n' }, { name: 'required' }],
    ['no consent', { ...filledIn, consent: 'false' }, { consent: 'required' }],
    ['no address', { ...filledIn, email: 'jane.example.com' }, { email: 'not-an-email' }],
    ['half an address', { ...filledIn, email: 'jane@example' }, { email: 'not-an-email' }],
    ['a phone without digits', { ...filledIn, phone: 'call me' }, { phone: 'not-a-phone' }],
    ['an unknown option', { ...filledIn, project: 'Castle' }, { project: 'unknown-option' }],
    ['a long message', { ...filledIn, message: 'x'.repeat(10_001) }, { message: 'too-long' }],
    ['an object', { ...filledIn, name: { first: 'Jane' } }, { name: 'not-a-text' }],
    ['an object under an unknown name', { ...filledIn, other: [{}] }, { other: 'not-a-text' }],
  ])('refuses %s', (_name, sent, errors) => {
    expect(errorsOf(sent)).toEqual(errors);
  });

  it.each([' jane@example.com ', 'Jane.Doe+x@sub.example.co.uk', 'jané@exämple.com'])('accepts %s', (email) => {
    expect(errorsOf({ ...filledIn, email })).toEqual({});
  });

  it('keeps values of fields that the form does not have, and refuses a flood of them', () => {
    const check = validateSubmission(form, { ...filledIn, color: ['red', 'blue'] });
    expect(check).toMatchObject({ kind: 'valid', extras: new Map([['color', 'red, blue']]) });
    const many = Object.fromEntries(Array.from({ length: 51 }, (_, n) => [`x${n}`, 'y']));
    expect(errorsOf({ ...filledIn, ...many })).toEqual({ x50: 'too-many-values' });
  });

  it('has a sentence for each refusal', () => {
    expect(fieldErrorText('required', aField())).toBe('Enter “Name”.');
    expect(fieldErrorText('required', aField({ kind: 'consent' }))).toBe('Tick this box to go on.');
    expect(fieldErrorText('too-long', aField())).toBe('Use at most 500 characters.');
    expect(fieldErrorText('too-many-values')).toBe('This cannot be read. Enter it again.');
  });

  it('answers whatever is sent, and never throws', () => {
    const hostile = fc.oneof(
      fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true, withObjectString: true }),
      fc.dictionary(fc.constantFrom('name', 'email', 'consent', '__proto__', 'constructor', 'x'), fc.anything()),
    );
    fc.assert(
      fc.property(hostile, (sent) => {
        expect(['valid', 'invalid']).toContain(validateSubmission(form, sent).kind);
      }),
    );
  });

  it('stays fast on long addresses', () => {
    expect(errorsOf({ ...filledIn, email: `${'a.'.repeat(150)}@${'b.'.repeat(8)}` })).toEqual({
      email: 'not-an-email',
    });
    expect(errorsOf({ ...filledIn, email: '@'.repeat(1_000_000) })).toEqual({ email: 'too-long' });
  });
});
