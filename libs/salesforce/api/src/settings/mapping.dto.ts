import {
  type FieldMode,
  fieldModes,
  type LeadField,
  leadFields,
  type MappingFaultCode,
  type MappingSource,
} from '@leadweave/salesforce-domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  MinLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { text } from '../text-property.js';

export const sourceKinds = ['lead', 'form-field', 'fixed'] as const satisfies readonly MappingSource['kind'][];
const fieldNames = Object.keys(leadFields) as LeadField[];
/** API names of Salesforce; anything else is no field and never goes into a query. */
export const apiName = /^[A-Za-z][A-Za-z0-9_]{0,79}$/;

/** Where a value comes from. */
export class MappingSourceDto {
  @ApiProperty({ enum: sourceKinds, example: 'lead' })
  @IsIn(sourceKinds)
  kind!: MappingSource['kind'];

  @ApiPropertyOptional({ enum: fieldNames, example: 'email', description: 'For `lead`.' })
  @ValidateIf(({ kind }: MappingSourceDto) => kind === 'lead')
  @IsIn(fieldNames)
  field?: LeadField;

  @ApiPropertyOptional({
    example: 'Project type',
    description: 'For `form-field`: the label of the field in the form.',
  })
  @ValidateIf(({ kind }: MappingSourceDto) => kind === 'form-field')
  @IsString()
  @MinLength(1)
  @MaxLength(300)
  label?: string;

  @ApiPropertyOptional({ example: 'Leadweave', description: 'For `fixed`: always this.' })
  @ValidateIf(({ kind }: MappingSourceDto) => kind === 'fixed')
  @IsString()
  @MinLength(1)
  @MaxLength(1_000)
  text?: string;
}

/** One line of the mapping table. */
export class MappingLineDto {
  @ApiProperty({ type: MappingSourceDto })
  @ValidateNested()
  @Type(() => MappingSourceDto)
  source!: MappingSourceDto;

  @ApiProperty({ example: 'Email', description: 'API name of the field of Salesforce.' })
  @IsString()
  @Matches(apiName)
  target!: string;

  @ApiProperty({ enum: fieldModes, example: 'salesforce-unless-blank' })
  @IsIn(fieldModes)
  mode!: FieldMode;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'string' },
    example: { google: 'Web' },
    description: 'Our value in lower case → the value that Salesforce has for it.',
  })
  @IsOptional()
  @IsObject()
  translate?: Record<string, string>;

  @ApiPropertyOptional({
    type: [String],
    example: ['{phone}', 'Unknown caller'],
    description: 'When the lead has no value: the first text of which every place is known.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(5)
  @IsString({ each: true })
  @MaxLength(300, { each: true })
  fallback?: string[];
}

export class CheckMappingDto {
  @ApiProperty({ type: [MappingLineDto] })
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => MappingLineDto)
  mapping!: MappingLineDto[];

  @ApiPropertyOptional({ example: '019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11', description: 'Default: the newest lead.' })
  @IsOptional()
  @IsUUID()
  leadId?: string;
}

export class MappingFaultDto {
  @ApiProperty({ type: String, example: 'may-be-cut' }) code!: MappingFaultCode;
  @ApiProperty({ example: 'Company', description: 'API name of the field of Salesforce.' }) target!: string;
  @ApiProperty({ example: false, description: 'Has to be mended before the mapping can be saved.' }) blocks!: boolean;
}

export const fieldOutcomes = ['write', 'take', 'keep'] as const;

/** What a rule does with the values of the example. */
export class ModeExampleDto {
  @ApiProperty({ enum: fieldModes, example: 'newest-wins' }) mode!: FieldMode;
  @ApiProperty({ enum: fieldOutcomes, example: 'write', description: 'There, here, or nowhere.' })
  outcome!: (typeof fieldOutcomes)[number];
  @ApiProperty(text('(704) 555-0101')) value!: string | null;
  @ApiProperty({ example: 'ours-newer' }) because!: string;
}

/** A line with the values of a real lead. */
export class CheckedLineDto {
  @ApiProperty({ example: 'Phone' }) target!: string;
  @ApiProperty({ type: [MappingFaultDto] }) faults!: MappingFaultDto[];
  @ApiProperty({ ...text('(704) 555-0101'), description: 'As it would be sent.' }) ours!: string | null;
  @ApiProperty({ ...text('cut'), description: 'What was done to it, or why it is not sent.' }) note!: string | null;
  @ApiProperty({ ...text('704-555-0100'), description: 'In the record that the lead is tied to; null without one.' })
  theirs!: string | null;
  @ApiProperty({ type: [ModeExampleDto], description: 'Each rule on these values.' }) modes!: ModeExampleDto[];
}

export class MappingExampleLeadDto {
  @ApiProperty({ example: '019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11' }) id!: string;
  @ApiProperty({ example: 'Jane Doe', description: 'Name, phone or e-mail.' }) name!: string;
  @ApiProperty({ example: '2026-11-20T14:02:11.000Z' }) occurredAt!: string;
  @ApiProperty({ example: true, description: 'Whether it is tied to a record, so that both sides are known.' })
  tied!: boolean;
}

export class CheckedMappingDto {
  @ApiProperty({ type: MappingExampleLeadDto, nullable: true, description: 'Null while there is no lead.' })
  lead!: MappingExampleLeadDto | null;
  @ApiProperty({ type: [CheckedLineDto], description: 'In the order of the request.' }) lines!: CheckedLineDto[];
  @ApiProperty({ type: [MappingFaultDto], description: 'Of fields that no line gives.' }) faults!: MappingFaultDto[];
}
