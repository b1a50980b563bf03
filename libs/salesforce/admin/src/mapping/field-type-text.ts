import { isRequiredOfLead } from '@leadweave/salesforce-domain';
import { type Field } from '../salesforce-api.js';

const typeNames: Readonly<Record<string, string>> = {
  string: 'Text',
  textarea: 'Long text',
  picklist: 'List',
  multipicklist: 'List of several',
  combobox: 'List or text',
  email: 'E-mail',
  phone: 'Phone',
  url: 'Web address',
  boolean: 'Yes or no',
  double: 'Number',
  int: 'Whole number',
  currency: 'Amount',
  percent: 'Percent',
  date: 'Day',
  datetime: 'Moment',
  reference: 'Record',
};

/** What a field of Salesforce takes: "Text (80), required". */
export function fieldTypeText(field: Field): string {
  const length = field.length > 0 ? ` (${field.length})` : '';
  const required = isRequiredOfLead(field) ? ', required' : '';
  return `${typeNames[field.type] ?? field.type}${length}${required}`;
}
