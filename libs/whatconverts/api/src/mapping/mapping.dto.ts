import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  ValidateNested,
} from 'class-validator';

/** What is to happen with leads that an earlier profile brought to the location. */
export const oldLeadsChoices = ['keep', 'hide', 'move'] as const;
export type OldLeadsChoice = (typeof oldLeadsChoices)[number];

export const mappingStates = ['mapped', 'unmapped', 'loading_history', 'profile_missing'] as const;
export type MappingState = (typeof mappingStates)[number];

export const confidences = ['high', 'medium', 'low'] as const;
export type Confidence = (typeof confidences)[number];

export const suggestionReasons = ['same-name', 'name-and-city', 'name-contained', 'same-city', 'similar-name'] as const;
export type SuggestionReason = (typeof suggestionReasons)[number];

const time = { type: String, nullable: true, example: '2026-11-20T14:02:11.000Z' } as const;

export class SuggestionDto {
  @ApiProperty({ example: '48213' }) profileId!: string;
  @ApiProperty({ type: String, nullable: true, example: 'Austin North' }) profileName!: string | null;
  @ApiProperty({ enum: confidences, example: 'high' }) confidence!: Confidence;
  @ApiProperty({ enum: suggestionReasons, example: 'same-name' }) reason!: SuggestionReason;
}

/** One location with its mapping, and how well it works. */
export class MappingDto {
  @ApiProperty({ example: '019a9f0e-0000-7000-8000-0000000000a2' }) locationId!: string;
  @ApiProperty({ example: 'Austin North' }) locationName!: string;
  @ApiProperty({ type: String, nullable: true, example: 'Austin' }) city!: string | null;
  @ApiProperty({ enum: mappingStates, example: 'mapped' }) state!: MappingState;
  @ApiProperty({ type: String, nullable: true, example: '48213' }) profileId!: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'Austin North' }) profileName!: string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The connection that reads the profile; it may be another one.',
  })
  connectionId!: string | null;
  @ApiProperty(time) mappedAt!: string | null;
  @ApiProperty({
    type: Number,
    nullable: true,
    example: 62,
    description: 'Share of the 365 days that is proved complete.',
  })
  historyPercent!: number | null;
  @ApiProperty(time) lastLeadAt!: string | null;
  @ApiProperty({ example: 37 }) leadsLast30Days!: number;
  @ApiProperty({ type: Number, nullable: true, example: 88, description: 'Leads of 30 days that name a source.' })
  attributionPercent!: number | null;
  @ApiProperty({ type: SuggestionDto, nullable: true }) suggestion!: SuggestionDto | null;
  @ApiProperty({ type: Number, nullable: true, example: 1, description: 'The ETag of the mapping.' })
  version!: number | null;
}

export class MappingListDto {
  @ApiProperty({ type: [MappingDto] }) data!: MappingDto[];
  @ApiProperty({ example: 3 }) mapped!: number;
  @ApiProperty({ example: 12 }) total!: number;
  @ApiProperty({ example: true, description: 'Whether the key can list profiles.' }) canListProfiles!: boolean;
}

/** What is to happen with the leads of the profile that ends. */
export class OldLeadsWishDto {
  @ApiPropertyOptional({ enum: oldLeadsChoices, default: 'keep' })
  @IsOptional()
  @IsIn(oldLeadsChoices)
  oldLeads?: OldLeadsChoice;

  @ApiPropertyOptional({
    example: '019a9f0e-0000-7000-8000-0000000000a3',
    description: 'With `move`: the location that gets the leads.',
  })
  @IsOptional()
  @IsUUID()
  moveTo?: string;

  @ApiPropertyOptional({
    example: 'q1Z9vF2k',
    description: 'Of a dry run with the same `moveTo`: exactly what was counted then happens, or nothing.',
  })
  @IsOptional()
  @IsString()
  @Length(1, 64)
  planId?: string;
}

export class SaveMappingDto extends OldLeadsWishDto {
  @ApiProperty({ example: '48213', description: 'The number of the profile.' })
  @IsString()
  @Length(1, 40)
  profileId!: string;

  @ApiPropertyOptional({ default: false, description: 'Only say what would happen.' })
  @IsOptional()
  @IsBoolean()
  dryRun?: boolean;
}

