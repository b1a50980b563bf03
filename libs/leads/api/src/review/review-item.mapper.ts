import { type ReplayRow } from '../replays/replay.repository.js';
import { type ReviewItem, type ReviewItemDetail, type ReviewFilter, type ReviewSide } from './review-item.js';
import {
  type ReplayProgressDto,
  type ReviewFilterDto,
  type ReviewItemDetailDto,
  type ReviewItemDto,
  type ReviewSideDto,
} from './review-item.dto.js';

const date = (text: string | undefined) => (text === undefined ? undefined : new Date(text));

export function reviewFilterFromDto(dto: ReviewFilterDto): ReviewFilter {
  const { state, kind, reason, profileId, location: locationId } = dto;
  const [receivedFrom, receivedTo] = [date(dto.receivedFrom), date(dto.receivedTo)];
  return { state, kind, reason, profileId, locationId, receivedFrom, receivedTo };
}

export function reviewItemToDto(item: ReviewItem): ReviewItemDto {
  const { id, kind, reason, source, records, attempts, inProgress, answers, decision, conflict } = item;
  return {
    ...{ id, kind, reason, source, records, attempts, inProgress },
    detail: item.detail ?? null,
    locationId: item.locationId ?? null,
    profileId: item.profileId ?? null,
    externalId: item.externalId ?? null,
    since: item.since.toISOString(),
    decision: decision ? { ...decision, at: decision.at.toISOString() } : null,
    conflict: conflict
      ? {
          differenceMs: conflict.differenceMs,
          standsAlone: conflict.standsAlone ?? null,
          pairedExternalId: conflict.pairedExternalId ?? null,
          pairedDifferenceMs: conflict.pairedDifferenceMs ?? null,
        }
      : null,
    answers: [...answers],
  };
}

export function reviewItemDetailToDto(item: ReviewItemDetail): ReviewItemDetailDto {
  const evidence = item.evidence.map(({ id, externalId = null, receivedAt, raw = null }) => ({
    ...{ id, externalId, raw },
    receivedAt: receivedAt.toISOString(),
  }));
  return { ...reviewItemToDto(item), evidence, sides: (item.sides ?? []).map(sideToDto) };
}

function sideToDto(side: ReviewSide): ReviewSideDto {
  const { id, leadId, source, externalId, occurredAt } = side;
  return {
    ...{ id, leadId, source, externalId },
    occurredAt: occurredAt.toISOString(),
    name: side.name ?? null,
    email: side.email ?? null,
    phone: side.phone ?? null,
    formName: side.formName ?? null,
    marketing: side.marketing ?? null,
    landingUrl: side.landingUrl ?? null,
    visitorId: side.visitorId ?? null,
  };
}

export function replayToDto(row: ReplayRow): ReplayProgressDto {
  const { id, total, settled } = row;
  return {
    ...{ id, total, settled },
    stillWaiting: row.still_waiting,
    requestedAt: row.requested_at.toISOString(),
    finishedAt: row.finished_at?.toISOString() ?? null,
  };
}
