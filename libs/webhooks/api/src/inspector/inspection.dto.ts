import { type EventName, eventNames } from '@leadweave/webhooks-domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { type BodyStyle, bodyStyles } from '../endpoints/endpoint.js';

export class CreateInspectionDto {
  @ApiPropertyOptional({ enum: eventNames, default: 'webhook.test' })
  @IsOptional()
  @IsIn(eventNames)
  event: EventName = 'webhook.test';

  @ApiPropertyOptional({ enum: bodyStyles, default: 'full' })
  @IsOptional()
  @IsIn(bodyStyles)
  style: BodyStyle = 'full';
}

/** A request as the built-in receiver got it. */
export class InspectionDto {
  @ApiProperty({ example: '019a9f0e-6d0c-7c55-9a51-0b1f2f6c9d01' }) id!: string;
  @ApiProperty({ example: 'lead.created' }) event!: string;
  @ApiProperty({ enum: bodyStyles, example: 'full' }) style!: BodyStyle;
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    example: { 'webhook-id': 'evt_019a9f0e6d0c7c559a510b1f2f6c9a11' },
  })
  headers!: Record<string, string>;
  @ApiProperty({ example: '{"id":"evt_…"}' }) body!: string;
  @ApiProperty({ example: '2026-11-20T14:02:11.000Z' }) receivedAt!: string;
}

export class InspectionListDto {
  @ApiProperty({ type: [InspectionDto], description: 'The last 50, newest first.' }) data!: InspectionDto[];
}
