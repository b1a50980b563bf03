export { type Colleague, type ColleagueQuery, Colleagues } from './colleagues/colleagues.js';
export { type LeadDeal, type LeadDealOutcome, LeadDealValues } from './deals/lead-deal-values.js';
export { type FoundLead, LeadFinder, type LeadQuestion, type WhatConvertsRecord } from './finding/lead-finder.js';
export { leadsQueues } from './leads-queues.js';
export { csvHead, csvLine } from './exports/csv-pieces.js';
export { LeadExportsModule, type LeadExportsOptions } from './exports/lead-exports.module.js';
export { SalesforceEdits, type SalesforceValues } from './editing/salesforce-values.js';
export { type FeedPosition } from './feed/feed-position.js';
export { type LeadEventConsumer, LeadEventConsumers } from './feed/lead-event-consumers.js';
export { type FeedEvent, type FeedPage, LeadEventFeed } from './feed/lead-event-feed.js';
export { announceLeads, leadsChannel } from './intake/announce-leads.js';
export {
  type IgnoreReason,
  type IncomingRecord,
  type IntakeContext,
  type IntakeCounts,
  type IntakeOrigin,
  type IntakeOutcome,
  type IntakeResult,
  type MoveReason,
  type RecordIdentity,
  type StoredVersion,
} from './intake/incoming-record.js';
export { type LeadActor, type LeadEvent, type LeadEventKind, leadEventKinds } from './intake/lead-event.js';
export { LeadIntake } from './intake/lead-intake.js';
export { type GoneRecords, type QuarantineItem, type QuarantineReason } from './intake/quarantine-item.js';
export { RecordIntake } from './intake/record-intake.js';
export { LeadArchive } from './judging/lead-archive.service.js';
export { LeadsError, type LeadsErrorCode, leadsProblems } from './leads-error.js';
export { LeadsModule, type LeadsOptions } from './leads.module.js';
export { type LeadMember, LeadMembers } from './members/lead-members.js';
export { leadsMigrations } from './migrations/leads-migrations.js';
export { LeadNotificationsModule, type LeadNotificationsOptions } from './notifications/lead-notifications.module.js';
export {
  type QuarantinedInput,
  type QuarantineReplayer,
  QuarantineReplayers,
  type ReplayOutcome,
} from './quarantine/quarantine-replayers.js';
export { type LeadFilter, type LeadSort, leadSorts } from './reading/lead-filter.js';
export { LeadDetailDto, type LeadTimelineDto } from './reading/lead-detail.dto.js';
export { type LeadDetail, leadDetailToDto } from './reading/lead-detail.mapper.js';
export { type LeadItemRow, leadItemFromRow } from './reading/lead-item-row.js';
export { LeadItemDto } from './reading/lead-item.dto.js';
export { type LeadPage, type LeadPageQuery } from './reading/lead-list.repository.js';
export { LeadReader } from './reading/lead-reader.js';
export { LeadViews, type ViewedLead } from './reading/lead-views.js';
export { ErasedIdentities } from './erasure/erased-identities.js';
export { ErasureService } from './erasure/erasure.service.js';
export { type PersonalDataHolder, PersonalDataHolders, type PersonWithLeads } from './erasure/personal-data.js';
export { type LeadMove, type MoveFigures, type WantedMove } from './moving/lead-move.js';
export { LeadMoveRunner } from './moving/lead-move-runner.js';
export { LeadMoves } from './moving/lead-moves.js';
export { type LocationCopyHolder, LocationCopies, type MovedLeads } from './moving/location-copies.js';
export { QuarantineReplays } from './replays/quarantine-replays.js';
export { ReplayRunner } from './replays/replay-runner.js';
export {
  type ReviewAnswer,
  type ReviewDecision,
  type ReviewEvidence,
  type ReviewFilter,
  type ReviewItem,
  reviewItemId,
  type ReviewItemDetail,
  reviewItemKey,
  type ReviewPosition,
} from './review/review-item.js';
export {
  type ReviewCommand,
  type ReviewEffect,
  type ReviewPlan,
  type ReviewSelection,
  type ReviewSource,
  ReviewSources,
} from './review/review-source.js';
export { type TimelineEntry, type TimelineSource, TimelineSources } from './timeline/timeline-sources.js';
