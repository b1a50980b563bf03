import { type FieldKind, type FieldRole } from '@leadweave/forms-domain';
import { problemOf } from '@leadweave/api-client';
import { type Tone } from '@leadweave/ui';
import {
  mdiAlertOutline,
  mdiCheckCircleOutline,
  mdiClockOutline,
  mdiPauseCircleOutline,
  mdiTimerSandEmpty,
} from '@mdi/js';
import { type FormMood } from './figure-texts.js';

interface Words {
  readonly label: string;
  readonly tone: Tone;
  readonly icon: string;
}

/** What a form is doing, as pill. */
export const moodWords: Readonly<Record<FormMood, Words>> = {
  receiving: { label: 'Receiving', tone: 'positive', icon: mdiCheckCircleOutline },
  partial: { label: 'Needs a look', tone: 'warning', icon: mdiAlertOutline },
  quiet: { label: 'Quiet for 30 days', tone: 'neutral', icon: mdiClockOutline },
  waiting: { label: 'Nothing received yet', tone: 'info', icon: mdiTimerSandEmpty },
  disabled: { label: 'Disabled', tone: 'neutral', icon: mdiPauseCircleOutline },
};

export const kindLabels: Readonly<Record<FieldKind, string>> = {
  text: 'Short text',
  long_text: 'Long text',
  email: 'E-mail',
  phone: 'Phone',
  choice: 'Choice',
  checkbox: 'Checkbox',
  consent: 'Consent',
};

export const roleLabels: Readonly<Record<FieldRole, string>> = {
  none: 'Nothing in particular',
  name: 'Name',
  email: 'E-mail',
  phone: 'Phone',
  company: 'Company',
  message: 'Message',
};

const suspicionTexts: Readonly<Record<string, string>> = {
  'trap-filled': 'a hidden field was filled in',
  'sent-too-fast': 'sent within three seconds',
  'many-from-one-address': 'many from one address',
  'only-links': 'nothing but links',
};

/** Why the form suspects an automated sender, in one sentence. */
export function suspicionText(reasons: readonly string[]): string {
  return `Suspected spam: ${reasons.map((reason) => suspicionTexts[reason] ?? reason).join(', ')}`;
}

const refusalTexts: Readonly<Record<string, string>> = {
  required: 'was left empty',
  'not-an-email': 'was no e-mail address',
  'not-a-phone': 'was no phone number',
  'unknown-option': 'had an option that the form does not offer',
  'too-long': 'was too long',
  'not-a-text': 'could not be read',
  'too-many-values': 'Too many unknown values',
  'website-not-allowed': 'Sent from a website that is not allowed',
  'too-many-submissions': 'Too many from one address',
};

/** Why submissions were refused; `label` is that of the field at fault. */
export function refusalReason(code: string, label: string | undefined, sample: string | null): string {
  const text = refusalTexts[code] ?? code;
  const subject = label ? `“${label}” ${text}` : text[0]!.toUpperCase() + text.slice(1);
  return sample ? `${subject}: ${sample}` : subject;
}

const sentences: Readonly<Record<string, string>> = {
  offline: 'Leadweave cannot be reached. Check your connection and try again.',
  unavailable: 'Leadweave is not answering right now. Nothing was changed; try again in a moment.',
  form_name_taken: 'A form of this name exists already.',
  precondition_failed: 'Somebody else changed this form a moment ago. Reload the page to see it.',
};

/** The sentence for a refused change. */
export function refusalText(error: unknown): string {
  const problem = problemOf(error);
  return sentences[problem.code] ?? problem.detail ?? problem.title;
}
