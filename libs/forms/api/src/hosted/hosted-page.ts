import { type FieldError, fieldErrorText, type FormDesign, type FormField } from '@leadweave/forms-domain';
import { metaNames } from '../intake/read-body.js';
import { html, Html } from './html.js';
import { pageStyle } from './page-style.js';

/** What a hosted page shows besides the form itself. */
export interface HostedPage {
  readonly design: FormDesign;
  /** Where the form is sent. */
  readonly action: string;
  /** What was typed before, by field. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly errors: readonly FieldError[];
  /** Something that concerns the whole, such as a busy server. */
  readonly notice?: string;
  /** Hidden facts by name. */
  readonly meta: ReadonlyMap<string, string>;
}

/** Written as one piece: the policy allows exactly these characters, and a space more would leave the page without style. */
const styleElement = new Html(`<style>${pageStyle}</style>`);

/** The page of a form; needs no script. */
export function hostedPage(page: HostedPage): string {
  const { design, action, errors, notice, meta } = page;
  const title = errors.length > 0 ? `Error: ${design.name}` : design.name;
  return document(
    title,
    html`<h1>${design.name}</h1>
      ${notice !== undefined && html`<div class="notice" role="alert">${notice}</div>`} ${errorList(design, errors)}
      <form method="post" action="${action}" accept-charset="utf-8" novalidate>
        ${design.fields.map((field) => fieldHtml(field, page))}
        <div class="aside" aria-hidden="true">
          <label for="${metaNames.trap}">Leave this empty</label>
          <input id="${metaNames.trap}" name="${metaNames.trap}" tabindex="-1" autocomplete="off" />
        </div>
        ${[...meta].map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
        ${
          design.fields.some(({ required }) => required) &&
          html`<p class="soft">Fields without “optional” are needed.</p>`
        }
        <button type="submit">${design.submitLabel}</button>
      </form>`,
  );
}

/** A page that only says something: thanks, closed, unknown. */
export function messagePage(heading: string, text: string): string {
  return document(
    heading,
    html`<h1>${heading}</h1>
      <p>${lines(text)}</p>`,
  );
}

function document(title: string, content: Html): string {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        ${styleElement}
      </head>
      <body>
        <main><div class="card">${content}</div></main>
      </body>
    </html>`.text.trim();
}

const lines = (text: string) =>
  text.split('\n').flatMap((line, index) => (index === 0 ? [line] : [html`<br />`, line]));

function errorList({ fields }: FormDesign, errors: readonly FieldError[]): Html | undefined {
  if (errors.length === 0) return undefined;
  return html`<div class="notice" role="alert">
    <h2>Please look at ${errors.length === 1 ? 'one field' : `${errors.length} fields`} again</h2>
    <ul>
      ${errors.map(({ fieldId, code }) => {
        const field = fields.find(({ id }) => id === fieldId);
        const text = fieldErrorText(code, field);
        return html`<li>${field ? html`<a href="#${field.id}">${text}</a>` : text}</li>`;
      })}
    </ul>
  </div>`;
}

interface Shown {
  readonly field: FormField;
  readonly value: string;
  readonly error?: string;
  /** Attributes that every control has. */
  readonly attributes: Html;
}

function fieldHtml(field: FormField, { values, errors }: HostedPage): Html {
  const code = errors.find(({ fieldId }) => fieldId === field.id)?.code;
  const error = code && fieldErrorText(code, field);
  const described = [field.help && `${field.id}-help`, error && `${field.id}-error`].filter(Boolean).join(' ');
  const attributes = html`name="${field.id}" ${described !== '' && html`aria-describedby="${described}"`}
  ${error !== undefined && html`aria-invalid="true"`} ${field.required && html`required`}`;
  const value = Object.hasOwn(values, field.id) ? String(values[field.id]) : '';
  const shown = { field, value, error, attributes };
  if (field.kind === 'choice' && field.display === 'radio') return radioField(shown);
  if (field.kind === 'checkbox' || field.kind === 'consent') return boxField(shown);
  return html`<div class="field">
    <label for="${field.id}">${labelOf(field)}</label>
    ${helpOf(shown)} ${control(shown)} ${errorOf(shown)}
  </div>`;
}

const labelOf = ({ label, required }: FormField): string => (required ? label : `${label} (optional)`);
const helpOf = ({ field }: Shown) =>
  field.help !== undefined && html`<p class="help" id="${field.id}-help">${field.help}</p>`;
const errorOf = ({ field, error }: Shown) =>
  error !== undefined && html`<p class="error" id="${field.id}-error">${error}</p>`;

const inputTypes = { email: 'email', phone: 'tel', text: 'text' } as const;
const autocompletes = {
  name: 'name',
  email: 'email',
  phone: 'tel',
  company: 'organization',
  message: '',
  none: '',
} as const;

function control({ field, value, attributes }: Shown): Html {
  const { id, kind, role, options } = field;
  if (kind === 'long_text') return html`<textarea id="${id}" ${attributes}>${value}</textarea>`;
  if (kind === 'choice') {
    return html`<select id="${id}" ${attributes}>
      <option value="">Choose…</option>
      ${options.map((option) => html`<option ${option === value && html`selected`}>${option}</option>`)}
    </select>`;
  }
  const type = inputTypes[kind as keyof typeof inputTypes];
  const completes = autocompletes[role];
  return html`<input
    id="${id}"
    type="${type}"
    value="${value}"
    ${attributes}
    ${completes !== '' && html`autocomplete="${completes}"`}
  />`;
}

function radioField(shown: Shown): Html {
  const { field, value, attributes } = shown;
  return html`<fieldset>
    <legend>${labelOf(field)}</legend>
    ${helpOf(shown)}
    ${field.options.map(
      (option, index) =>
        html`<label class="tick"
          ><input
            type="radio"
            id="${index === 0 ? field.id : `${field.id}-${index}`}"
            value="${option}"
            ${option === value && html`checked`}
            ${attributes}
          />${option}</label
        >`,
    )}
    ${errorOf(shown)}
  </fieldset>`;
}

function boxField(shown: Shown): Html {
  const { field, value, attributes } = shown;
  return html`<div class="field">
    <label class="tick" for="${field.id}"
      ><input type="checkbox" id="${field.id}" value="Yes" ${value === 'Yes' && html`checked`} ${attributes} />
      <span>${labelOf(field)}</span></label
    >
    ${helpOf(shown)} ${errorOf(shown)}
  </div>`;
}
