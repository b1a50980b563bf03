import { qualities, type Quality, type Status, statuses } from '@leadweave/domain';
import { type EventName, eventNames, type LeadKind, leadKinds } from '@leadweave/webhooks-domain';
import { ApiProperty, ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { type BodyStyle, bodyStyles, type EndpointState, endpointStates } from './endpoint.js';

const text = (example: string) => ({ type: String, nullable: true, example }) as const;

export class SelectionDto {
  @ApiProperty({ enum: eventNames, isArray: true, example: ['lead.created', 'lead.updated'] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(eventNames, { each: true })
  events!: EventName[];

  @ApiPropertyOptional({ enum: leadKinds, isArray: true, example: ['web_form'], description: 'Empty: every kind.' })
  @IsOptional()
  @IsArray()
  @ArrayUnique()
  @IsIn(leadKinds, { each: true })
  kinds: LeadKind[] = [];

  @ApiPropertyOptional({ type: [String], example: [], description: 'Empty: every location.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(1_000)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  locationIds: string[] = [];

  @ApiPropertyOptional({ enum: qualities, isArray: true, example: [], description: 'Empty: every quality.' })
  @IsOptional()
  @IsArray()
  @ArrayUnique()
  @IsIn(qualities, { each: true })
  qualities: Quality[] = [];

  @ApiPropertyOptional({ enum: statuses, isArray: true, example: [], description: 'Empty: every status.' })
  @IsOptional()
  @IsArray()
  @ArrayUnique()
  @IsIn(statuses, { each: true })
  statuses: Status[] = [];

  @ApiPropertyOptional({
    type: [String],
    example: [],
    description: 'Names of forms. Empty: all, and leads without one.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(500, { each: true })
  forms: string[] = [];
}

export class CreateEndpointDto {
  @ApiProperty({ example: 'https://hooks.example.com/leads' })
  @IsString()
  @MinLength(1)
  @MaxLength(2_000)
  url!: string;

  @ApiPropertyOptional({ example: 'Our CRM', default: '' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  description?: string;

  @ApiPropertyOptional({
    enum: bodyStyles,
    default: 'full',
    description: '`full`: the whole lead; `thin`: ids only; `whatconverts`: as the webhooks of WhatConverts.',
  })
  @IsOptional()
  @IsIn(bodyStyles)
  style?: BodyStyle;

  @ApiProperty({ type: SelectionDto })
  @ValidateNested()
  @Type(() => SelectionDto)
  selection!: SelectionDto;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'string' },
    example: { 'X-Team': 'sales' },
    description: 'Sent with every request. Kept sealed and never shown again.',
  })
  @IsOptional()
  @IsObject()
  headers?: Record<string, string>;
}

/** Named properties are replaced as a whole. No property has a value by itself, which would reset it. */
export class UpdateEndpointDto extends PartialType(CreateEndpointDto, { skipNullProperties: false }) {}

export class EndpointDto {
  @ApiProperty({ example: '019a9f0e-6d0c-7c55-9a51-0b1f2f6c9b01' }) id!: string;
  @ApiProperty({ example: 3 }) version!: number;
  @ApiProperty({ example: 'https://hooks.example.com/leads' }) url!: string;
  @ApiProperty({ example: 'Our CRM' }) description!: string;
  @ApiProperty({ enum: bodyStyles, example: 'full' }) style!: BodyStyle;
  @ApiProperty({ type: SelectionDto }) selection!: SelectionDto;
  @ApiProperty({ type: [String], example: ['X-Team'], description: 'Names of the static headers.' })
  headerNames!: string[];
  @ApiProperty({ enum: endpointStates, example: 'active' }) state!: EndpointState;
  @ApiProperty(text('failing')) stateReason!: string | null;
  @ApiProperty(text('2026-11-20T14:02:11.000Z')) failingSince!: string | null;
  @ApiProperty(text('2026-11-20T14:02:11.000Z')) lastSuccessAt!: string | null;
  @ApiProperty(text('2026-11-20T14:02:11.000Z')) lastFailureAt!: string | null;
  @ApiProperty(text('status-500')) lastFailure!: string | null;
  @ApiProperty(text('2026-11-21T14:02:11.000Z')) previousSecretUntil!: string | null;
  @ApiProperty({ example: 1_204, description: 'Delivered in the last 7 days, tests aside.' }) delivered!: number;
  @ApiProperty({ example: 3, description: 'Given up in the last 7 days.' }) exhausted!: number;
  @ApiProperty({ example: 12, description: 'Waiting for their first or next try.' }) waiting!: number;
  @ApiProperty(text('2026-11-20T14:07:11.000Z')) nextTryAt!: string | null;
  @ApiProperty({ example: '2026-11-20T14:02:11.000Z' }) createdAt!: string;
  @ApiProperty({ example: '2026-11-20T14:02:11.000Z' }) updatedAt!: string;
}

export class EndpointListDto {
  @ApiProperty({ type: [EndpointDto] }) data!: EndpointDto[];
}

/** An endpoint with its secret, which is shown this once. */
export class EndpointWithSecretDto {
  @ApiProperty({ type: EndpointDto }) endpoint!: EndpointDto;
  @ApiProperty({ example: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', description: 'Shown this once.' }) secret!: string;
}

export class RotateSecretDto {
  @ApiPropertyOptional({ default: 24, minimum: 0, maximum: 168, description: 'How long the old secret signs as well.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(168)
  overlapHours: number = 24;
}

export class ResumeEndpointDto {
  @ApiPropertyOptional({ example: '2026-11-15T00:00:00.000Z', description: 'Also send again what was given up since.' })
  @IsOptional()
  @IsISO8601({ strict: true })
  replaySince?: string;

  @ApiPropertyOptional({ default: false, description: 'Only say how many deliveries would go out.' })
  @IsOptional()
  @IsBoolean()
  dryRun: boolean = false;
}

export class ResumedDto {
  @ApiProperty({ type: EndpointDto }) endpoint!: EndpointDto;
  @ApiProperty({ example: 214 }) waiting!: number;
  @ApiProperty({ example: 37 }) replayed!: number;
}

export class VerifyTargetDto {
  @ApiProperty({ example: 'https://hooks.example.com/leads' })
  @IsString()
  @MaxLength(2_000)
  url!: string;
}

export class VerifiedTargetDto {
  @ApiProperty({ example: false }) ok!: boolean;
  @ApiProperty({ ...text('certificate-refused'), description: 'Machine-readable; null when all is well.' })
  reason!: string | null;
  @ApiProperty({ type: Number, nullable: true, example: 405, description: 'What the address answered to HEAD.' })
  status!: number | null;
}

export class TestEndpointDto {
  @ApiPropertyOptional({ enum: eventNames, default: 'webhook.test' })
  @IsOptional()
  @IsIn(eventNames)
  event: EventName = 'webhook.test';
}

export class TestSentDto {
  @ApiProperty({ example: '019a9f0e-6d0c-7c55-9a51-0b1f2f6c9c01' }) deliveryId!: string;
  @ApiProperty({ example: 'evt_019a9f0e6d0c7c559a510b1f2f6c9a11' }) eventId!: string;
}
