/** A sentence about the value of one control. */
export interface ShownError {
  readonly name: string;
  readonly text: string;
}

const marked = 'aria-invalid';

/** Shows errors at their controls and moves focus to the first. Returns those whose control is not there. */
export function showErrors(form: HTMLFormElement, errors: readonly ShownError[]): ShownError[] {
  clearErrors(form);
  const placed = errors.filter(({ name, text }) => showError(form, name, text));
  controlsOf(form, placed[0]?.name)[0]?.focus();
  return errors.filter((error) => !placed.includes(error));
}

function clearErrors(form: HTMLFormElement): void {
  for (const control of form.querySelectorAll(`[${marked}]`)) control.removeAttribute(marked);
  for (const place of form.querySelectorAll<HTMLElement>('.error, [data-leadweave-error]')) {
    place.hidden = true;
    place.textContent = '';
  }
}

function showError(form: HTMLFormElement, name: string, text: string): boolean {
  const controls = controlsOf(form, name);
  const last = controls.at(-1);
  if (!last) return false;
  const place = placeFor(form, name, last);
  place.hidden = false;
  place.textContent = text;
  for (const control of controls) {
    const described = new Set((control.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean));
    control.setAttribute('aria-describedby', [...described.add(place.id)].join(' '));
    control.setAttribute(marked, 'true');
  }
  return true;
}

/** A form that the website drew itself gets a place below the control. */
function placeFor(form: HTMLFormElement, name: string, control: Element): HTMLElement {
  const known = [...form.querySelectorAll<HTMLElement>('[id]')].find(({ id }) => id === `${name}-error`);
  if (known) return known;
  const place = document.createElement('p');
  place.id = `${name}-error`;
  place.setAttribute('data-leadweave-error', '');
  (control.closest('label') ?? control).after(place);
  return place;
}

function controlsOf(form: HTMLFormElement, name: string | undefined): HTMLElement[] {
  return [...form.querySelectorAll<HTMLInputElement>('[name]')].filter(
    (control) => control.name === name && control.type !== 'hidden',
  );
}
