import { type Form } from '../forms-api.js';

type Published = Pick<Form, 'publicKey' | 'addresses' | 'fields' | 'submitLabel' | 'name'>;

/** What goes into a website that loads the script. */
export function scriptSnippet({ publicKey, addresses }: Published): string {
  return [`<div data-leadweave-form="${publicKey}"></div>`, `<script src="${addresses.script}" async></script>`].join(
    '\n',
  );
}

/** A form that needs no script, for the website's own design; with the script it also checks while people type. */
export function plainHtml({ publicKey, addresses, fields, submitLabel }: Published): string {
  return [
    `<form data-leadweave="${publicKey}" action="${addresses.page}" method="post">`,
    ...fields.flatMap((field) => controlLines(field).map((line) => `  ${line}`)),
    `  <div hidden><label>Leave this empty <input name="lw-website" tabindex="-1" autocomplete="off"></label></div>`,
    `  <button>${escaped(submitLabel)}</button>`,
    `</form>`,
  ].join('\n');
}

/** A call that any server can make. */
export function apiExample({ addresses, fields }: Published): string {
  const values = Object.fromEntries(fields.map(({ id, kind, options }) => [id, exampleOf(kind, options ?? [])]));
  return [
    `curl ${addresses.submissions} \\`,
    `  -H 'Content-Type: application/json' \\`,
    `  -H 'Idempotency-Key: your-own-id-1' \\`,
    `  -d '${JSON.stringify({ values }, null, 2).replaceAll("'", `'\\''`)}'`,
  ].join('\n');
}

type Field = Published['fields'][number];

function controlLines(field: Field): string[] {
  const { id, kind, label, required, options = [], display } = field;
  const must = required ? ' required' : '';
  const text = escaped(label);
  if (kind === 'checkbox' || kind === 'consent') {
    return [`<label><input type="checkbox" name="${id}" value="Yes"${must}> ${text}</label>`];
  }
  if (kind === 'choice' && display === 'radio') {
    const radio = (option: string) =>
      `  <label><input type="radio" name="${id}" value="${escaped(option)}"${must}> ${escaped(option)}</label>`;
    return [`<fieldset>`, `  <legend>${text}</legend>`, ...options.map(radio), `</fieldset>`];
  }
  if (kind === 'choice') {
    const option = (one: string) => `    <option>${escaped(one)}</option>`;
    const choose = `    <option value="">Choose…</option>`;
    return [
      `<label>${text}`,
      `  <select name="${id}"${must}>`,
      choose,
      ...options.map(option),
      `  </select>`,
      `</label>`,
    ];
  }
  if (kind === 'long_text') return [`<label>${text} <textarea name="${id}"${must}></textarea></label>`];
  const type = kind === 'phone' ? 'tel' : kind;
  return [`<label>${text} <input type="${type}" name="${id}"${must}></label>`];
}

function exampleOf(kind: Field['kind'], options: readonly string[]): string | boolean {
  if (kind === 'email') return 'jane@example.com';
  if (kind === 'phone') return '(704) 555-0101';
  if (kind === 'choice') return options[0] ?? '';
  return kind === 'checkbox' || kind === 'consent' ? true : 'Jane Doe';
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
