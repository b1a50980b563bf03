import { type FormDesign, type FormField, type FormRouting } from './form-design.js';
import { formLimits } from './form-limits.js';
import { isWebAddress, websiteOrigin } from './website.js';

/** Something wrong with a form: where (JSON pointer into the design) and what, as a sentence. */
export interface FormFault {
  readonly pointer: string;
  readonly reason: string;
}

export type FormCheck =
  { readonly kind: 'valid'; readonly form: FormDesign } | { readonly kind: 'invalid'; readonly faults: FormFault[] };

const fieldId = /^[a-z][a-z0-9_]{0,39}$/;

/** Checks a whole form and tidies it: outer spaces go, websites become origins, what a kind does not use is emptied. */
export function validateForm(draft: FormDesign): FormCheck {
  const form = tidy(draft);
  const faults = [
    ...lengthFault('/name', form.name, formLimits.name, 'a name'),
    ...lengthFault('/submitLabel', form.submitLabel, formLimits.submitLabel, 'words for the button'),
    ...fieldFaults(form.fields),
    ...outcomeFaults(form),
    ...routingFaults(form),
    ...websiteFaults(form.websites),
  ];
  return faults.length > 0 ? { kind: 'invalid', faults } : { kind: 'valid', form };
}

function tidy(draft: FormDesign): FormDesign {
  return {
    name: draft.name.trim(),
    fields: draft.fields.map(tidyField),
    submitLabel: draft.submitLabel.trim(),
    outcome:
      draft.outcome.kind === 'message'
        ? { kind: 'message', text: draft.outcome.text.trim() }
        : { kind: 'redirect', address: draft.outcome.address.trim() },
    routing: tidyRouting(draft.routing),
    websites: [...new Set(draft.websites.map((website) => websiteOrigin(website) ?? website))],
  };
}

function tidyField({ id, kind, label, help, required, role, options, display }: FormField): FormField {
  return {
    id,
    kind,
    label: label.trim(),
    ...(help?.trim() && { help: help.trim() }),
    required,
    role,
    options: kind === 'choice' ? options.map((option) => option.trim()) : [],
    display,
  };
}

function tidyRouting({ kind, locationId, fieldId: decides, rules }: FormRouting): FormRouting {
  if (kind === 'fixed') return { kind, locationId, rules: [] };
  const tidied = rules.map((rule) => ({
    value: kind === 'postcode' ? normalisePostcode(rule.value) : rule.value.trim(),
    locationId: rule.locationId,
  }));
  return { kind, locationId, fieldId: decides, rules: tidied };
}

/** Letters in upper case and digits, nothing else: `78701-1234` and `787 01` begin alike. */
export function normalisePostcode(text: string): string {
  return text.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
}

function fieldFaults(fields: readonly FormField[]): FormFault[] {
  if (fields.length === 0) return [{ pointer: '/fields', reason: 'A form needs at least one field.' }];
  if (fields.length > formLimits.fields) {
    return [{ pointer: '/fields', reason: `A form has at most ${formLimits.fields} fields.` }];
  }
  return [
    ...fields.flatMap((field, index) => faultsOfField(field, `/fields/${index}`)),
    ...repeated(fields, ({ id }) => id).map((index) => ({
      pointer: `/fields/${index}/id`,
      reason: 'Another field has this id.',
    })),
    ...repeated(fields, ({ label }) => label).map((index) => ({
      pointer: `/fields/${index}/label`,
      reason: 'Another field has this label.',
    })),
    // A name may be asked in parts; everything else on a lead has one place.
    ...repeated(fields, ({ role }, index) => (['none', 'name'].includes(role) ? `${index}` : role)).map((index) => ({
      pointer: `/fields/${index}/role`,
      reason: 'Another field fills this part of the lead already.',
    })),
  ];
}

function faultsOfField(field: FormField, pointer: string): FormFault[] {
  const { id, kind, label, help, role, options } = field;
  const longest = kind === 'consent' ? formLimits.consentLabel : formLimits.label;
  return [
    ...when(!fieldId.test(id) || id.startsWith('utm_'), `${pointer}/id`, idText),
    ...lengthFault(`${pointer}/label`, label, longest, 'a label'),
    ...when((help?.length ?? 0) > formLimits.help, `${pointer}/help`, `At most ${formLimits.help} characters.`),
    ...when(!fitsRole(field), `${pointer}/role`, `A field of this kind cannot fill the lead's ${role}.`),
    ...(kind === 'choice' ? optionFaults(options, `${pointer}/options`) : []),
  ];
}

