export { ChoiceSet } from './choice-set.js';
export { ErrorSummary } from './error-summary.js';
export { fieldLook } from './field-look.js';
export { focusFirstError } from './focus-first-error.js';
export { Narrowing } from './narrowing.js';
export { RevealButton } from './reveal-button.js';
export { SelectField, type SelectFieldOption } from './select-field.js';
export { submitForm } from './submit-form.js';
export { TextField } from './text-field.js';
