export { WhatConvertsModule } from './whatconverts.module.js';
export { type WhatConvertsOptions } from './whatconverts-options.js';
export { WhatConvertsService } from './whatconverts.service.js';
export { WhatConvertsApiError, type WhatConvertsApiErrorCode, whatConvertsProblems } from './whatconverts-api-error.js';
export { whatConvertsMigrations } from './migrations/whatconverts-migrations.js';
export { syncQueue, whatConvertsQueues } from './runs/sync-queue.js';
export { type FailPointName, failPointNames, type FailPoints } from './runs/fail-points.js';
export { type CensusLead, type CensusRule, type CensusSlice } from './census/census-lead.js';
export { type MissingFetch, MissingLeads, type MissingStretch } from './census/missing-leads.js';
export {
  type CensusCost,
  type CensusLocation,
  type CensusQuestion,
  type CensusTarget,
  SourceCensus,
} from './census/source-census.js';
export {
  type LeadValueEdit,
  type LeadValueWrite,
  LeadValueWriter,
  type WriteRefusal,
} from './write-back/lead-value-writer.js';
export { LeadHiding } from './mapping/lead-hiding.js';
export { type EndedRun, WhatConvertsNews } from './news/whatconverts-news.js';
export {
  type ConnectedDto,
  type ConnectionDto,
  type ConnectionListDto,
  ConnectWhatConvertsDto,
} from './connection/connection.dto.js';
export { type ConnectionOverview } from './connection/connection-overview.service.js';
export { type Situation, situations } from './connection/situation.js';
export { type BulkMappingRowDto, type BulkMappingsDto } from './mapping/mapping.dto.js';
export { type RunKind, runKinds } from './runs/run-kind.js';
export { type RunState, runStates } from './runs/run-state.js';
export { type InboundOptions } from './whatconverts-options.js';
export { hookPath } from './webhook-intake/address/hook-secret.js';
export { type InboundWebhooksMount, mountInboundWebhooks } from './webhook-intake/receiving/mount-inbound-webhooks.js';
export { type NewWebhookAddressDto } from './webhook-intake/watching/incoming-webhook.dto.js';
export { type StartedRunDto, type SyncRunDetailDto, type SyncRunDto } from './runs/sync-run.dto.js';
