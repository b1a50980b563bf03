import { type LeadType, leadTypes } from '@leadweave/domain';
import { type EventName, eventNames } from '@leadweave/webhooks-domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { type BodyStyle, bodyStyles } from '../endpoints/endpoint.js';

export class CatalogueEventDto {
  @ApiProperty({ enum: eventNames, example: 'lead.created' }) name!: EventName;
  @ApiProperty({ example: 'A lead appears; once per lead.' }) summary!: string;
  @ApiProperty({
    enum: leadTypes,
    isArray: true,
    example: ['web_form', 'phone_call'],
    description: 'Types of lead that it can tell of; empty for what tells of no lead.',
  })
  leadTypes!: LeadType[];
  @ApiProperty({ enum: bodyStyles, isArray: true, example: ['full', 'thin'] }) styles!: BodyStyle[];
}

export class CatalogueDto {
  @ApiProperty({ example: 1, description: 'Of the events; rises only when a meaning changes.' }) schemaVersion!: number;
  @ApiProperty({ type: [CatalogueEventDto] }) data!: CatalogueEventDto[];
}

export class CatalogueSampleQueryDto {
  @ApiProperty({ enum: eventNames, example: 'lead.created' })
  @IsIn(eventNames)
  event!: EventName;

  @ApiPropertyOptional({ enum: bodyStyles, default: 'full' })
  @IsOptional()
  @IsIn(bodyStyles)
  style: BodyStyle = 'full';

  @ApiPropertyOptional({ enum: leadTypes, default: 'web_form', description: 'Of no effect for what tells of no lead.' })
  @IsOptional()
  @IsIn(leadTypes)
  leadType: LeadType = 'web_form';
}

export class CatalogueSampleDto {
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    example: { type: 'object', required: ['id'] },
    description: 'JSON Schema, draft 2020-12. Receivers allow for properties that it does not name.',
  })
  schema!: Record<string, unknown>;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    example: { id: 'evt_019a9f0e6d0c7c559a510b1f2f6c9a11', type: 'lead.created' },
    description: 'A body that is valid by the schema.',
  })
  example!: Record<string, unknown>;
}
