export {
  type LeadSelection,
  type SelectableLead,
  selectionFromNow,
  sendingVerdict,
  type SendingVerdict,
  type StayReason,
} from './sending/lead-selection.js';
export { type StayText, stayText } from './sending/stay-text.js';
export { decideField, type FieldDecision, type FieldOnBothSides, type FieldReason } from './mapping/decide-field.js';
export { defaultMapping } from './mapping/default-mapping.js';
export { type Fallback, fallbackText } from './mapping/fallback.js';
export {
  type FieldMapping,
  type FieldMode,
  fieldModes,
  leadweaveIdField,
  type MappingSource,
  whatConvertsIdField,
} from './mapping/field-mapping.js';
export { type Fit, type FitNote, fitValue, type SalesforceValue, type UnfitReason } from './mapping/fit-value.js';
export { type LeadField, leadFieldFacts, leadFields, type LeadValues, type ValueKind } from './mapping/lead-field.js';
export { type LeadValueInput, leadValues } from './mapping/lead-values.js';
export { fittingTypes, type MappingFault, type MappingFaultCode, mappingFaults } from './mapping/mapping-faults.js';
export { type MappedLead, type MappedValue } from './mapping/mapping-source.js';
export { type PersonName, personName } from './mapping/person-name.js';
export { formatPhone, type PhoneFormat, phoneFormats } from './mapping/phone-format.js';
export { type CreatePlan, type FieldNote, type OwnerPolicy, planCreate } from './mapping/plan-create.js';
export { type DecidedField, planUpdate, type RecordOnBothSides, type UpdatePlan } from './mapping/plan-update.js';
export { isBlank, isSameValue } from './mapping/same-value.js';
export { isRequiredOfLead, type TargetField } from './mapping/target-field.js';
export {
  answerDuplicates,
  type DuplicateAnswer,
  type DuplicatePolicy,
  type DuplicateRefusal,
} from './finding/answer-duplicates.js';
export {
  type AmbiguityReason,
  type Candidate,
  findOrCreate,
  type FindingDecision,
  type FindingInput,
  type FindingPolicy,
  type FoundBy,
} from './finding/find-or-create.js';
export { afterMerges, type Conversion, type FoundRecord } from './finding/found-record.js';
export { isSamePhone, phoneSearchParts } from './finding/same-phone.js';
