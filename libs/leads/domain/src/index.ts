export { type Channel, channelOf, channels } from './channel.js';
export { type BrandId, type LeadId, leadIdOf, type LocationId, type SourceRecordId } from './identifiers.js';
export { isLeadType, type LeadType, leadTypes } from './lead-type.js';
export { qualities, type Quality, type Status, statuses } from './judgement.js';
export {
  type Attribution,
  type CallFacts,
  type ChatFacts,
  type Contact,
  type Device,
  type Phone,
  type Place,
  type SourceContent,
  type ValueFacts,
  type VendorFacts,
} from './source-content.js';
export { type PairingDecision, type Source, type SourceRecord, sources } from './source-record.js';
export { normaliseEmail } from './normalise-email.js';
