export {
  createSalesforceSimulator,
  DEMO_APP,
  type SalesforceSimulator,
  type SimulatorOptions,
} from './create-simulator.js';
export { type RunningSimulator, startSalesforceSimulator, type StartOptions } from './start-simulator.js';
export { CONTROL_PATH, handleControlRequest } from './control/handle-control-request.js';
export { ApiRefusal } from './http/api-refusal.js';
export { isSalesforcePath } from './http/handle-request.js';
export { type RequestRecord } from './http/request-record.js';
export { type OpenTransaction, type OrgControl } from './control/org-control.js';
export { type SimulatorControl } from './control/simulator-control.js';
export { type FaultKind, type FaultMatch, type FaultOptions } from './faults/fault.js';
export { type AppRegistration } from './oauth/app-registration.js';
export { type Consent } from './oauth/consent.js';
export { createOrgClock, instantOf, type OrgClock, stampOf } from './org/org-clock.js';
export { type OrgOptions } from './org/org-options.js';
export { type OrgSettings, type OrgUser, type UserRights } from './org/org.js';
export { type AssignmentRule, type DuplicateAction, type DuplicateRule, type ValidationRule } from './org/org-rules.js';
export { type ConvertedLead, type LeadConversion } from './records/convert-lead.js';
export { type RecordInput } from './records/save-record.js';
export { type FieldValue, type Row } from './records/stored-record.js';
export { type SimulatorSnapshot } from './simulator-snapshot.js';
export { LOGIN_HOST, TEST_HOST } from './simulator-state.js';
export { type CustomFieldMetadata } from './tooling/custom-field.js';
