import { type FormField } from './form-design.js';
import { valueLimits } from './form-limits.js';
import { type FieldErrorCode } from './validate-submission.js';

/** The sentence that the person at the form reads. `field` is absent for a value that the form does not have. */
export function fieldErrorText(code: FieldErrorCode, field?: Pick<FormField, 'label' | 'kind'>): string {
  if (code === 'required') return requiredText(field);
  if (code === 'not-an-email') return 'Enter an e-mail address, such as name@example.com.';
  if (code === 'not-a-phone') return 'Enter a phone number, such as (704) 555-0101.';
  if (code === 'unknown-option') return 'Choose one of the options.';
  if (code === 'too-long') return field ? `Use at most ${valueLimits[field.kind]} characters.` : 'This is too long.';
  return 'This cannot be read. Enter it again.';
}

function requiredText(field: Pick<FormField, 'label' | 'kind'> | undefined): string {
  if (field?.kind === 'consent') return 'Tick this box to go on.';
  if (field?.kind === 'checkbox') return `Tick “${field.label}”.`;
  if (field?.kind === 'choice') return `Choose “${field.label}”.`;
  return `Enter “${field?.label ?? 'a value'}”.`;
}