const idText = 'Up to 40 lower-case letters, digits and underscores, beginning with a letter and not with utm_.';

const kindsOfRole: Readonly<Record<FormField['role'], readonly FormField['kind'][] | undefined>> = {
  none: undefined,
  name: ['text'],
  email: ['email'],
  phone: ['phone'],
  company: ['text'],
  message: ['text', 'long_text'],
};

function fitsRole({ kind, role }: FormField): boolean {
  return kindsOfRole[role]?.includes(kind) ?? true;
}

function optionFaults(options: readonly string[], pointer: string): FormFault[] {
  return [
    ...when(options.length === 0, pointer, 'A choice needs at least one option.'),
    ...when(options.length > formLimits.options, pointer, `At most ${formLimits.options} options.`),
    ...options.flatMap((option, index) => lengthFault(`${pointer}/${index}`, option, formLimits.option, 'an option')),
    ...repeated(options, (option) => option).map((index) => ({
      pointer: `${pointer}/${index}`,
      reason: 'The same option stands here twice.',
    })),
  ];
}

function outcomeFaults({ outcome }: FormDesign): FormFault[] {
  if (outcome.kind === 'message') return lengthFault('/outcome/text', outcome.text, formLimits.thankYou, 'a text');
  const isGood = outcome.address.length <= formLimits.address && isWebAddress(outcome.address);
  return when(!isGood, '/outcome/address', 'Enter the full address of a page, such as https://www.example.com/thanks.');
}

function routingFaults({ routing, fields }: FormDesign): FormFault[] {
  if (routing.kind === 'fixed') return [];
  const field = fields.find(({ id }) => id === routing.fieldId);
  const wanted = routing.kind === 'choice' ? field?.kind === 'choice' : field?.kind === 'text';
  return [
    ...when(!wanted, '/routing/fieldId', routing.kind === 'choice' ? choiceText : postcodeText),
    ...when(routing.rules.length > formLimits.rules, '/routing/rules', `At most ${formLimits.rules} rules.`),
    ...routing.rules.flatMap((rule, index) => ruleFaults(routing, rule.value, field, `/routing/rules/${index}/value`)),
    ...repeated(routing.rules, ({ value }) => value).map((index) => ({
      pointer: `/routing/rules/${index}/value`,
      reason: 'Another rule decides this already.',
    })),
  ];
}

const choiceText = 'Name a choice of this form.';
const postcodeText = 'Name a text field of this form that asks for the postcode.';

function ruleFaults({ kind }: FormRouting, value: string, field: FormField | undefined, pointer: string): FormFault[] {
  if (kind === 'choice') return when(!field?.options.includes(value), pointer, 'The choice has no such option.');
  return lengthFault(pointer, value, formLimits.postcodePrefix, 'the beginning of a postcode');
}

function websiteFaults(websites: readonly string[]): FormFault[] {
  return [
    ...when(websites.length > formLimits.websites, '/websites', `At most ${formLimits.websites} websites.`),
    ...websites.flatMap((website, index) =>
      when(websiteOrigin(website) === undefined, `/websites/${index}`, 'Enter a website, such as www.example.com.'),
    ),
  ];
}

function lengthFault(pointer: string, text: string, longest: number, what: string): FormFault[] {
  if (text === '') return [{ pointer, reason: `Enter ${what}.` }];
  return when(text.length > longest, pointer, `At most ${longest} characters.`);
}

function when(isWrong: boolean, pointer: string, reason: string): FormFault[] {
  return isWrong ? [{ pointer, reason }] : [];
}

/** Places of items whose key an earlier one has. */
function repeated<Item>(items: readonly Item[], keyOf: (item: Item, index: number) => string): number[] {
  const seen = new Set<string>();
  return items.flatMap((item, index) => {
    const key = keyOf(item, index);
    if (seen.has(key)) return [index];
    seen.add(key);
    return [];
  });
}
