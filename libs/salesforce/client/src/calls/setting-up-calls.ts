import { errorFromVendor } from '../errors/error-from-vendor.js';
import { compareConversionPairs, conversionDocumentFromWire, withConversionPairs } from '../records/conversion-map.js';
import { apiName } from '../records/external-id.js';
import { type SalesforceApi } from '../salesforce-api.js';
import { idFromWire, objectFromWire, type OrgCaller } from './org-caller.js';

type SettingUpCalls = Pick<SalesforceApi, 'createTextField' | 'compareConversion' | 'mapConversion'>;

/** Name of the map of lead conversion in the metadata API, as a type and as the one document of it. */
const CONVERSION_SETTINGS = 'LeadConvertSettings';

/** Throws what a result of the metadata API was refused for. */
const assertSaved = (wire: unknown): void => {
  const { success, errors } = objectFromWire([wire].flat()[0]);
  if (success !== true) throw errorFromVendor([errors].flat()[0] ?? {});
};

/** The calls that prepare an org. */
export const settingUpCalls = ({ call }: OrgCaller): SettingUpCalls => {
  const readConversion = async (signal?: AbortSignal) => {
    const read = await call(({ metadata }) => metadata.read(CONVERSION_SETTINGS, CONVERSION_SETTINGS), signal);
    return conversionDocumentFromWire(objectFromWire(read));
  };

  return {
    createTextField: async ({ object, name, label, length, externalId, unique }, { signal } = {}) => {
      const metadata = { type: 'Text', label, length, externalId, unique, caseSensitive: false };
      const body = { FullName: `${apiName(object)}.${apiName(name)}`, Metadata: metadata };
      const path = '/tooling/sobjects/CustomField';
      return idFromWire(await call((connection) => connection.requestPost<unknown>(path, body), signal));
    },
    compareConversion: async (pairs, { signal } = {}) => compareConversionPairs(await readConversion(signal), pairs),
    mapConversion: async (pairs, { signal } = {}) => {
      const document = await readConversion(signal);
      const change = compareConversionPairs(document, pairs);
      if (change.added.length === 0) return change;
      const grown = withConversionPairs(document, change.added);
      assertSaved(await call(({ metadata }) => metadata.update(CONVERSION_SETTINGS, grown as never), signal));
      return change;
    },
  };
};
