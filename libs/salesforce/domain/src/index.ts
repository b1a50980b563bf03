export {
  type LeadSelection,
  type SelectableLead,
  selectionFromNow,
  sendingVerdict,
  type SendingVerdict,
  type StayReason,
} from './sending/lead-selection.js';
export { type StayText, stayText } from './sending/stay-text.js';