export class RemoveMappingQueryDto extends OldLeadsWishDto {
  @ApiPropertyOptional({ type: Boolean, default: false, description: 'Only say what would happen.' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  dryRun?: boolean;
}

/** The leads that a profile brought to a location, in numbers. */
export class OldLeadFiguresDto {
  @ApiProperty({ example: 412 }) leads!: number;
  @ApiProperty({
    example: 3,
    description:
      'They are paired with a submission of one of the location’s own forms, and stay with it when the others move.',
  })
  paired!: number;
  @ApiProperty({ example: 37 }) scored!: number;
  @ApiProperty({ example: 12 }) withNotes!: number;
  @ApiProperty({
    example: 1,
    description: 'With `moveTo`: they fit a submission of one of the forms there, and may become part of it.',
  })
  mayPair!: number;
}

/** What a change of a mapping does, or would do. */
export class MappingChangeDto {
  @ApiProperty({ example: true }) applied!: boolean;
  @ApiProperty({ example: '019a9f0e-0000-7000-8000-0000000000a2' }) locationId!: string;
  @ApiProperty({ type: String, nullable: true, example: '48213' }) profileId!: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'Austin North' }) profileName!: string | null;
  @ApiProperty({ type: String, nullable: true, example: null }) previousProfileId!: string | null;
  @ApiProperty({ example: 0, description: 'Leads that the previous profile brought here.' }) oldLeads!: number;
  @ApiProperty({ enum: oldLeadsChoices, example: 'keep' }) oldLeadsChoice!: OldLeadsChoice;
  @ApiProperty({ type: OldLeadFiguresDto }) oldLeadFigures!: OldLeadFiguresDto;
  @ApiProperty({
    type: String,
    nullable: true,
    example: 'q1Z9vF2k',
    description: 'Of a dry run: names what was counted.',
  })
  planId!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'The move of the leads, which a worker carries out.' })
  moveId!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'The run that loads the history.' }) runId!: string | null;
  @ApiProperty({ type: Number, nullable: true, example: 1 }) version!: number | null;
}

export class BulkMappingRowDto {
  @ApiPropertyOptional({ example: '019a9f0e-0000-7000-8000-0000000000a2' })
  @IsOptional()
  @IsUUID()
  locationId?: string;

  @ApiPropertyOptional({ example: 'Austin North', description: 'Used when no location id is given.' })
  @IsOptional()
  @IsString()
  @Length(1, 120)
  locationName?: string;

  @ApiProperty({ example: '48213' })
  @IsString()
  @Length(1, 40)
  profileId!: string;
}

export class BulkMappingDto {
  @ApiProperty({ type: [BulkMappingRowDto] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(600)
  @ValidateNested({ each: true })
  @Type(() => BulkMappingRowDto)
  rows!: BulkMappingRowDto[];

  @ApiPropertyOptional({ default: false, description: 'Only say what would happen.' })
  @IsOptional()
  @IsBoolean()
  dryRun?: boolean;
}

export const bulkOutcomes = ['mapped', 'unchanged', 'refused'] as const;
export type BulkOutcome = (typeof bulkOutcomes)[number];

export class BulkMappingResultDto {
  @ApiProperty({ example: 0, description: 'Position in the request.' }) index!: number;
  @ApiProperty({ enum: bulkOutcomes, example: 'mapped' }) outcome!: BulkOutcome;
  @ApiProperty({ type: String, nullable: true, example: null }) reason!: string | null;
  @ApiProperty({ type: String, nullable: true, example: null }) detail!: string | null;
  @ApiProperty({ type: String, nullable: true }) locationId!: string | null;
  @ApiProperty({ example: '48213' }) profileId!: string;
  @ApiProperty({ type: String, nullable: true, example: 'Austin North' }) profileName!: string | null;
}

export class BulkMappingsDto {
  @ApiProperty({ example: true }) applied!: boolean;
  @ApiProperty({ type: [BulkMappingResultDto] }) rows!: BulkMappingResultDto[];
  @ApiProperty({ type: String, nullable: true }) runId!: string | null;
}

/** A profile that the key reaches. */
export class ProfileDto {
  @ApiProperty({ example: '48213' }) profileId!: string;
  @ApiProperty({ type: String, nullable: true, example: 'Austin North' }) name!: string | null;
  @ApiProperty({ type: String, nullable: true, example: '20611' }) accountId!: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'Sunny Kitchens' }) accountName!: string | null;
  @ApiProperty(time) createdAt!: string | null;
  @ApiProperty({ type: String, nullable: true, example: null }) mappedLocationId!: string | null;
  @ApiProperty({ type: String, nullable: true, example: null }) mappedLocationName!: string | null;
}

export class ProfileListDto {
  @ApiProperty({ example: true, description: 'A profile key cannot list profiles.' }) canListProfiles!: boolean;
  @ApiProperty(time) fetchedAt!: string | null;
  @ApiProperty({ type: [ProfileDto] }) data!: ProfileDto[];
}

export const profileCheckStates = ['found', 'not_verifiable'] as const;

/** Whether a typed Profile ID can be used. */
export class ProfileCheckDto extends ProfileDto {
  @ApiProperty({
    enum: profileCheckStates,
    description: '`not_verifiable`: a profile key without leads cannot name its profile.',
  })
  state!: (typeof profileCheckStates)[number];
}
