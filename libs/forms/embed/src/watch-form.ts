import { fieldErrorText, validateSubmission } from '@leadweave/forms-domain';
import { type EmbedSettings } from './embed-settings.js';
import { showErrors } from './field-errors.js';
import { formValues, trapValue } from './form-values.js';
import { readVisit } from './read-visit.js';
import { browserSender, type Sender, type SendResult, sendSubmission } from './send-submission.js';

/** Where a form says what became of it. */
export interface FormMessages {
  /** A fault of the whole form. */
  readonly alert: HTMLElement;
  /** That work goes on. */
  readonly status: HTMLElement;
}

/** What happens after sending. */
export interface AfterSending {
  readonly thank: (text: string) => void;
  readonly redirect: (address: string) => void;
}

const defaultThanks = 'Thank you. We have received your message.';

/** Checks and sends a form when it is submitted, and says what became of it. */
export function watchForm(
  form: HTMLFormElement,
  settings: Pick<EmbedSettings, 'fields'>,
  url: string,
  messages: FormMessages,
  after: AfterSending,
  sender: Sender = browserSender,
): void {
  const shownAt = performance.now();
  let sending = false;
  let attempt = { values: '', key: '', body: '' };

  async function send(): Promise<void> {
    const values = formValues(form);
    const check = validateSubmission(settings, values);
    if (check.kind === 'invalid') return show({ kind: 'invalid', errors: check.errors.map(errorOf) });
    // Changed values are another submission; the same ones sent again are the same, byte by byte.
    const text = JSON.stringify(values);
    if (attempt.values !== text) {
      const elapsedMs = Math.round(performance.now() - shownAt);
      const body = JSON.stringify({ values, visit: readVisit(), trap: trapValue(form), elapsedMs });
      attempt = { values: text, key: newKey(), body };
    }
    messages.status.textContent = 'Sending…';
    messages.alert.textContent = '';
    show(await sendSubmission(url, attempt.key, attempt.body, sender));
  }

  const errorOf = ({ fieldId, code }: { fieldId: string; code: Parameters<typeof fieldErrorText>[0] }) => ({
    name: fieldId,
    text: fieldErrorText(
      code,
      settings.fields.find(({ id }) => id === fieldId),
    ),
  });

  function show(result: SendResult): void {
    messages.status.textContent = '';
    messages.alert.textContent = '';
    if (result.kind === 'sent') return thanked(result.outcome);
    const rest = showErrors(form, result.kind === 'invalid' ? result.errors : []);
    messages.alert.textContent = alertText(result, rest);
    if (result.kind === 'failed') messages.alert.focus();
  }

  function thanked({ text, address }: { text: string | null; address: string | null }): void {
    if (address !== null) after.redirect(address);
    else after.thank(text ?? defaultThanks);
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (sending) return;
    sending = true;
    markBusy(form, true);
    void send().finally(() => {
      sending = false;
      markBusy(form, false);
    });
  });
}

function alertText(result: SendResult, rest: readonly { readonly text: string }[]): string {
  if (result.kind === 'failed') return result.text;
  return ['Please look at the marked fields again.', ...rest.map(({ text }) => text)].join(' ');
}

/** Not `disabled`, which would lose the focus. */
function markBusy(form: HTMLFormElement, isBusy: boolean): void {
  for (const button of form.querySelectorAll('button, input[type=submit]')) {
    if (isBusy) button.setAttribute('aria-disabled', 'true');
    else button.removeAttribute('aria-disabled');
  }
}

/** `crypto.randomUUID` exists on https only; a website may still be on http. */
function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
