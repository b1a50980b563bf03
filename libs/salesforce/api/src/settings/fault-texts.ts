import { type FilterFault, type MappingFaultCode } from '@leadweave/salesforce-domain';

/** What is wrong with a line of the mapping, for people who read the answer as it is. */
export const mappingFaultTexts: Readonly<Record<MappingFaultCode, string>> = {
  'required-not-mapped': 'Salesforce requires this field and no line gives it.',
  'required-may-be-blank': 'Salesforce requires this field; add a text for leads without a value.',
  'missing-or-hidden': 'The field does not exist, or the connected user may not see it.',
  'read-only': 'The connected user may not write this field.',
  'owner-not-mappable': 'Owners are chosen by the owner policy, never by the mapping.',
  'mapped-twice': 'Another line gives this field already.',
  'type-does-not-fit': 'A value of this kind does not fit the type of the field.',
  'too-short-for-id': 'The field is too short for an id of 36 characters.',
  'not-in-picklist': 'The field takes only values of its list, and this one is not in it.',
  'cannot-take-back': 'Only values that people can edit here may be replaced by Salesforce.',
  'unknown-place-in-fallback': 'A place in braces names no value of a lead.',
  'our-id-not-mapped': 'The Leadweave Lead ID must go to its field: without it a lead could be made twice.',
  'may-be-cut': 'Longer texts are cut.',
  'may-not-be-listed': 'Values that are not in the list are left out.',
};

/** What is wrong with a line of a filter. */
export const filterFaultTexts: Readonly<Record<FilterFault['code'], string>> = {
  empty: 'A group needs a line.',
  'too-many-lines': 'A filter has at most 50 lines.',
  'too-deep': 'Groups may stand in groups three deep.',
  'missing-or-hidden': 'The field does not exist, or the connected user may not see it.',
  'operator-does-not-fit': 'The field cannot be compared like this.',
  'wrong-number-of-values': 'There are too few or too many values.',
  'value-not-valid': 'The value does not fit the type of the field.',
};
