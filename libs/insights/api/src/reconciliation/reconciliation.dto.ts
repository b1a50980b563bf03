import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { comparisonStates, type ComparisonState } from './comparison.js';
import { shownBuckets, type ShownBucket } from './day-list.repository.js';

const time = { type: String, nullable: true, example: '2026-11-20T14:02:11.000Z' } as const;
const dayPattern = /^\d{4}-\d{2}-\d{2}$/;
const location = '019a9f0e-0000-7000-8000-0000000000a1';

/** Days of the report; each belongs to the zone of its location. */
export class PeriodQueryDto {
  @ApiPropertyOptional({ example: '2026-10-21', description: 'First day, inclusive. Default: 30 days ago.' })
  @IsOptional()
  @Matches(dayPattern)
  from?: string;

  @ApiPropertyOptional({ example: '2026-11-20', description: 'Last day, inclusive. Default: today.' })
  @IsOptional()
  @Matches(dayPattern)
  to?: string;

  @ApiPropertyOptional({ example: location })
  @IsOptional()
  @IsUUID()
  location?: string;
}

class PagedPeriodQueryDto extends PeriodQueryDto {
  @ApiPropertyOptional({ example: 50, minimum: 1, maximum: 200, default: 50 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit: number = 50;

  @ApiPropertyOptional({ description: 'From the page before.' })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  cursor?: string;
}

export class ReconciliationQueryDto extends PagedPeriodQueryDto {}

export class ReconciliationItemsQueryDto extends PagedPeriodQueryDto {
  @ApiProperty({ enum: shownBuckets, example: 'missing' })
  @IsIn(shownBuckets)
  bucket!: ShownBucket;
}

/** What is to be compared or fetched. */
export class CompareDto {
  @ApiProperty({ example: '2026-10-21', description: 'First day, inclusive.' })
  @Matches(dayPattern)
  from!: string;

  @ApiProperty({ example: '2026-11-20', description: 'Last day, inclusive.' })
  @Matches(dayPattern)
  to!: string;

  @ApiPropertyOptional({ type: [String], example: [location], description: 'Default: all mapped locations.' })
  @IsOptional()
  @IsArray()
  @ArrayUnique()
  @ArrayMaxSize(500)
  @IsUUID(undefined, { each: true })
  locationIds?: string[];

  @ApiPropertyOptional({ example: true, description: 'Only tell what it takes.' })
  @IsOptional()
  @IsBoolean()
  dryRun?: boolean;
}

/** Numbers of the report: reported = created + enriched + ignored + waiting + missing. */
export class BalanceDto {
  @ApiProperty({ example: 12, description: 'Leads that WhatConverts reports.' }) reported!: number;
  @ApiProperty({ example: 8, description: 'They are leads of their own.' }) created!: number;
  @ApiProperty({ example: 2, description: 'They enrich a lead of a form.' }) enriched!: number;
  @ApiProperty({ example: 1, description: 'Left out by a rule, for example a type that is switched off.' })
  ignored!: number;
  @ApiProperty({ example: 0, description: 'In quarantine.' }) waiting!: number;
  @ApiProperty({ example: 1, description: 'Not here.' }) missing!: number;
  @ApiProperty({ example: 0, description: 'Kept here although WhatConverts deleted them; beside the sum.' })
  gone!: number;
}

export class ReconciliationDayDto extends BalanceDto {
  @ApiProperty({ example: location }) locationId!: string;
  @ApiProperty({ example: 'Austin North' }) locationName!: string;
  @ApiProperty({ example: '2026-11-20' }) day!: string;
  @ApiProperty({ example: 'America/Chicago' }) timeZone!: string;
  @ApiProperty({ example: '2026-11-20T14:02:11.000Z' }) comparedAt!: string;
}

export class ReconciliationTotalsDto extends BalanceDto {
  @ApiProperty({ example: 90, description: 'Days of locations that were compared.' }) days!: number;
  @ApiProperty({ example: 1, description: 'Those of them with missing leads.' }) differingDays!: number;
  @ApiProperty(time) oldestComparison!: string | null;
  @ApiProperty(time) latestComparison!: string | null;
}

/** A comparison under way, or the latest one of a connection. */
export class ComparisonDto {
  @ApiProperty({ example: '019a9f0e-0000-7000-8000-0000000000d1' }) id!: string;
  @ApiProperty({ example: '019a9f0e-0000-7000-8000-0000000000c1' }) connectionId!: string;
  @ApiProperty({ enum: comparisonStates, example: 'done' }) state!: ComparisonState;
  @ApiProperty({ type: String, nullable: true, example: null, description: 'Why it waits or failed.' })
  reason!: string | null;
  @ApiProperty({ example: '2026-11-20T14:02:11.000Z' }) requestedAt!: string;
  @ApiProperty(time) endedAt!: string | null;
  @ApiProperty({ ...time, description: 'When a waiting one goes on.' }) resumeAt!: string | null;
  @ApiProperty({ example: 4 }) requestsUsed!: number;
}

export const gapReasons = ['no-profile-id', 'history-loading', 'not-compared-yet'] as const;
export type GapReason = (typeof gapReasons)[number];

/** A location that the report cannot speak of. */
export class UncomparedLocationDto {
  @ApiProperty({ example: location }) locationId!: string;
  @ApiProperty({ example: 'Tampa Bay' }) locationName!: string;
  @ApiProperty({ enum: gapReasons, example: 'history-loading' }) reason!: GapReason;
}

export class ReconciliationDto {
  @ApiProperty({ example: '2026-10-21' }) from!: string;
  @ApiProperty({ example: '2026-11-20' }) to!: string;
  @ApiProperty({ type: ReconciliationTotalsDto }) totals!: ReconciliationTotalsDto;
  @ApiProperty({ type: [ReconciliationDayDto], description: 'Days with missing leads first, then the latest.' })
  data!: ReconciliationDayDto[];
  @ApiProperty({ type: String, nullable: true, example: null }) nextCursor!: string | null;
  @ApiProperty({ type: [ComparisonDto] }) comparisons!: ComparisonDto[];
  @ApiProperty({ type: [UncomparedLocationDto] }) notCompared!: UncomparedLocationDto[];
}

/** A lead behind a number. */
export class ReconciliationItemDto {
  @ApiProperty({ example: '153928', description: 'Id of the lead at WhatConverts.' }) externalId!: string;
  @ApiProperty({ example: location }) locationId!: string;
  @ApiProperty({ example: 'Austin North' }) locationName!: string;
  @ApiProperty({ example: '2026-11-20' }) day!: string;
  @ApiProperty({ enum: shownBuckets, example: 'ignored' }) bucket!: ShownBucket;
  @ApiProperty({ type: String, nullable: true, example: 'type-not-selected' }) reason!: string | null;
  @ApiProperty({ example: '2026-11-20T14:02:11.000Z' }) createdAt!: string;
  @ApiProperty({ type: String, nullable: true, example: null, description: 'Our lead, where there is one.' })
  leadId!: string | null;
}

export class ReconciliationItemListDto {
  @ApiProperty({ type: [ReconciliationItemDto] }) data!: ReconciliationItemDto[];
  @ApiProperty({ type: String, nullable: true, example: null }) nextCursor!: string | null;
}

/** What comparing or fetching takes, and what was started. */
export class ComparisonPlanDto {
  @ApiProperty({ example: 3 }) locations!: number;
  @ApiProperty({ example: 0, description: 'Leads that are known to be missing in the period.' }) missing!: number;
  @ApiProperty({ example: 4, description: 'Requests to WhatConverts, if nothing changes meanwhile.' })
  requests!: number;
  @ApiProperty({ example: 7212, description: 'Requests left for background work today, of the key with the fewest.' })
  left!: number;
  @ApiProperty({ type: [String], example: [], description: 'Comparisons that were started; none in a dry run.' })
  comparisonIds!: string[];
  @ApiProperty({ example: 0, description: 'Connections that are being compared already.' }) alreadyOpen!: number;
}
