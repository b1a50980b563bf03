import { type ToLeads, type ToSalesforce } from '../salesforce-api.js';

/** A choice with what follows from it. */
export interface MeantChoice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly meaning: string;
}

export const leadTypeChoices: readonly { readonly value: ToSalesforce['types'][number]; readonly label: string }[] = [
  { value: 'web_form', label: 'Web forms' },
  { value: 'phone_call', label: 'Phone calls' },
  { value: 'chat', label: 'Chats' },
  { value: 'text_message', label: 'Text messages' },
  { value: 'email', label: 'E-mails' },
  { value: 'appointment', label: 'Appointments' },
  { value: 'event', label: 'Events' },
  { value: 'transaction', label: 'Transactions' },
  { value: 'other', label: 'Others' },
];

export const qualityChoices: readonly MeantChoice<'all' | 'good'>[] = [
  {
    value: 'all',
    label: 'Every lead that is not spam',
    meaning: 'It goes out within seconds, before anybody scores it.',
  },
  { value: 'good', label: 'Only leads scored Good', meaning: 'A lead waits here until a person has scored it.' },
];

export const duplicateChoices: readonly MeantChoice<ToSalesforce['duplicates']>[] = [
  {
    value: 'hold',
    label: 'Ask me',
    meaning: 'The lead waits, with the records that were found, for a person to choose.',
  },
  { value: 'link', label: 'Link to the one that was found', meaning: 'With several, a person chooses.' },
  {
    value: 'create-anyway',
    label: 'Create it all the same',
    meaning: 'Where the rule only warns; a rule that blocks is kept.',
  },
];

export const deleteChoices: readonly MeantChoice<ToSalesforce['whenDeleted']>[] = [
  { value: 'stop', label: 'Leave it deleted', meaning: 'The lead says so, and nothing is made again.' },
  { value: 'recreate', label: 'Make it again', meaning: 'With the next change of the lead.' },
];

export const ownerChoices: readonly MeantChoice<ToSalesforce['owner']['kind']>[] = [
  { value: 'assignment-rule', label: 'The assignment rules of Salesforce', meaning: 'Once, when the lead is made.' },
  { value: 'connected-user', label: 'The connected user', meaning: 'No rule runs.' },
  { value: 'owner', label: 'A user or queue', meaning: 'Always the same one, found by name.' },
];

export const conversionChoices: readonly MeantChoice<ToSalesforce['afterConversion']>[] = [
  {
    value: 'contact-and-opportunity',
    label: 'Contact and opportunity',
    meaning: 'Attribution that changes later still arrives.',
  },
  { value: 'contact', label: 'The contact only', meaning: 'Opportunities are left to people.' },
  { value: 'stop', label: 'Nowhere', meaning: 'A converted lead is finished for us.' },
];

export const phoneFormatNames: Readonly<Record<ToSalesforce['phoneFormat'], string>> = {
  e164: 'International',
  local: 'Local',
  'as-received': 'As received',
};

export const triggerChoices: readonly MeantChoice<ToLeads['triggers'][number]>[] = [
  { value: 'new', label: 'New', meaning: 'An opportunity was created since the start. Once for each.' },
  { value: 'updated', label: 'Updated', meaning: 'Stage, amount or another field of it has changed.' },
  { value: 'matching-filter', label: 'Matching filter', meaning: 'It begins to match the filter below.' },
];

export const severalChoices: readonly MeantChoice<ToLeads['several']>[] = [
  { value: 'sum', label: 'Add them up', meaning: 'All opportunities tied to the lead.' },
  { value: 'converted-only', label: 'Only the one it was converted into', meaning: 'Others are shown, not counted.' },
];

export const writeBackChoices: readonly MeantChoice<keyof ToLeads['writeBack']>[] = [
  { value: 'quotable', label: 'Quotable', meaning: 'Yes when open or won, no when lost.' },
  { value: 'quote', label: 'Quote value', meaning: 'The sum of open amounts.' },
  { value: 'sales', label: 'Sales value', meaning: 'The sum of won amounts; lost or reopened corrects it.' },
];
