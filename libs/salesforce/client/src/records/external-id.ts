import { invalidRequest } from '../salesforce-error.js';

const NAME = /^[A-Za-z][A-Za-z0-9_]*$/;

/**
 * An external id as it may stand in an address (contract section 1, no. 7: jsforce encodes nothing).
 *
 * @throws SalesforceError `invalid-request` for an empty id, and for `.` and `..`, which addresses cannot carry
 */
export const encodeExternalId = (value: string): string => {
  if (value === '' || value === '.' || value === '..') throw invalidRequest('This external id cannot be sent.');
  return encodeURIComponent(value);
};

/** An object's or a field's API name; throws `invalid-request` for anything that would change the address. */
export const apiName = (text: string): string => {
  if (!NAME.test(text)) throw invalidRequest('This is no API name.');
  return text;
};

/** A record id of 15 or 18 characters; throws `invalid-request` otherwise. */
export const recordId = (text: string): string => {
  if (!/^[a-zA-Z0-9]{15}(?:[a-zA-Z0-9]{3})?$/.test(text)) throw invalidRequest('This is no record id.');
  return text;
};
