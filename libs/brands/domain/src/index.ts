export { type Brand, brandNameLength } from './brand.js';
export { isCurrency } from './is-currency.js';
export { isTimeZone } from './is-time-zone.js';
export { type LocationDetails, locationLengths, type LocationStatus, locationStatuses } from './location.js';
export {
  type LocationRow,
  type LocationRowFault,
  type LocationsCsvOptions,
  type LocationsFile,
  maximumLocationRows,
  parseLocationsCsv,
} from './parse-locations-csv.js';
export {
  type LocationDraft,
  type LocationFault,
  type LocationValidation,
  validateLocation,
} from './validate-location.js';
