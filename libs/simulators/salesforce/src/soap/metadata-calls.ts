import { ApiRefusal, refusal } from '../http/api-refusal.js';
import { type LeadConversionPair, type Org } from '../org/org.js';
import { fieldNamed } from '../schema/object-definition.js';
import { createCustomField } from '../tooling/custom-field.js';
import { type SoapCall } from './partner-calls.js';
import { childrenOf, textOfChild, type XmlElement } from './xml-element.js';

const TARGETS: readonly LeadConversionPair['outputObject'][] = ['Account', 'Contact', 'Opportunity'];

const numberOf = (element: XmlElement, name: string): number | undefined => {
  const text = textOfChild(element, name);
  return text === undefined ? undefined : Number(text);
};

const flagOf = (element: XmlElement, name: string): boolean => textOfChild(element, name) === 'true';

/** Each target has one source, of the same type and not longer (contract 10.6). */
const checkPair = (org: Org, pair: LeadConversionPair, pairs: readonly LeadConversionPair[]): void => {
  const from = fieldNamed(org.objects.get('lead') ?? { fields: [] }, pair.inputField);
  const to = fieldNamed(org.objects.get(pair.outputObject.toLowerCase()) ?? { fields: [] }, pair.outputField);
  const wrong = (text: string) => refusal(400, 'FIELD_INTEGRITY_EXCEPTION', text, []);
  if (!from || !to) throw wrong(`Field not found: ${from ? pair.outputField : pair.inputField}`);
  if (from.type !== to.type || to.length < from.length)
    throw wrong(`${pair.inputField} cannot be mapped to ${pair.outputObject}.${pair.outputField}`);
  const sources = pairs.filter(
    (other) => other.outputObject === pair.outputObject && other.outputField === pair.outputField,
  );
  if (sources.length > 1) throw wrong(`${pair.outputObject}.${pair.outputField} is mapped twice`);
};

const pairsOf = (element: XmlElement): LeadConversionPair[] =>
  childrenOf(element, 'objectMapping').flatMap((mapping) => {
    const outputObject = TARGETS.find((target) => target === textOfChild(mapping, 'outputObject'));
    if (!outputObject) return [];
    return childrenOf(mapping, 'mappingFields').map((field) => ({
      inputField: textOfChild(field, 'inputField') ?? '',
      outputObject,
      outputField: textOfChild(field, 'outputField') ?? '',
    }));
  });

/** The map is one document: what is written replaces all of it (contract 10.6). */
const replaceConversionMap = (org: Org, element: XmlElement): void => {
  const pairs = pairsOf(element);
  for (const pair of pairs) checkPair(org, pair, pairs);
  org.conversionMap.splice(0, org.conversionMap.length, ...pairs);
};

const shownConversionMap = (org: Org) => ({
  fullName: 'LeadConvertSettings',
  allowOwnerChange: false,
  objectMapping: TARGETS.map((outputObject) => ({
    inputObject: 'Lead',
    mappingFields: org.conversionMap
      .filter((pair) => pair.outputObject === outputObject)
      .map(({ inputField, outputField }) => ({ inputField, outputField })),
    outputObject,
  })).filter((mapping) => mapping.mappingFields.length > 0),
  opportunityCreationOptions: 'VisibleOptional',
});

const save: SoapCall = (org, user, message) =>
  childrenOf(message, 'metadata').map((element) => {
    const fullName = textOfChild(element, 'fullName') ?? '';
    try {
      if (!user.rights.customizeApplication)
        throw refusal(403, 'INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id', []);
      if (element.attributes.type === 'LeadConvertSettings') replaceConversionMap(org, element);
      else if (element.attributes.type === 'CustomField')
        createCustomField(org, user, fullName, {
          type: textOfChild(element, 'type'),
          label: textOfChild(element, 'label'),
          length: numberOf(element, 'length'),
          externalId: flagOf(element, 'externalId'),
          unique: flagOf(element, 'unique'),
          caseSensitive: flagOf(element, 'caseSensitive'),
        });
      else throw refusal(400, 'INVALID_TYPE', `Unknown type: ${element.attributes.type ?? ''}`);
      return { fullName, success: true };
    } catch (error) {
      // Each component is told of in its own result.
      if (!(error instanceof ApiRefusal)) throw error;
      const errors = error.errors.map((one) => ({ message: one.message, statusCode: one.errorCode }));
      return { errors, fullName, success: false };
    }
  });

const read: SoapCall = (org, _user, message) => [
  { records: textOfChild(message, 'type') === 'LeadConvertSettings' ? [shownConversionMap(org)] : [] },
];

/** Calls of the metadata API that are served (contract 12.2). */
export const METADATA_CALLS: Readonly<Record<string, SoapCall>> = {
  createMetadata: save,
  updateMetadata: save,
  upsertMetadata: save,
  readMetadata: read,
};
