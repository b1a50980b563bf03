export {
  callsOfDryRun,
  countOutcomes,
  type DryRun,
  type DryRunDifference,
  dryRunDifferences,
  type DryRunOutcome,
  emptyDryRun,
} from './sending/dry-run.js';
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
export { type Fit, type FitNote, type SalesforceValue, type UnfitReason } from './mapping/fit.js';
export { fitValue } from './mapping/fit-value.js';
export { type LeadField, leadFieldFacts, leadFields, type LeadValues, type ValueKind } from './mapping/lead-field.js';
export { type LeadValueInput, leadValues } from './mapping/lead-values.js';
export { fittingTypes, type MappingFault, type MappingFaultCode, mappingFaults } from './mapping/mapping-faults.js';
export { type MappedLead, type MappedValue, ownValue } from './mapping/mapping-source.js';
export { type PersonName, personName } from './mapping/person-name.js';
export { formatPhone, type PhoneFormat, phoneFormats } from './mapping/phone-format.js';
export { type CreatePlan, type FieldNote, fitOf, type OwnerPolicy, planCreate } from './mapping/plan-create.js';
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
export {
  type LeadCandidate,
  leadOfOpportunity,
  tiedBy,
  type TiedBy,
  type TyingDecision,
  type TyingInput,
} from './opportunities/lead-of-opportunity.js';
export {
  type LeadValue,
  leadValueOf,
  type LeadValueRule,
  type LeftOutReason,
  minorUnits,
} from './opportunities/lead-value.js';
export {
  closedAmount,
  type Opportunity,
  opportunityFromRow,
  type OpportunityReading,
  type ReadOpportunity,
} from './opportunities/opportunity.js';
export {
  fingerprintOf,
  type HandledVersion,
  versionVerdict,
  type VersionVerdict,
} from './opportunities/opportunity-version.js';
export {
  afterPage,
  type AfterPage,
  coverageSpan,
  overlapMs,
  type PageCursor,
  pollWindow,
  type PollWindow,
} from './opportunities/poll.js';
export { pollCondition } from './opportunities/poll-condition.js';
export { firedTriggers, type OpportunityTrigger, type TriggerInput } from './opportunities/triggers.js';
export {
  type Comparison,
  type Condition,
  type ConditionValue,
  type ConditionWriter,
  type TextPlace,
  writeCondition,
} from './opportunities/filter/condition.js';
export { conditionOfFilter } from './opportunities/filter/condition-of-filter.js';
export { type FilterFault, filterFaults } from './opportunities/filter/filter-faults.js';
export { matchesCondition } from './opportunities/filter/matches-condition.js';
export {
  type FilterField,
  type FilterLine,
  type FilterOperator,
  filterOperators,
  isGroup,
  operatorsOf,
  type OpportunityFilter,
} from './opportunities/filter/opportunity-filter.js';
export {
  changedByPeople,
  type OwedWriteBack,
  owedWriteBack,
  type UnwrittenReason,
  type WriteBackInput,
  type WriteBackRule,
  type WriteBackValues,
} from './write-back/owed-write-back.js';
export { errorCard, type ErrorCard, type FailedCall } from './errors/error-card.js';
export { type FailureClass, type RetryAdvice } from './errors/failure-class.js';
