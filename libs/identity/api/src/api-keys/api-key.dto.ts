import { type ApiKeyScope, apiKeyScopes } from '@leadweave/access';
import { ApiProperty, ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { MemberLocationDto } from '../members/member.dto.js';

export const apiKeyStates = ['active', 'expired', 'revoked'] as const;
export type ApiKeyState = (typeof apiKeyStates)[number];

/** Longest time for which the old key works beside the new one. */
export const longestOverlapDays = 7;
/** More locations than any brand has, so that a request stays small. */
const locationsLimit = 5_000;
const locationIdsText = 'The key sees the leads of these locations only; null for all of the brand.';
const expiryText = 'The key stops working at this time; null for never.';
const text = (example: string) => ({ type: String, nullable: true, example }) as const;

export class ApiKeyCreatorDto {
  @ApiProperty({ example: '019a9f0e-0000-7000-8000-0000000000f3' }) id!: string;
  @ApiProperty({ example: 'Jane Doe' }) name!: string;
}

/** A key of another system. The key itself is told once, to whoever makes it. */
export class ApiKeyDto {
  @ApiProperty({ example: '019a9f0e-0000-7000-8000-0000000000b7' }) id!: string;
  @ApiProperty({ example: 'Zapier' }) name!: string;
  @ApiProperty({ example: 'lw_live_Ab3d', description: 'The beginning of the key.' }) hint!: string;
  @ApiProperty({ enum: apiKeyScopes, isArray: true, example: ['leads:read'] }) scopes!: ApiKeyScope[];
  @ApiProperty({ type: [MemberLocationDto], nullable: true, description: locationIdsText })
  locations!: MemberLocationDto[] | null;
  @ApiProperty({ ...text('2027-11-20T14:02:11.000Z'), description: expiryText }) expiresAt!: string | null;
  @ApiProperty({ enum: apiKeyStates, example: 'active' }) state!: ApiKeyState;
  @ApiProperty({ type: ApiKeyCreatorDto }) createdBy!: ApiKeyCreatorDto;
  @ApiProperty({ example: '2026-11-20T14:02:11.000Z' }) createdAt!: string;
  @ApiProperty({ ...text('2026-11-22T09:00:00.000Z'), description: 'Of the last rotation.' }) rotatedAt!: string | null;
  @ApiProperty({ ...text('2026-11-23T09:00:00.000Z'), description: 'Until when the key before works as well.' })
  previousWorksUntil!: string | null;
  @ApiProperty({ ...text('2026-11-22T10:41:00.000Z'), description: 'To the minute.' }) lastUsedAt!: string | null;
  @ApiProperty(text('203.0.113.7')) lastUsedAddress!: string | null;
  @ApiProperty({ ...text('2026-11-24T08:00:00.000Z') }) revokedAt!: string | null;
  @ApiProperty({ example: 1, description: 'Rises with each change; the ETag of the key.' }) version!: number;
}

/** Keys, the newest first; revoked and expired ones stay in the list. */
export class ApiKeyListDto {
  @ApiProperty({ type: [ApiKeyDto] }) data!: ApiKeyDto[];
  @ApiProperty({ type: String, nullable: true, example: null }) nextCursor!: string | null;
}

/** A key that was just made. */
export class IssuedApiKeyDto {
  @ApiProperty({ type: ApiKeyDto }) apiKey!: ApiKeyDto;
  @ApiProperty({
    example: 'lw_live_0000000000000000000000000000000000000000000example',
    description: 'The key itself, shown this once.',
  })
  key!: string;
}

export class CreateApiKeyDto {
  @ApiProperty({ example: 'Zapier', minLength: 1, maxLength: 80 })
  @IsString()
  @Matches(/\S/, { message: 'must have a character that can be seen' })
  @Length(1, 80)
  name!: string;

  @ApiProperty({ enum: apiKeyScopes, isArray: true, example: ['leads:read'] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(apiKeyScopes.length)
  @ArrayUnique()
  @IsIn(apiKeyScopes, { each: true })
  scopes!: ApiKeyScope[];

  @ApiPropertyOptional({ type: [String], nullable: true, default: null, description: locationIdsText })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(locationsLimit)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  locationIds?: string[] | null;

  @ApiPropertyOptional({ ...text('2027-11-20T14:02:11.000Z'), default: null, description: expiryText })
  @IsOptional()
  @IsISO8601({ strict: true })
  expiresAt?: string | null;
}

/** Named properties change. */
export class UpdateApiKeyDto extends PartialType(CreateApiKeyDto) {}

export class RotateApiKeyDto {
  @ApiPropertyOptional({
    default: 1,
    minimum: 0,
    maximum: longestOverlapDays,
    example: 1,
    description: 'Days for which the old key works beside the new one; 0 ends it at once.',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(longestOverlapDays)
  overlapDays?: number;
}
