import { type Tone } from '@leadweave/ui';
import { type Delivery, type NotificationSend, type NotifiedType } from './notifications-api.js';

/** Kinds of leads, in the order of the table. */
export const notifiedTypes: readonly { readonly type: NotifiedType; readonly label: string }[] = [
  { type: 'web_form', label: 'Form' },
  { type: 'phone_call', label: 'Inbound Call' },
  { type: 'chat', label: 'Live Chat' },
  { type: 'other', label: 'Others' },
];

export const deliveryLabels: Readonly<Record<Delivery, string>> = {
  off: 'Off',
  immediate: 'At once',
  hourly: 'Every hour',
  daily: 'Once a day',
};

export const sendSigns: Readonly<Record<NotificationSend['state'], { label: string; tone: Tone }>> = {
  queued: { label: 'Waiting', tone: 'neutral' },
  sending: { label: 'Sending', tone: 'info' },
  sent: { label: 'Sent', tone: 'positive' },
  failed: { label: 'Failed', tone: 'negative' },
  cancelled: { label: 'Not sent', tone: 'neutral' },
};

export const reasonTexts: Readonly<Record<NonNullable<NotificationSend['reason']>, string>> = {
  'recipient-left': 'The person is no member of the brand any more.',
  'leads-not-visible': 'The person may not see the lead any more.',
  'mention-withdrawn': 'The note does not mention the person any more.',
  'not-delivered': 'The mail server did not take it.',
  'invalid-mail': 'The address of the person cannot receive mail.',
};

/** What a mail of the log was about. */
export function aboutText({ kind, leadCount, leads }: NotificationSend): string {
  if (kind === 'test') return 'Test mail';
  const [first] = leads;
  const name = first ? (first.name ?? (first.type === 'phone_call' ? 'Unknown caller' : 'Unknown contact')) : undefined;
  if (kind === 'mention') return name ? `Mentioned in a note: ${name}` : 'Mentioned in a note';
  if (name && leadCount === 1) return name;
  const others = `${leadCount} new ${leadCount === 1 ? 'lead' : 'leads'}`;
  return name ? `${others}: ${name}${leadCount > 1 ? ' and others' : ''}` : others;
}
