import { type LeadType, leadTypes } from '@leadweave/domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { type KeyKind, keyKinds } from '../provider/request-quota.js';
import { type Situation, situations } from './situation.js';

const IfNamed = () => ValidateIf((_object: object, value: unknown) => value !== undefined);
const time = { type: String, nullable: true, example: '2026-11-20T14:02:11.000Z' } as const;

/** The two halves of a key. They are never sent back. */
export class CredentialsDto {
  @ApiProperty({ example: '1234-0a1b2c3d4e5f6071', minLength: 1, maxLength: 200 })
  @IsString()
  @Length(1, 200)
  token!: string;

  @ApiProperty({ example: '0123456789abcdef0123456789abcdef', minLength: 1, maxLength: 200, writeOnly: true })
  @IsString()
  @Length(1, 200)
  secret!: string;
}

export class ConnectWhatConvertsDto extends CredentialsDto {
  @ApiPropertyOptional({ example: 'Sunny Kitchens agency key', minLength: 1, maxLength: 120 })
  @IfNamed()
  @IsString()
  @Length(1, 120)
  label?: string;

  @ApiPropertyOptional({ enum: leadTypes, isArray: true, example: ['web_form', 'phone_call', 'chat'] })
  @IfNamed()
  @IsArray()
  @ArrayUnique()
  @ArrayMaxSize(leadTypes.length)
  @IsIn(leadTypes, { each: true })
  leadTypes?: LeadType[];
}

export class UpdateConnectionDto {
  @ApiPropertyOptional({ example: 'Sunny Kitchens agency key', minLength: 1, maxLength: 120 })
  @IfNamed()
  @IsString()
  @Length(1, 120)
  label?: string;

  @ApiPropertyOptional({ enum: leadTypes, isArray: true, example: ['web_form', 'phone_call', 'chat'] })
  @IfNamed()
  @IsArray()
  @ArrayUnique()
  @ArrayMaxSize(leadTypes.length)
  @IsIn(leadTypes, { each: true })
  leadTypes?: LeadType[];
}

/** An account that the key reaches. */
export class ReachedAccountDto {
  @ApiProperty({ example: '20611' }) accountId!: string;
  @ApiProperty({ type: String, nullable: true, example: 'Sunny Kitchens' }) name!: string | null;
  @ApiProperty({ example: 41 }) profiles!: number;
}

/** What a key is and reaches. Nothing of it is stored. */
export class VerifiedKeyDto {
  @ApiProperty({ enum: keyKinds, example: 'master' }) keyKind!: KeyKind;
  @ApiProperty({ type: [ReachedAccountDto] }) accounts!: ReachedAccountDto[];
  @ApiProperty({ type: Number, nullable: true, example: 41, description: 'Only known for a master key.' })
  profiles!: number | null;
  @ApiProperty({
    type: String,
    nullable: true,
    example: null,
    description: 'The profile of a profile key, as far as its leads tell.',
  })
  profileId!: string | null;
  @ApiProperty({ type: String, nullable: true, example: null }) profileName!: string | null;
  @ApiProperty({ example: 10000 }) requestsPerDay!: number;
  @ApiProperty({ example: 9212, description: 'Requests left today, as far as they were counted here.' })
  requestsLeft!: number;
}

/** A connection as the API shows it, without its credentials. */
export class ConnectionDto {
  @ApiProperty({ example: '019a9f0e-0000-7000-8000-0000000000c1' }) id!: string;
  @ApiProperty({ example: 'whatconverts' }) provider!: string;
  @ApiProperty({ example: 'WhatConverts' }) label!: string;
  @ApiProperty({ enum: situations, example: 'active' }) situation!: Situation;
  @ApiProperty({
    type: String,
    nullable: true,
    example: null,
    description: 'Machine-readable reason of the situation.',
  })
  reason!: string | null;
  @ApiProperty({ enum: keyKinds, nullable: true, example: 'master' }) keyKind!: KeyKind | null;
  @ApiProperty({ type: [String], example: ['20611'] }) accountIds!: string[];
  @ApiProperty({ enum: leadTypes, isArray: true, example: ['web_form', 'phone_call', 'chat'] }) leadTypes!: LeadType[];
  @ApiProperty({ example: 3 }) mappedLocations!: number;
  @ApiProperty({ example: 12 }) totalLocations!: number;
  @ApiProperty({ type: String, nullable: true, example: null, description: 'A run that has not ended.' })
  openRunId!: string | null;
  @ApiProperty(time) lastSyncAt!: string | null;
  @ApiProperty(time) lastWebhookAt!: string | null;
  @ApiProperty(time) nextSyncAt!: string | null;
  @ApiProperty({ ...time, description: 'When paused work goes on.' }) resumeAt!: string | null;
  @ApiProperty(time) lastVerifiedAt!: string | null;
  @ApiProperty(time) rotatedAt!: string | null;
  @ApiProperty({ example: '2026-11-20T14:02:11.000Z' }) createdAt!: string;
  @ApiProperty({ example: 1, description: 'Rises with each change; the ETag of the connection.' }) version!: number;
}

