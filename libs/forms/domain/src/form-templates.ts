import { type FormDesign, type FormField, type FormRouting } from './form-design.js';

/** Forms to start from. */
export const templateKeys = ['contact', 'quote', 'callback'] as const;
export type TemplateKey = (typeof templateKeys)[number];

/** A form to start from, without the decisions that only the brand can make. */
export interface FormTemplate {
  readonly key: TemplateKey;
  readonly name: string;
  /** When to use it, one sentence. */
  readonly purpose: string;
  readonly fields: readonly FormField[];
  readonly submitLabel: string;
  readonly thankYou: string;
}

type FieldParts = Pick<FormField, 'id' | 'kind' | 'label'> & Partial<FormField>;

const field = (parts: FieldParts): FormField => ({
  required: false,
  role: 'none',
  options: [],
  display: 'select',
  ...parts,
});

const name = field({ id: 'name', kind: 'text', label: 'Name', role: 'name', required: true });
const email = field({ id: 'email', kind: 'email', label: 'E-mail', role: 'email', required: true });
const phone = field({ id: 'phone', kind: 'phone', label: 'Phone', role: 'phone' });
const consent = field({
  id: 'consent',
  kind: 'consent',
  label: 'I agree that you may contact me about my request.',
  required: true,
});

export const formTemplates: readonly FormTemplate[] = [
  {
    key: 'contact',
    name: 'Contact',
    purpose: 'A question or a message for the contact page.',
    fields: [
      name,
      email,
      phone,
      field({ id: 'message', kind: 'long_text', label: 'How can we help?', role: 'message', required: true }),
      consent,
    ],
    submitLabel: 'Send message',
    thankYou: 'Thank you. We have your message and will answer within one working day.',
  },
  {
    key: 'quote',
    name: 'Quote request',
    purpose: 'The kind of work, the postcode and the details for an estimate.',
    fields: [
      name,
      email,
      { ...phone, required: true },
      field({
        id: 'project',
        kind: 'choice',
        label: 'What do you need?',
        required: true,
        options: ['Repair', 'New installation', 'Maintenance', 'Something else'],
      }),
      field({ id: 'postcode', kind: 'text', label: 'ZIP code', required: true }),
      field({ id: 'details', kind: 'long_text', label: 'Tell us about the project', role: 'message' }),
      consent,
    ],
    submitLabel: 'Request a quote',
    thankYou: 'Thank you. We are looking at your project and will send a quote soon.',
  },
  {
    key: 'callback',
    name: 'Callback',
    purpose: 'A number and a good time, for people who would rather talk.',
    fields: [
      name,
      { ...phone, required: true },
      { ...email, required: false },
      field({
        id: 'best_time',
        kind: 'choice',
        label: 'When is a good time?',
        options: ['Morning', 'Afternoon', 'Evening'],
        display: 'radio',
      }),
      consent,
    ],
    submitLabel: 'Call me back',
    thankYou: 'Thank you. We will call you at the time you chose.',
  },
];

/** The design that a template begins with. */
export function designFromTemplate(template: FormTemplate, routing: FormRouting): FormDesign {
  return {
    name: template.name,
    fields: template.fields,
    submitLabel: template.submitLabel,
    outcome: { kind: 'message', text: template.thankYou },
    routing,
    websites: [],
  };
}
