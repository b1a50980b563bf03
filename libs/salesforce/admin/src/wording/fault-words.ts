import { type MappingFault } from '../salesforce-api.js';

const texts: Readonly<Record<string, string>> = {
  'required-not-mapped': 'Salesforce requires this field, and no line fills it.',
  'required-may-be-blank': 'Salesforce requires it. Add a text for leads without a value.',
  'missing-or-hidden': 'The field is gone, or hidden from the connected user.',
  'read-only': 'Salesforce lets nobody write this field.',
  'owner-not-mappable': 'Owners are chosen under Leads to Salesforce, never by a field.',
  'mapped-twice': 'Another line fills the same field.',
  'type-does-not-fit': 'A value of this kind does not fit the type of the field.',
  'too-short-for-id': 'The field is too short: an id must fit whole.',
  'not-in-picklist': 'A value is not in the list of the field.',
  'cannot-take-back': 'This value goes out only: it cannot come back.',
  'unknown-place-in-fallback': 'A place in braces names no value of a lead.',
  'our-id-not-mapped': 'The Leadweave Lead ID must go to its own field, so that no lead is made twice.',
  'may-be-cut': 'Longer texts are cut, with a note in the log.',
  'may-not-be-listed': 'Values that are not in the list are left out, with a note.',
};

/** What is wrong with a line, and what helps. */
export function faultText({ code }: Pick<MappingFault, 'code'>): string {
  return texts[code] ?? code.replaceAll('-', ' ');
}
