export { createWhatConvertsSimulator, type SimulatorOptions, type WhatConvertsSimulator } from './create-simulator.js';
export { type RunningSimulator, startWhatConvertsSimulator, type StartOptions } from './start-simulator.js';
export { API_PATH } from './api/handle-api-request.js';
export { CONTROL_PATH, handleControlRequest } from './control/handle-control-request.js';
export { type ProfileSummary, type SimulatorControl, type TruthQuestion } from './control/simulator-control.js';
export { type Fault, type FaultKind, type FaultMatch, type FaultOptions, type TruthChange } from './faults/fault.js';
export { type LeadWire } from './lead/lead-wire.js';
export { type ApiKey } from './state/key-ring.js';
export { type RawPlacement } from './state/lead-changes.js';
export { type RequestRecord } from './state/request-record.js';
export { type SimulatorState } from './state/simulator-state.js';
export { type SwitchName, type Switches, switchValues } from './state/switches.js';
export {
  type DeliveryBehaviour,
  type DeliveryRecord,
  WEBHOOK_KINDS,
  type Webhook,
  type WebhookKind,
  type WebhookOptions,
  type WebhookTrigger,
} from './webhooks/webhook.js';
export { type WebhookHub } from './webhooks/webhook-hub.js';
export { createWorld } from './world/create-world.js';
export { demoWorld } from './world/demo-world.js';
export { LEAD_TYPES, type LeadTypeWord } from './world/lead-types.js';
export { createSimulatorClock, type SimulatorClock } from './world/simulator-clock.js';
export { type AccountOptions, type ProfileOptions, type WorldOptions } from './world/world-options.js';
export { type World } from './world/world.js';
