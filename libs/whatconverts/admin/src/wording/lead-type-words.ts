import { type LeadType } from '../whatconverts-api.js';

/** Types of lead in the order they are offered; the first three are on from the start. */
export const leadTypeWords: readonly { readonly type: LeadType; readonly label: string }[] = [
  { type: 'web_form', label: 'Web forms' },
  { type: 'phone_call', label: 'Phone calls' },
  { type: 'chat', label: 'Live chats' },
  { type: 'text_message', label: 'Text messages' },
  { type: 'email', label: 'E-mails' },
  { type: 'appointment', label: 'Appointments' },
  { type: 'event', label: 'Events' },
  { type: 'transaction', label: 'Transactions' },
  { type: 'other', label: 'Other' },
];
