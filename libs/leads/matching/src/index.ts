export { type Badge, badgeOf, badges } from './badge.js';
export { type LeadFlags, type LeadSource, type LeadView } from './lead-view.js';
export { mergePeoplesDecisions } from './merge-peoples-decisions.js';
export { type Origin, type OriginRule, type Origins, type SourcedValue } from './origin.js';
export { pair } from './pair.js';
export { type Direction, type Pair, type Pairing, pairingWindowMs } from './pairing.js';
export { type PairingRecord, pairingRecordOf } from './pairing-record.js';
export {
  type Decided,
  editableFields,
  type EditableField,
  type EditableValues,
  type Edits,
  noDecisions,
  type PeoplesDecisions,
} from './peoples-decisions.js';
export { type Suggestion, type SuggestionCode } from './suggestions.js';
export { view, type ViewInput } from './view.js';
