import { PageQueryDto } from '@leadweave/http';
import { ApiProperty, ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { IsIn, IsISO8601, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { type EventName, eventNames } from '@leadweave/webhooks-domain';
import { type BodyStyle, bodyStyles } from '../endpoints/endpoint.js';

const text = (example: string) => ({ type: String, nullable: true, example }) as const;

export const deliveryStates = ['pending', 'sending', 'delivered', 'exhausted', 'cancelled'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** Which deliveries: of the list, and of a replay. */
export class DeliveryFilterDto {
  @ApiPropertyOptional({ example: '019a9f0e-6d0c-7c55-9a51-0b1f2f6c9b01' })
  @IsOptional()
  @IsUUID()
  endpoint?: string;

  @ApiPropertyOptional({ enum: deliveryStates, example: 'exhausted' })
  @IsOptional()
  @IsIn(deliveryStates)
  state?: DeliveryState;

  @ApiPropertyOptional({ enum: eventNames, example: 'lead.created' })
  @IsOptional()
  @IsIn(eventNames)
  event?: EventName;

  @ApiPropertyOptional({ example: '019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11' })
  @IsOptional()
  @IsUUID()
  lead?: string;

  @ApiPropertyOptional({ example: '2026-11-20T00:00:00.000Z', description: 'Created at or after.' })
  @IsOptional()
  @IsISO8601({ strict: true })
  createdFrom?: string;

  @ApiPropertyOptional({ example: '2026-11-21T00:00:00.000Z', description: 'Created before.' })
  @IsOptional()
  @IsISO8601({ strict: true })
  createdTo?: string;
}

export class DeliveryListQueryDto extends IntersectionType(DeliveryFilterDto, PageQueryDto) {}

export class DeliveryDto {
  @ApiProperty({ example: '019a9f0e-6d0c-7c55-9a51-0b1f2f6c9c01' }) id!: string;
  @ApiProperty({ example: '019a9f0e-6d0c-7c55-9a51-0b1f2f6c9b01' }) endpointId!: string;
  @ApiProperty({ example: 'evt_019a9f0e6d0c7c559a510b1f2f6c9a11', description: 'The same over all attempts.' })
  eventId!: string;
  @ApiProperty({ example: 'lead.created' }) event!: string;
  @ApiProperty({ enum: bodyStyles, example: 'full' }) style!: BodyStyle;
  @ApiProperty(text('019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11')) leadId!: string | null;
  @ApiProperty({ example: false }) test!: boolean;
  @ApiProperty({ enum: deliveryStates, example: 'pending' }) state!: DeliveryState;
  @ApiProperty({
    ...text('failed'),
    description:
      'Why it waits (`failed`, `asked-to-wait`, `replayed`) or ended (`all-attempts-failed`, `receiver-aborted`, `endpoint-gone`, `endpoint-deleted`, `lead-erased`). The list can grow.',
  })
  reason!: string | null;
  @ApiProperty({ example: 2, description: 'Attempts of all rounds.' }) attempts!: number;
  @ApiProperty({ example: 13 }) mostAttempts!: number;
  @ApiProperty(text('2026-11-20T14:07:11.000Z')) nextTryAt!: string | null;
  @ApiProperty({ type: Number, nullable: true, example: 503 }) lastStatus!: number | null;
  @ApiProperty(text('timeout')) lastFailure!: string | null;
  @ApiProperty({ type: Number, nullable: true, example: 182 }) lastDurationMs!: number | null;
  @ApiProperty({ example: '2026-11-20T14:02:11.000Z' }) createdAt!: string;
  @ApiProperty(text('2026-11-20T14:02:12.000Z')) endedAt!: string | null;
}

export class DeliveryListDto {
  @ApiProperty({ type: [DeliveryDto] }) data!: DeliveryDto[];
  @ApiProperty(text('WyJhYmMiXQ')) nextCursor!: string | null;
}

export class AttemptDto {
  @ApiProperty({ example: 1 }) number!: number;
  @ApiProperty({ example: '2026-11-20T14:02:11.900Z' }) at!: string;
  @ApiProperty({ example: 182 }) durationMs!: number;
  @ApiProperty({ type: Number, nullable: true, example: 503 }) status!: number | null;
  @ApiProperty(text('status-503')) failure!: string | null;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' }, example: { 'retry-after': '120' } })
  answerHeaders!: Record<string, string>;
  @ApiProperty({ example: 'Service unavailable', description: 'The first 16 kB, as text.' }) answer!: string;
}

/** A delivery with everything that went out and came back. */
export class DeliveryDetailDto extends DeliveryDto {
  @ApiProperty({ example: 'https://hooks.example.com/leads' }) url!: string;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' }, description: 'Without the static headers.' })
  requestHeaders!: Record<string, string>;
  @ApiProperty({ example: '{"id":"evt_…"}', description: 'The bytes that are signed, as text.' }) requestBody!: string;
  @ApiProperty({ example: "curl -X POST 'https://…'", description: 'For a terminal, without a valid signature.' })
  curl!: string;
  @ApiProperty({ type: [AttemptDto] }) tries!: AttemptDto[];
}

export class ReplayedDto {
  @ApiProperty({ example: 1 }) replayed!: number;
}

export class ReplayDto extends DeliveryFilterDto {
  @ApiPropertyOptional({ default: false, description: 'Only count, and answer with a plan.' })
  @IsOptional()
  dryRun?: boolean;

  @ApiPropertyOptional({ description: 'From the preview: carries out exactly this, or answers 409.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  planId?: string;
}

export class ReplayPlanDto {
  @ApiProperty({ example: 214 }) deliveries!: number;
  @ApiProperty({ example: 2 }) endpoints!: number;
  @ApiProperty(text('2026-10-21T14:02:11.000Z')) oldest!: string | null;
  @ApiProperty({ example: 'b1946ac92492d2347c6235b4d2611184' }) planId!: string;
  @ApiProperty({ example: false, description: 'Whether it was carried out.' }) done!: boolean;
}
