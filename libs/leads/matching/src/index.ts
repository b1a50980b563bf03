export { type Badge, badgeOf, badges } from './badge.js';
export { type ConflictRecord, conflictsOf, type PairingConflict } from './conflicts.js';
export { type DealState, type DealValue } from './deal-value.js';
export {
  diffLeads,
  type LeadChange,
  noLeads,
  type StoredLeads,
  storedLeadsAfter,
  type StoredPair,
} from './diff-leads.js';
export { explain, type ExplainRecord, nearMissWindowMs } from './explain.js';
export { type CandidateOutcome, type ExplainedCandidate, type Explanation, type PairingReason } from './explanation.js';
export { isLeadMatchingError, LeadMatchingError, type LeadMatchingErrorCode } from './lead-matching-error.js';
export { leadColumns, type LeadColumns } from './lead-columns.js';
export { type LeadFlags, type LeadSource, type LeadView } from './lead-view.js';
export { mergePeoplesDecisions } from './merge-peoples-decisions.js';
export { type Origin, type OriginRule, type Origins, type SourcedValue } from './origin.js';
export { pair } from './pair.js';
export { type Direction, type Pair, type Pairing, pairingWindowMs } from './pairing.js';
export { type PairingRecord, pairingRecordOf } from './pairing-record.js';
export {
  bySalesforce,
  type Decided,
  editableFields,
  type EditableField,
  type EditableValues,
  type Edits,
  noDecisions,
  type PeoplesDecisions,
} from './peoples-decisions.js';
export { searchTerms } from './search-terms.js';
export { type Suggestion, type SuggestionCode } from './suggestions.js';
export { view, type ViewInput } from './view.js';
export { conditionFault, type ConditionFault } from './rules/condition-fault.js';
export {
  type LeadRule,
  type RuleCondition,
  type RuleField,
  ruleFields,
  type RuleLead,
  type RuleOperator,
  type RuleOutcome,
} from './rules/lead-rule.js';
export { rulesThatMatch } from './rules/rules-that-match.js';
