export {
  type IgnoreReason,
  type IncomingRecord,
  type IntakeContext,
  type IntakeCounts,
  type IntakeOrigin,
  type IntakeOutcome,
  type IntakeResult,
} from './intake/incoming-record.js';
export { LeadIntake } from './intake/lead-intake.js';
export { RecordIntake } from './intake/record-intake.js';
export { type LeadActor, type LeadEvent, type LeadEventKind, leadEventKinds } from './intake/lead-event.js';
export { announceLeads, leadsChannel } from './intake/announce-leads.js';
export { type GoneRecords, type QuarantineItem, type QuarantineReason } from './intake/quarantine-item.js';
export { leadsMigrations } from './migrations/leads-migrations.js';
