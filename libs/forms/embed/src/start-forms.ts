import { type EmbedSettings } from './embed-settings.js';
import { attachForm, placeForm } from './place-form.js';
import { firstTouch } from './read-visit.js';

/**
 * Finds the places of a form on a page: forms marked `data-leadweave="KEY"`, else elements marked `data-leadweave-form`
 * (with the key or nothing), else the place of the script itself.
 */
export function startForms(settings: EmbedSettings, script: HTMLScriptElement | null): void {
  firstTouch(location.href);
  const url = new URL(settings.path, originOf(script, settings)).href;
  const begin = () => {
    const forms = document.querySelectorAll<HTMLFormElement>(`form[data-leadweave="${settings.key}"]`);
    forms.forEach((form) => attachForm(form, settings, url));
    if (forms.length === 0) placesOf(settings, script).forEach((place) => placeForm(place, settings, url));
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin, { once: true });
  else begin();
}

/** The script came from the product, so its address is the one that works for this visitor. */
function originOf(script: HTMLScriptElement | null, { origin }: EmbedSettings): string {
  return script?.src ? new URL(script.src).origin : origin;
}

function placesOf({ key }: EmbedSettings, script: HTMLScriptElement | null): HTMLElement[] {
  const marked = [...document.querySelectorAll<HTMLElement>('[data-leadweave-form]')];
  const own = marked.filter((place) => place.dataset['leadweaveForm'] === key);
  if (own.length > 0) return own;
  const free = marked.find((place) => !place.dataset['leadweaveForm'] && !place.shadowRoot);
  return [free ?? placeBeside(script)];
}

function placeBeside(script: HTMLScriptElement | null): HTMLElement {
  const place = document.createElement('div');
  if (script && document.body.contains(script)) script.after(place);
  else document.body.append(place);
  return place;
}
