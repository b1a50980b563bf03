import { type Form } from '../forms-api.js';

type Field = Form['fields'][number];

/** Values of nobody, which a form accepts: for a test submission. */
export function sampleValues(fields: readonly Field[]): Record<string, string> {
  return Object.fromEntries(fields.map((field) => [field.id, sampleOf(field)]));
}

function sampleOf({ kind, role, label, options = [] }: Field): string {
  switch (kind) {
    case 'email':
      return 'test@example.com';
    case 'phone':
      return '(704) 555-0101';
    case 'choice':
      return options[0] ?? '';
    case 'checkbox':
    case 'consent':
      return 'Yes';
    case 'text':
    case 'long_text':
      return role === 'name' ? 'Test Person' : `Test of “${label}”`.slice(0, 200);
  }
}
