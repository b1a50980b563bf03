import { trapName } from './render-form.js';

/** The values of a form by name; several of one name become a list. The trap and our own hidden names are left out. */
export function formValues(form: HTMLFormElement): Record<string, string | string[]> {
  const values = new Map<string, string[]>();
  for (const [name, value] of new FormData(form)) {
    if (name.startsWith('lw-')) continue;
    values.set(name, [...(values.get(name) ?? []), typeof value === 'string' ? value : value.name]);
  }
  return Object.fromEntries([...values].map(([name, texts]) => [name, texts.length === 1 ? texts[0]! : texts]));
}

/** What stands in the field that people do not see. */
export function trapValue(form: HTMLFormElement): string | undefined {
  return form.querySelector<HTMLInputElement>(`[name="${trapName}"]`)?.value || undefined;
}
