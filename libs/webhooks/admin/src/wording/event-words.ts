import { type BodyStyle, type EventName, type LeadKind } from '../webhooks-api.js';

/** A value with its words. */
export interface Choice<Value extends string = string> {
  readonly value: Value;
  readonly label: string;
}

/** Events that tell of a lead, in the order in which a lead lives through them. */
export const leadEvents: readonly Choice<EventName>[] = [
  { value: 'lead.created', label: 'Lead created' },
  { value: 'lead.updated', label: 'Lead updated' },
  { value: 'lead.scored', label: 'Lead scored' },
  { value: 'lead.value_changed', label: 'Value changed' },
  { value: 'lead.folded', label: 'Lead folded into another' },
  { value: 'lead.split', label: 'Pair split' },
  { value: 'lead.deleted', label: 'Lead deleted' },
];

/** Events that tell of no lead: only endpoints that are open to every location hear of some of them. */
export const brandEvents: readonly Choice<EventName>[] = [
  { value: 'opportunity.updated', label: 'Opportunity changed' },
  { value: 'location.updated', label: 'Location changed' },
  { value: 'sync.completed', label: 'Sync completed' },
  { value: 'connection.failing', label: 'Connection failing' },
  { value: 'connection.recovered', label: 'Connection recovered' },
];

const testEvent: Choice<EventName> = { value: 'webhook.test', label: 'Plain test' };

/** What can be sent as a test. */
export const testableEvents: readonly Choice<EventName>[] = [testEvent, ...leadEvents, ...brandEvents];

/** The words of an event; its name when it is one that the portal does not know yet. */
export function eventWords(name: string): string {
  return testableEvents.find(({ value }) => value === name)?.label ?? name;
}

/** The eleven kinds among which WhatConverts lets one choose, too. */
export const leadKinds: readonly Choice<LeadKind>[] = [
  { value: 'call_completed', label: 'Completed phone call' },
  { value: 'call_in_progress', label: 'Phone call in progress' },
  { value: 'call_modified', label: 'Modified phone call' },
  { value: 'web_form', label: 'Web form' },
  { value: 'chat_completed', label: 'Completed chat' },
  { value: 'chat_in_progress', label: 'Chat in progress' },
  { value: 'text_message', label: 'Text message' },
  { value: 'transaction', label: 'Transaction' },
  { value: 'custom_event', label: 'Custom event' },
  { value: 'email', label: 'E-mail' },
  { value: 'appointment', label: 'Appointment' },
];

export const qualityChoices: readonly Choice<'unscored' | 'good' | 'spam'>[] = [
  { value: 'unscored', label: 'Unscored' },
  { value: 'good', label: 'Good' },
  { value: 'spam', label: 'Spam' },
];

export const statusChoices: readonly Choice<'new' | 'viewed' | 'archived'>[] = [
  { value: 'new', label: 'New' },
  { value: 'viewed', label: 'Viewed' },
  { value: 'archived', label: 'Archived' },
];

/** Body styles with what they are for. */
export const styleChoices: readonly (Choice<BodyStyle> & { readonly meaning: string })[] = [
  { value: 'full', label: 'Complete', meaning: 'The whole lead, and what changed.' },
  { value: 'thin', label: 'Ids only', meaning: 'No personal data leaves; the receiver reads the lead from the API.' },
  { value: 'whatconverts', label: 'Like WhatConverts', meaning: 'For receivers that were built for its webhooks.' },
];

export const styleWords = (style: BodyStyle): string => styleChoices.find(({ value }) => value === style)!.label;

/** Types of lead with their words, as in the lists of leads. */
export const leadTypeWords: Readonly<Record<string, string>> = {
  web_form: 'Web form',
  phone_call: 'Phone call',
  chat: 'Live chat',
  text_message: 'Text message',
  email: 'E-mail',
  appointment: 'Appointment',
  event: 'Event',
  transaction: 'Transaction',
  other: 'Other',
};
