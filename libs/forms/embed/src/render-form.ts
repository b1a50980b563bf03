import { type FormField } from '@leadweave/forms-domain';
import { type EmbedSettings } from './embed-settings.js';
import { makeElement } from './make-element.js';

/** Name of the field that people do not see. */
export const trapName = 'lw-website';

/** Draws a form. Each field has its label, its help and a place for its error; nothing listens yet. */
export function renderForm({ name, fields, submitLabel }: Pick<EmbedSettings, 'name' | 'fields' | 'submitLabel'>) {
  const form = makeElement('form', { novalidate: true, 'aria-label': name });
  form.append(
    ...fields.map(fieldElement),
    makeElement(
      'div',
      { class: 'aside', 'aria-hidden': 'true' },
      makeElement(
        'label',
        {},
        'Leave this empty',
        makeElement('input', { name: trapName, tabindex: '-1', autocomplete: 'off' }),
      ),
    ),
    makeElement('p', { class: 'alert', role: 'alert', tabindex: '-1' }),
    makeElement('button', { type: 'submit' }, submitLabel),
    makeElement('p', { class: 'note', role: 'status' }),
  );
  return form;
}

function fieldElement(field: FormField): HTMLElement {
  const { id, kind, display } = field;
  const error = makeElement('p', { class: 'error', id: `${id}-error`, hidden: true });
  if (kind === 'choice' && display === 'radio') {
    return makeElement(
      'fieldset',
      {},
      makeElement('legend', {}, labelOf(field)),
      ...helpOf(field),
      ...radios(field),
      error,
    );
  }
  if (kind === 'checkbox' || kind === 'consent') {
    const box = makeElement('input', { ...attributesOf(field), id, type: 'checkbox', value: 'Yes' });
    const label = makeElement('label', { class: 'tick', for: id }, box, makeElement('span', {}, labelOf(field)));
    return makeElement('div', { class: 'field' }, label, ...helpOf(field), error);
  }
  const label = makeElement('label', { for: id }, labelOf(field));
  return makeElement('div', { class: 'field' }, label, ...helpOf(field), control(field), error);
}

const labelOf = ({ label, required }: FormField): string => (required ? label : `${label} (optional)`);

function helpOf({ id, help }: FormField): HTMLElement[] {
  return help ? [makeElement('p', { class: 'help', id: `${id}-help` }, help)] : [];
}

function attributesOf({ id, help, required }: FormField) {
  return { name: id, required, 'aria-describedby': help ? `${id}-help` : undefined };
}

const inputTypes: Readonly<Record<string, string>> = { email: 'email', phone: 'tel' };
const autocompletes: Readonly<Record<string, string>> = {
  name: 'name',
  email: 'email',
  phone: 'tel',
  company: 'organization',
};

function control(field: FormField): HTMLElement {
  const { id, kind, role, options } = field;
  const attributes = { ...attributesOf(field), id };
  if (kind === 'long_text') return makeElement('textarea', attributes);
  if (kind === 'choice') {
    const chosen = options.map((option) => makeElement('option', { value: option }, option));
    return makeElement('select', attributes, makeElement('option', { value: '' }, 'Choose…'), ...chosen);
  }
  return makeElement('input', { ...attributes, type: inputTypes[kind] ?? 'text', autocomplete: autocompletes[role] });
}

function radios(field: FormField): HTMLElement[] {
  return field.options.map((option) =>
    makeElement(
      'label',
      { class: 'tick' },
      makeElement('input', { ...attributesOf(field), type: 'radio', value: option }),
      option,
    ),
  );
}
