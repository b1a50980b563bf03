import { type EmbedSettings } from './embed-settings.js';
import { formStyle } from './form-style.js';
import { makeElement } from './make-element.js';
import { renderForm } from './render-form.js';
import { type Sender } from './send-submission.js';
import { type AfterSending, watchForm } from './watch-form.js';

const closedText = 'This form does not take messages at the moment.';

/** Draws the form into an element, behind a shadow root, so that the website's styles and ours leave each other alone. */
export function placeForm(host: HTMLElement, settings: EmbedSettings, url: string, sender?: Sender): void {
  const shadow = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  shadow.replaceChildren(makeElement('style', {}, formStyle));
  if (!settings.isOpen) return void shadow.append(makeElement('p', {}, closedText));
  const form = renderForm(settings);
  shadow.append(form);
  const messages = {
    alert: form.querySelector<HTMLElement>('[role=alert]')!,
    status: form.querySelector<HTMLElement>('[role=status]')!,
  };
  watchForm(form, settings, url, messages, replacing(form), sender);
}

/** Makes a form that the website drew itself send to us. Without the script it is sent by the browser. */
export function attachForm(form: HTMLFormElement, settings: EmbedSettings, url: string, sender?: Sender): void {
  if (!settings.isOpen) return;
  form.noValidate = true;
  const alert = makeElement('p', { role: 'alert', tabindex: '-1' });
  const status = makeElement('p', { role: 'status' });
  form.append(alert, status);
  watchForm(form, settings, url, { alert, status }, replacing(form), sender);
}

function replacing(form: HTMLFormElement): AfterSending {
  return {
    redirect: (address) => location.assign(address),
    thank: (text) => {
      const thanks = makeElement('p', { role: 'status', tabindex: '-1', style: 'white-space:pre-line' }, text);
      form.replaceWith(thanks);
      thanks.focus();
    },
  };
}
