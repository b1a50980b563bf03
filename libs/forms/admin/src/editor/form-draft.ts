import {
  type FormDesign,
  type FormField,
  type FormFault,
  type FormTemplate,
  type RoutingKind,
  validateForm,
} from '@leadweave/forms-domain';
import { type Form, type FormValues } from '../forms-api.js';

/** A field as it stands in the editor: every value a text or a flag, so that inputs can be bound to it. */
export interface FieldDraft {
  id: string;
  kind: FormField['kind'];
  label: string;
  help: string;
  required: boolean;
  role: FormField['role'];
  /** One option a line. */
  options: string;
  display: FormField['display'];
}

/** A rule of the routing. */
export interface RuleDraft {
  value: string;
  locationId: string;
}

/** A form as it stands in the editor. */
export interface FormDraft {
  name: string;
  fields: FieldDraft[];
  submitLabel: string;
  outcomeKind: 'message' | 'redirect';
  thankYou: string;
  address: string;
  routingKind: RoutingKind;
  locationId: string;
  routingField: string;
  rules: RuleDraft[];
  /** One website a line. */
  websites: string;
}

/** The draft of a form that is kept. */
export function draftFromForm({ name, fields, submitLabel, outcome, routing, websites }: Form): FormDraft {
  return {
    name,
    fields: fields.map((field) => fieldDraft({ ...field, help: field.help ?? undefined })),
    submitLabel,
    outcomeKind: outcome.kind,
    thankYou: outcome.text ?? '',
    address: outcome.address ?? '',
    routingKind: routing.kind,
    locationId: routing.locationId,
    routingField: routing.fieldId ?? '',
    rules: (routing.rules ?? []).map((rule) => ({ ...rule })),
    websites: websites.join('\n'),
  };
}

/** The draft of a new form. */
export function draftFromTemplate(
  { name, fields, submitLabel, thankYou }: FormTemplate,
  locationId: string,
): FormDraft {
  return {
    ...{ name, submitLabel, thankYou, locationId },
    fields: fields.map(fieldDraft),
    outcomeKind: 'message',
    address: '',
    routingKind: 'fixed',
    routingField: '',
    rules: [],
    websites: '',
  };
}

type FieldParts = Omit<Partial<FormField>, 'options'> &
  Pick<FormField, 'id' | 'kind' | 'label'> & { readonly options?: readonly string[] };

function fieldDraft({ id, kind, label, help, required, role, options, display }: FieldParts): FieldDraft {
  return {
    ...{ id, kind, label },
    help: help ?? '',
    required: required ?? false,
    role: role ?? 'none',
    options: (options ?? []).join('\n'),
    display: display ?? 'select',
  };
}

/** A further field, under an id that no field of the form has. */
export function newField(kind: FormField['kind'], label: string, fields: readonly FieldDraft[]): FieldDraft {
  const taken = new Set(fields.map(({ id }) => id));
  let number = 1;
  while (taken.has(`${kind}_${number}`)) number += 1;
  const labels = new Set(fields.map((field) => field.label));
  const free = labels.has(label) ? `${label} ${number}` : label;
  const options = kind === 'choice' ? ['First option', 'Second option'] : [];
  return fieldDraft({ id: `${kind}_${number}`, kind, label: free, options });
}

/** The design that a draft means. */
export function designFromDraft(draft: FormDraft): FormDesign {
  const { name, submitLabel, outcomeKind, thankYou, address, routingKind, locationId, routingField, rules } = draft;
  return {
    ...{ name, submitLabel },
    fields: draft.fields.map(({ help, options, ...field }) => ({
      ...field,
      ...(help.trim() && { help: help.trim() }),
      options: field.kind === 'choice' ? linesOf(options) : [],
    })),
    outcome: outcomeKind === 'message' ? { kind: 'message', text: thankYou } : { kind: 'redirect', address },
    routing:
      routingKind === 'fixed'
        ? { kind: 'fixed', locationId, rules: [] }
        : { kind: routingKind, locationId, fieldId: routingField, rules: rules.map((rule) => ({ ...rule })) },
    websites: linesOf(draft.websites),
  };
}

/** What the server is told. */
export function valuesFromDraft(draft: FormDraft): FormValues {
  const { fields, routing, ...design } = designFromDraft(draft);
  return {
    ...design,
    websites: [...design.websites],
    fields: fields.map((field) => ({ ...field, options: [...field.options] })),
    routing: { ...routing, rules: [...routing.rules] },
  };
}

/** What is wrong with a draft, by the rules that the server has too. */
export function faultsOf(draft: FormDraft): readonly FormFault[] {
  const check = validateForm(designFromDraft(draft));
  const noPlace = draft.locationId === '' ? [{ pointer: '/routing/locationId', reason: 'Choose a location.' }] : [];
  return [...(check.kind === 'valid' ? [] : check.faults), ...noPlace];
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
