export {
  type CatalogueEvent,
  catalogueEvents,
  type CatalogueSample,
  catalogueSample,
  type CatalogueStyle,
} from './catalogue/catalogue.js';
export { type CompatibleEvent, compatibleBody } from './compatible-body.js';
export {
  type EndpointHealth,
  endpointHealth,
  type FailureStreak,
  pausedAfterEvents,
  pausedAfterMs,
  warnedAfterMs,
} from './endpoint-health.js';
export { eventBody, schemaVersion } from './event-body.js';
export { type EventName, eventNameOf, eventNames, isEventName } from './event-name.js';
export { fitBody, longestBody } from './fit-body.js';
export { type Changed, type EventActor, type LeadFacts, type OutgoingEvent } from './lead-facts.js';
export { type KindFacts, type LeadKind, leadKindOf, leadKinds } from './lead-kind.js';
export { leadPayload, thinLeadPayload } from './lead-payload.js';
export {
  type AfterAttempt,
  afterAttempt,
  type AttemptOutcome,
  longestRetryAfterMs,
  mostAttempts,
  retryAfterMs,
  retryWaitsMs,
} from './retry-schedule.js';
export { type SelectableEvent, type Selection, type UnwantedReason, unwantedReason } from './selection.js';
export { sampleBody, type SampleEvent } from './sample/sample-event.js';
export { type JsonSchema } from './schema/json-schema.js';
export { leadSchema } from './schema/lead-schema.js';
