import { type Comparison } from './comparison.js';
import { type DayRow, type DayTotals, type ItemRow, type ShownBucket } from './day-list.repository.js';
import {
  type ComparisonDto,
  type ReconciliationDayDto,
  type ReconciliationItemDto,
  type ReconciliationTotalsDto,
} from './reconciliation.dto.js';

const iso = (time: Date | null) => time?.toISOString() ?? null;

export function dayToDto({ rank: _rank, comparedAt, ...row }: DayRow): ReconciliationDayDto {
  return { ...row, comparedAt: comparedAt.toISOString() };
}

export function totalsToDto({ oldestComparison, latestComparison, ...row }: DayTotals): ReconciliationTotalsDto {
  return { ...row, oldestComparison: iso(oldestComparison), latestComparison: iso(latestComparison) };
}

export function itemToDto({ createdAt, bucket, ...row }: ItemRow): ReconciliationItemDto {
  return { ...row, bucket: bucket as ShownBucket, createdAt: createdAt.toISOString() };
}

export function comparisonToDto(comparison: Comparison): ComparisonDto {
  const { id, connectionId, state, reason, requestedAt, endedAt, resumeAt, requestsUsed } = comparison;
  return {
    ...{ id, connectionId, state, reason, requestsUsed },
    requestedAt: requestedAt.toISOString(),
    endedAt: iso(endedAt),
    resumeAt: iso(resumeAt),
  };
}
