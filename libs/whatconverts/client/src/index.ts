export { createWhatConvertsClient, type LeadsResource, type WhatConvertsClient } from './create-whatconverts-client.js';
export {
  type CallOptions,
  type ClientLimits,
  type Clock,
  type RequestEvent,
  type WhatConvertsClientOptions,
  type WhatConvertsCredentials,
} from './client-options.js';
export { type ConcurrencyGate, createConcurrencyGate } from './concurrency-gate.js';
export { type BudgetDecision, type RequestBudget, type RequestPriority } from './request-budget.js';
export { defaultRetryPolicy, type RetryPolicy } from './transport/retry-policy.js';
export {
  isWhatConvertsError,
  type ResponseMismatch,
  WhatConvertsError,
  type WhatConvertsErrorCode,
  type WhatConvertsErrorDetails,
} from './whatconverts-error.js';

export { type GetLeadOptions } from './leads/get-lead.js';
export { type LeadListOptions } from './leads/lead-list-options.js';
export { type LeadPage } from './leads/lead-page.js';
export { type DateBound, type LeadQuery, maxLeadsPerPage, maxRangeDays } from './leads/lead-query.js';
export { type LeadEdit, type NewLead, type WrittenLead } from './leads/write-leads.js';
export { type WhatConvertsAccount, type WhatConvertsProfile } from './accounts/account.js';
export { type AccountsResource, type ProfilesResource } from './accounts/accounts-resource.js';
export { type Page, type PageQuery } from './accounts/sibling-page.js';
export {
  type TrackingForm,
  type TrackingNumber,
  type TrackingQuery,
  type TrackingResource,
} from './tracking/tracking-resource.js';
export { type ByteStream } from './recordings/body-stream.js';
export { type ByteRange, type ContentPart } from './recordings/byte-range.js';
export { type RecordingOptions, type RecordingSource } from './recordings/recording-request.js';
export { type OpenRecording, type RecordingsResource } from './recordings/recordings-resource.js';
export { type CredentialVerdict } from './credentials/verify-credentials.js';

export {
  type AnswerStatus,
  answerStatuses,
  type LeadState,
  leadStates,
  type LeadType,
  leadTypes,
  type LeadUniqueness,
  leadUniquenesses,
  type Quotable,
  quotables,
  type WebhookTrigger,
} from './wire/enumerations.js';

export { leadFromWire } from './mapping/lead-from-wire.js';
export { type MappingOptions, type ParsedRow, type UnreadableLeadRow } from './mapping/parsed-row.js';
export { type UnreadableReason } from './mapping/unreadable-row.js';
export {
  type JourneyStep,
  type Phone,
  type WhatConvertsAttribution,
  type WhatConvertsCall,
  type WhatConvertsContact,
  type WhatConvertsIds,
  type WhatConvertsLead,
  type WhatConvertsLeadChanges,
  type WhatConvertsLeadGroups,
  type WhatConvertsLeadHead,
} from './mapping/whatconverts-lead.js';
export {
  type ContactOrigin,
  type ResolvableLead,
  type Resolved,
  resolveContact,
  type ResolvedContact,
} from './contact/resolve-contact.js';
export { amountToMinorUnits } from './money/amount-to-minor-units.js';
export { type KnownRow, type LeadRow, mergeDelivery } from './webhook/merge-delivery.js';
export { parseWebhookBody } from './webhook/parse-webhook-body.js';
export { type WebhookDelivery, webhookFromWire } from './webhook/webhook-from-wire.js';

export { sweepLeads } from './sweep/sweep-leads.js';
export { type SweepableClient } from './sweep/slice-reader.js';
export { type IdTally, type PassProof, type SweepCheckpoint } from './sweep/sweep-checkpoint.js';
export {
  type SliceProvedEvent,
  type SliceSplitEvent,
  type SweepEvent,
  type SweepPageEvent,
  type SweepSlice,
} from './sweep/sweep-event.js';
export { type SweepQuery } from './sweep/sweep-query.js';