export class ConnectionListDto {
  @ApiProperty({ enum: situations, example: 'active', description: 'The worst of all connections, for the card.' })
  situation!: Situation;
  @ApiProperty({ type: [ConnectionDto] }) data!: ConnectionDto[];
}

/** The connection, and the run that began with it. */
export class ConnectedDto {
  @ApiProperty({ type: ConnectionDto }) connection!: ConnectionDto;
  @ApiProperty({ type: String, nullable: true, example: '019a9f0e-0000-7000-8000-0000000000d1' }) runId!: string | null;
  @ApiProperty({ example: true, description: 'False when the same key was connected before.' }) created!: boolean;
}

/** Requests of a key on one UTC day. */
export class RequestBudgetDto {
  @ApiProperty({ example: '2026-11-20' }) day!: string;
  @ApiProperty({ example: 10000 }) perDay!: number;
  @ApiProperty({ example: 788 }) used!: number;
  @ApiProperty({ example: 12 }) interactive!: number;
  @ApiProperty({ example: 0 }) confirm!: number;
  @ApiProperty({ example: 26 }) incremental!: number;
  @ApiProperty({ example: 750 }) backfill!: number;
  @ApiProperty({ example: 8000, description: 'Background work stops here; the rest is kept for people.' })
  backgroundLimit!: number;
  @ApiProperty({ example: 9212 }) left!: number;
  @ApiProperty({ example: '2026-11-21T00:00:00.000Z' }) resetsAt!: string;
}

/** Requests that the rest of the UTC day will take, as far as that can be told. */
export class RequestForecastDto {
  @ApiProperty({ example: 26, description: 'Spoken for by runs that are under way or due before midnight UTC.' })
  reserved!: number;
  @ApiProperty({ example: 940, description: 'Used until midnight UTC, all together.' }) byMidnight!: number;
}

/** One cause of trouble, however often it happened. */
export class HealthFindingDto {
  @ApiProperty({ example: 'locations-unmapped' }) reason!: string;
  @ApiProperty({ example: 9 }) count!: number;
}

export class ConnectionHealthDto {
  @ApiProperty({ enum: situations, example: 'active' }) situation!: Situation;
  @ApiProperty({ type: String, nullable: true, example: null }) reason!: string | null;
  @ApiProperty(time) lastSuccessAt!: string | null;
  @ApiProperty(time) lastFailureAt!: string | null;
  @ApiProperty(time) nextSyncAt!: string | null;
  @ApiProperty({ type: Number, nullable: true, example: 0, description: 'How long the next sync is overdue.' })
  delaySeconds!: number | null;
  @ApiProperty({ example: 12, description: 'Days since the key was entered.' }) keyAgeDays!: number;
  @ApiProperty({ example: 0 }) quarantinedRecords!: number;
  @ApiProperty({ type: RequestBudgetDto, nullable: true }) budget!: RequestBudgetDto | null;
  @ApiProperty({ type: RequestForecastDto, nullable: true }) forecast!: RequestForecastDto | null;
  @ApiProperty({ type: [HealthFindingDto] }) findings!: HealthFindingDto[];
}

export class PreviewRowDto {
  @ApiProperty({ example: '019a9f0e-0000-7000-8000-0000000000a2' }) locationId!: string;
  @ApiProperty({ example: 'Austin North' }) locationName!: string;
  @ApiProperty({ example: '48213' }) profileId!: string;
  @ApiProperty({
    type: Number,
    nullable: true,
    example: 412,
    description: 'Leads of the last 365 days; not counted one by one for many profiles.',
  })
  leads!: number | null;
}

/** What a first sync would read, before it starts. */
export class SyncPreviewDto {
  @ApiProperty({ type: [PreviewRowDto] }) locations!: PreviewRowDto[];
  @ApiProperty({ type: [String], example: ['Austin South'], description: 'Names of locations without a Profile ID.' })
  skippedLocations!: string[];
  @ApiProperty({ example: 4120 }) totalLeads!: number;
  @ApiProperty({ example: 26 }) requestsNeeded!: number;
  @ApiProperty({ example: 0.3, description: 'Of the requests of a day.' }) sharePercent!: number;
  @ApiProperty({ type: RequestBudgetDto }) budget!: RequestBudgetDto;
}

/** A mapping that is not saved yet. */
export class WantedMappingDto {
  @ApiProperty({ example: '019a9f0e-0000-7000-8000-0000000000a2' }) @IsUUID() locationId!: string;
  @ApiProperty({ example: '48213' }) @Matches(/^\d{1,19}$/) profileId!: string;
}

export class PreviewSyncDto {
  @ApiPropertyOptional({ type: [String], description: 'Only these locations.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(500)
  @IsString({ each: true })
  locationIds?: string[];

  @ApiPropertyOptional({ type: [WantedMappingDto], description: 'Count these mappings as if they were saved.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(600)
  @ValidateNested({ each: true })
  @Type(() => WantedMappingDto)
  mappings?: WantedMappingDto[];
}
