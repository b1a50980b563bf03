import { type FormDesign, type FormField } from '../form-design.js';

export const north = '019aa000-0000-7000-8000-000000000001';
export const south = '019aa000-0000-7000-8000-000000000002';

export const aField = (parts: Partial<FormField> = {}): FormField => ({
  id: 'name',
  kind: 'text',
  label: 'Name',
  required: false,
  role: 'none',
  options: [],
  display: 'select',
  ...parts,
});

export const everyKind: readonly FormField[] = [
  aField({ role: 'name', required: true }),
  aField({ id: 'email', kind: 'email', label: 'E-mail', role: 'email', required: true }),
  aField({ id: 'phone', kind: 'phone', label: 'Phone', role: 'phone' }),
  aField({ id: 'project', kind: 'choice', label: 'Project', options: ['Kitchen', 'Bath'] }),
  aField({ id: 'message', kind: 'long_text', label: 'Message', role: 'message' }),
  aField({ id: 'news', kind: 'checkbox', label: 'Newsletter' }),
  aField({ id: 'consent', kind: 'consent', label: 'I agree to be contacted.', required: true }),
];

export const aForm = (parts: Partial<FormDesign> = {}): FormDesign => ({
  name: 'Contact Us',
  fields: everyKind,
  submitLabel: 'Send',
  outcome: { kind: 'message', text: 'Thank you.' },
  routing: { kind: 'fixed', locationId: north, rules: [] },
  websites: ['https://www.example.com'],
  ...parts,
});

export const filledIn = { name: 'Jane Doe', email: 'jane@example.com', consent: true };
