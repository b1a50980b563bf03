import { PageQueryDto } from '@leadweave/http';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { type DeliveryKind, deliveryKinds } from '../processing/delivery-kind.js';
import { deliveryOutcomes } from '../processing/delivery-outcome.js';

const text = (example: string, description?: string) =>
  ({ type: String, nullable: true, example, description }) as const;
const whole = (example: number, description?: string) =>
  ({ type: Number, nullable: true, example, description }) as const;
const time = '2026-11-26T14:02:11.320Z';

/** Outcomes that deliveries can be filtered by. */
export const deliveryStates = [...deliveryOutcomes, 'waiting', 'quarantined'] as const;

export class ReceivedKindDto {
  @ApiProperty({ enum: deliveryKinds, example: 'phone_call_completed' }) kind!: string;
  @ApiProperty({ example: 12 }) count!: number;
  @ApiProperty({ example: time }) lastAt!: string;
}

export class UnknownProfileDto {
  @ApiProperty({ example: '48213' }) profileId!: string;
  @ApiProperty({ example: 3, description: 'Deliveries that wait for a mapping.' }) deliveries!: number;
}

export class IncomingWebhookDto {
  @ApiProperty({ description: 'Whether the connection has an address.' }) exists!: boolean;
  @ApiProperty(text('https://leads.example.com/hooks/wc/019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11/…', 'Without its secret.'))
  maskedUrl!: string | null;
  @ApiProperty(text(time)) createdAt!: string | null;
  @ApiProperty(text(time)) rotatedAt!: string | null;
  @ApiProperty(text(time, 'Until when the previous address is accepted too.')) previousUntil!: string | null;
  @ApiProperty({ example: 0, description: 'Deliveries to the previous address since the rotation.' })
  previousUses!: number;
  @ApiProperty(text(time)) previousUsedAt!: string | null;
  @ApiProperty(text(time)) lastReceivedAt!: string | null;
  @ApiProperty({ example: 42, description: 'Answered deliveries of the UTC day.' }) deliveriesToday!: number;
  @ApiProperty(whole(5, 'Within so many milliseconds 95 of 100 deliveries of the day were answered.'))
  answeredP95Ms!: number | null;
  @ApiProperty(whole(240, 'Within so many milliseconds 95 of 100 deliveries of the last 24 hours were visible.'))
  visibleP95Ms!: number | null;
  @ApiProperty({ example: 2, description: 'Leads that wait for the read that confirms them.' }) unconfirmed!: number;
  @ApiProperty({ example: 0, description: 'Pushed leads that WhatConverts does not know.' }) unknownAtSource!: number;
  @ApiProperty({ example: 0 }) quarantined!: number;
  @ApiProperty({ type: [ReceivedKindDto], description: 'Of the last 24 hours.' }) kinds!: ReceivedKindDto[];
  @ApiProperty({ type: [UnknownProfileDto] }) unknownProfiles!: UnknownProfileDto[];
}

export class RotateWebhookDto {
  @ApiPropertyOptional({
    default: 24,
    minimum: 0,
    maximum: 168,
    description: 'Hours that the present address stays valid beside the new one.',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(168)
  overlapHours: number = 24;
}

export class NewWebhookAddressDto {
  @ApiProperty({
    example: 'https://leads.example.com/hooks/wc/019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11/Vq3…',
    description: 'The whole address. It is shown this once.',
  })
  url!: string;
  @ApiProperty(text(time, 'Until when the previous address is accepted too.')) previousUntil!: string | null;
}

export class DeliveryQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ enum: deliveryStates, example: 'created' })
  @IsOptional()
  @IsIn(deliveryStates)
  outcome?: (typeof deliveryStates)[number];

  @ApiPropertyOptional({ enum: deliveryKinds, example: 'web_form' })
  @IsOptional()
  @IsIn(deliveryKinds)
  kind?: DeliveryKind;

  @ApiPropertyOptional({ example: '48213' })
  @IsOptional()
  @Matches(/^\d{1,18}$/)
  profileId?: string;

  @ApiPropertyOptional({ example: time, description: 'Inclusive.' })
  @IsOptional()
  @IsISO8601({ strict: true })
  receivedFrom?: string;

  @ApiPropertyOptional({ example: time, description: 'Exclusive.' })
  @IsOptional()
  @IsISO8601({ strict: true })
  receivedTo?: string;
}

