import { type FieldKind } from './form-design.js';

/** Most characters, fields and rules of a form. */
export const formLimits = {
  name: 120,
  fields: 40,
  label: 200,
  consentLabel: 2_000,
  help: 300,
  options: 100,
  option: 200,
  submitLabel: 60,
  thankYou: 2_000,
  address: 2_000,
  rules: 800,
  postcodePrefix: 12,
  websites: 50,
} as const;

/** Most characters that a field of a kind accepts. */
export const valueLimits: Readonly<Record<FieldKind, number>> = {
  text: 500,
  long_text: 10_000,
  email: 320,
  phone: 60,
  choice: formLimits.option,
  checkbox: 20,
  consent: 20,
};

/** Values of fields that a form does not have: kept, up to this many of this length. */
export const extraValues = { most: 50, name: 200, value: 10_000 } as const;
