import { PageQueryDto } from '@leadweave/http';
import { ApiProperty, ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { separatedValues } from '../reading/separated-values.js';
import { reviewStates } from './review-item.js';

const text = (example: string, description?: string) =>
  ({ type: String, nullable: true, example, ...(description && { description }) }) as const;
const mostIds = 500;
const longestText = 200;

export class ReviewFilterDto {
  @ApiPropertyOptional({ enum: reviewStates, default: 'open', description: 'What waits, or what was decided.' })
  @IsOptional()
  @IsIn(reviewStates)
  state: (typeof reviewStates)[number] = 'open';

  @ApiPropertyOptional({ type: String, example: 'unknown-profile', description: 'Several are separated by commas.' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => separatedValues(value))
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(longestText, { each: true })
  kind?: string[];

  @ApiPropertyOptional({ example: 'unreadable' })
  @IsOptional()
  @IsString()
  @MaxLength(longestText)
  reason?: string;

  @ApiPropertyOptional({ example: '48213' })
  @IsOptional()
  @IsString()
  @MaxLength(longestText)
  profileId?: string;

  @ApiPropertyOptional({ example: '019a9f0e-0000-7000-8000-0000000000a2' })
  @IsOptional()
  @IsUUID()
  location?: string;

  @ApiPropertyOptional({ example: '2026-11-20T00:00:00Z', description: 'Inclusive, by the time of arrival.' })
  @IsOptional()
  @IsISO8601({ strict: true })
  receivedFrom?: string;

  @ApiPropertyOptional({ example: '2026-11-21T00:00:00Z', description: 'Exclusive.' })
  @IsOptional()
  @IsISO8601({ strict: true })
  receivedTo?: string;
}

export class ReviewQueryDto extends IntersectionType(ReviewFilterDto, PageQueryDto) {}

export const givenAnswers = ['replay', 'ignore', 'reopen', 'tie', 'keep', 'split', 'never', 'pair'] as const;

export class ReviewActionDto {
  @ApiProperty({ enum: givenAnswers, example: 'replay' })
  @IsIn(givenAnswers)
  answer!: (typeof givenAnswers)[number];

  @ApiPropertyOptional({ type: [String], example: ['profile~whatconverts~48213'], description: 'Or `filter`.' })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(mostIds)
  @IsString({ each: true })
  @MaxLength(longestText, { each: true })
  ids?: string[];

  @ApiPropertyOptional({ type: ReviewFilterDto, description: 'All items that match. Or `ids`.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => ReviewFilterDto)
  filter?: ReviewFilterDto;

  @ApiPropertyOptional({ example: 'A profile of another company.', description: 'Demanded for `ignore`.' })
  @IsOptional()
  @IsString()
  @MaxLength(1_000)
  reason?: string;

  @ApiPropertyOptional({
    example: '019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11',
    description: 'For `tie`: whose the items are.',
  })
  @ValidateIf(({ answer }: ReviewActionDto) => answer === 'tie')
  @IsUUID()
  leadId?: string;

  @ApiPropertyOptional({ default: false, description: 'Change nothing and say what would happen.' })
  @IsOptional()
  @IsBoolean()
  dryRun: boolean = false;

  @ApiPropertyOptional({ example: '214-Yh3', description: 'Of a dry run: do exactly that, or answer 409.' })
  @IsOptional()
  @IsString()
  @MaxLength(longestText)
  planId?: string;
}

export class ReviewDecisionDto {
  @ApiProperty({ example: 'ignore' }) answer!: string;
  @ApiProperty({ example: 'A profile of another company.' }) reason!: string;
  @ApiProperty({ example: '019a9f0e-0000-7000-8000-0000000000f3', description: 'Id of the person.' }) by!: string;
  @ApiProperty({ example: '2026-11-20T14:20:19.412Z' }) at!: string;
}

export class ReviewConflictDto {
  @ApiProperty({ example: 40_000, description: 'Between the events of the two records that are not paired.' })
  differenceMs!: number;

  @ApiProperty(text('whatconverts', 'Source of the record that has no partner, when the other one has.')) standsAlone!:
    string | null;

  @ApiProperty(text('153928', 'WhatConverts lead of the pair that is in the way.')) pairedExternalId!: string | null;
  @ApiProperty({ type: Number, nullable: true, example: 12_000 }) pairedDifferenceMs!: number | null;
}

export class ReviewItemDto {
  @ApiProperty({ example: 'profile~whatconverts~48213' }) id!: string;
  @ApiProperty({ example: 'unknown-profile' }) kind!: string;
  @ApiProperty({ example: 'unknown-profile', description: 'Machine-readable.' }) reason!: string;
  @ApiProperty(text('The row names no profile.')) detail!: string | null;
  @ApiProperty({ example: 'whatconverts' }) source!: string;
  @ApiProperty(text('019a9f0e-0000-7000-8000-0000000000a2')) locationId!: string | null;
  @ApiProperty(text('48213')) profileId!: string | null;
  @ApiProperty(text('153928')) externalId!: string | null;
  @ApiProperty({ example: '2026-11-20T14:02:11.320Z', description: 'Since when it waits, or when it was decided.' })
  since!: string;
  @ApiProperty({ example: 214, description: 'Records that an answer is for.' }) records!: number;
  @ApiProperty({ example: 1, description: 'How often it was tried.' }) attempts!: number;
  @ApiProperty({ example: false, description: 'An answer is being carried out.' }) inProgress!: boolean;
  @ApiProperty({ type: ReviewDecisionDto, nullable: true }) decision!: ReviewDecisionDto | null;
  @ApiProperty({ type: ReviewConflictDto, nullable: true }) conflict!: ReviewConflictDto | null;
  @ApiProperty({ type: [String], example: ['map', 'replay', 'ignore'] }) answers!: string[];
}

export class ReviewListDto {
  @ApiProperty({ type: [ReviewItemDto] }) data!: ReviewItemDto[];
  @ApiProperty(text('WyJhYmMiXQ')) nextCursor!: string | null;
}

export class ReviewEvidenceDto {
  @ApiProperty({ example: '019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11' }) id!: string;
  @ApiProperty(text('153928')) externalId!: string | null;
  @ApiProperty({ example: '2026-11-20T14:02:11.320Z' }) receivedAt!: string;
  @ApiProperty(text('{"lead_id":153928}', 'The first 20,000 bytes as received; null for all but brand admins.')) raw!:
    string | null;
}

export class ReviewSideDto {
  @ApiProperty({ example: '019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11' }) id!: string;
  @ApiProperty({ example: '019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11', description: 'The lead that shows it.' })
  leadId!: string;
  @ApiProperty({ example: 'whatconverts' }) source!: string;
  @ApiProperty({ example: '153928' }) externalId!: string;
  @ApiProperty({ example: '2026-11-20T14:02:11.320Z' }) occurredAt!: string;
  @ApiProperty(text('Jane Doe')) name!: string | null;
  @ApiProperty(text('jane@example.com')) email!: string | null;
  @ApiProperty(text('(704) 555-0101')) phone!: string | null;
  @ApiProperty(text('Contact Us')) formName!: string | null;
  @ApiProperty(text('google / cpc')) marketing!: string | null;
  @ApiProperty(text('https://www.example.com/kitchens')) landingUrl!: string | null;
  @ApiProperty(text('48213-abc')) visitorId!: string | null;
}

export class ReviewItemDetailDto extends ReviewItemDto {
  @ApiProperty({ type: [ReviewEvidenceDto], description: 'The newest records behind the item.' })
  evidence!: ReviewEvidenceDto[];

  @ApiProperty({ type: [ReviewSideDto], description: 'Of a conflict: its records, in the order of their events.' })
  sides!: ReviewSideDto[];
}

export class ReviewKindCountDto {
  @ApiProperty({ example: 'unknown-profile' }) kind!: string;
  @ApiProperty({ example: 3 }) total!: number;
}

export class ReviewCountDto {
  @ApiProperty({ example: 7 }) total!: number;
  @ApiProperty({ type: [ReviewKindCountDto] }) kinds!: ReviewKindCountDto[];
}

export class ReviewOutcomeDto {
  @ApiProperty({ example: true, description: 'False for a dry run.' }) applied!: boolean;
  @ApiProperty({ example: '214-Yh3' }) planId!: string;
  @ApiProperty({ example: 1 }) items!: number;
  @ApiProperty({ example: 214 }) records!: number;
  @ApiProperty({ type: [String], description: 'Replays that were started; follow each at `/review-replays/{id}`.' })
  replayIds!: string[];
}

export class ReplayProgressDto {
  @ApiProperty({ example: '019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11' }) id!: string;
  @ApiProperty({ example: 214 }) total!: number;
  @ApiProperty({ example: 180, description: 'Understood now.' }) settled!: number;
  @ApiProperty({ example: 2, description: 'Still waiting, with the reason of this time.' }) stillWaiting!: number;
  @ApiProperty({ example: '2026-11-20T14:20:19.412Z' }) requestedAt!: string;
  @ApiProperty(text('2026-11-20T14:20:25.100Z')) finishedAt!: string | null;
}