export class InboundDeliveryDto {
  @ApiProperty({ example: '019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11' }) id!: string;
  @ApiProperty({ example: time }) receivedAt!: string;
  @ApiProperty(text(time)) settledAt!: string | null;
  @ApiProperty({ enum: deliveryStates, example: 'created' }) outcome!: (typeof deliveryStates)[number];
  @ApiProperty(text('older-version', 'Machine-readable.')) reason!: string | null;
  @ApiProperty(text('No location has the profile 48213.')) detail!: string | null;
  @ApiProperty(text('new')) trigger!: string | null;
  @ApiProperty(text('phone_call_completed')) kind!: string | null;
  @ApiProperty(text('153928', 'Lead id of WhatConverts.')) externalId!: string | null;
  @ApiProperty(text('48213')) profileId!: string | null;
  @ApiProperty(text('019a9f0e-0000-7000-8000-0000000000a2')) locationId!: string | null;
  @ApiProperty(text('019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a12')) leadId!: string | null;
  @ApiProperty(text('confirmed', '`waiting`, `confirmed`, `unknown-at-source` or `not-imported`.'))
  confirmation!: string | null;
  @ApiProperty({ example: 1 }) attempts!: number;
  @ApiProperty({ example: 2048 }) bytes!: number;
}

export class InboundDeliveryListDto {
  @ApiProperty({ type: [InboundDeliveryDto] }) data!: InboundDeliveryDto[];
  @ApiProperty(text('WyJhYmMiXQ')) nextCursor!: string | null;
}

export class InboundDeliveryDetailDto extends InboundDeliveryDto {
  @ApiProperty(text('{"trigger":"new","lead_id":153928}', 'As received. Only for brand admins.')) raw!: string | null;
}

export class ReplayWebhooksDto {
  @ApiPropertyOptional({ description: 'Count what would be replayed and get a `planId`.', example: true })
  @IsOptional()
  @IsBoolean()
  dryRun?: boolean;

  @ApiPropertyOptional({ description: 'From a dry run: replays exactly what was counted.' })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  planId?: string;

  @ApiPropertyOptional({ description: 'One delivery, without a plan.' })
  @IsOptional()
  @IsUUID()
  deliveryId?: string;

  @ApiPropertyOptional({ enum: deliveryStates, example: 'quarantined' })
  @IsOptional()
  @IsIn(deliveryStates)
  outcome?: (typeof deliveryStates)[number];

  @ApiPropertyOptional({ enum: deliveryKinds, example: 'web_form' })
  @IsOptional()
  @IsIn(deliveryKinds)
  kind?: DeliveryKind;

  @ApiPropertyOptional({ example: '48213' })
  @IsOptional()
  @Matches(/^\d{1,18}$/)
  profileId?: string;

  @ApiPropertyOptional({ example: time, description: 'Inclusive.' })
  @IsOptional()
  @IsISO8601({ strict: true })
  receivedFrom?: string;

  @ApiPropertyOptional({ example: time, description: 'Exclusive.' })
  @IsOptional()
  @IsISO8601({ strict: true })
  receivedTo?: string;
}

export class WebhookReplayDto {
  @ApiProperty({ description: 'False for a dry run.' }) applied!: boolean;
  @ApiProperty({ example: 12, description: 'Deliveries that are, or would be, worked on again.' }) count!: number;
  @ApiProperty(text(time)) firstReceivedAt!: string | null;
  @ApiProperty(text(time)) lastReceivedAt!: string | null;
  @ApiProperty(text('eyJvdXRjb21lIjoi…', 'Send it to replay exactly these.')) planId!: string | null;
}
