import { qualities, type Quality, type Status, statuses } from '@leadweave/domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsObject,
  IsString,
  IsUUID,
  MaxLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { LeadEditsDto } from '../editing/lead-edits.dto.js';
import { LeadFilterDto } from '../reading/lead-filter.dto.js';

const IfNamed = () => ValidateIf((_object: object, value: unknown) => value !== undefined);
const mostIds = 5_000;

/** A value on one of the two axes, or on both. */
export class JudgementDto {
  @ApiPropertyOptional({ enum: qualities, example: 'good' })
  @IfNamed()
  @IsIn(qualities)
  quality?: Quality;

  @ApiPropertyOptional({ enum: statuses, example: 'viewed' })
  @IfNamed()
  @IsIn(statuses)
  status?: Status;
}

/** Named properties change. */
export class UpdateLeadDto extends JudgementDto {
  @ApiPropertyOptional({ type: LeadEditsDto, description: 'What people enter in place of what the sources say.' })
  @IfNamed()
  @IsObject()
  @ValidateNested()
  @Type(() => LeadEditsDto)
  edits?: LeadEditsDto;
}

/** Which leads, and what becomes of them. */
export class BulkActionDto {
  @ApiProperty({ type: JudgementDto, description: 'Either `quality` or `status`.' })
  @ValidateNested()
  @Type(() => JudgementDto)
  action!: JudgementDto;

  @ApiPropertyOptional({ type: [String], description: 'These leads. Either `ids` or `filter`.' })
  @IfNamed()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(mostIds)
  @IsUUID(undefined, { each: true })
  ids?: string[];

  @ApiPropertyOptional({ type: LeadFilterDto, description: 'All leads that match, as in the list.' })
  @IfNamed()
  @ValidateNested()
  @Type(() => LeadFilterDto)
  filter?: LeadFilterDto;

  @ApiPropertyOptional({ type: [String], description: 'Matching leads to leave out.' })
  @IfNamed()
  @IsArray()
  @ArrayMaxSize(mostIds)
  @IsUUID(undefined, { each: true })
  excluded?: string[];

  @ApiPropertyOptional({ default: false, description: 'Only say what would change.' })
  @IfNamed()
  @IsBoolean()
  dryRun?: boolean;

  @ApiPropertyOptional({
    example: '1180-x7Yh3',
    description: 'Of a dry run: change exactly these leads, or none (409).',
  })
  @IfNamed()
  @IsString()
  @MaxLength(60)
  planId?: string;
}

/** What a bulk action would change. */
export class BulkActionPlanDto {
  @ApiProperty({ example: '1180-x7Yh3' }) planId!: string;
  @ApiProperty({ example: 1204, description: 'Leads that are meant.' }) matched!: number;
  @ApiProperty({ example: 1180, description: 'Those of them that have another value now.' }) changes!: number;
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'integer' },
    example: { unscored: 1100, good: 80, spam: 24 },
    description: 'The leads by their present value.',
  })
  present!: Record<string, number>;
}

export class BulkActionResultDto {
  @ApiProperty({ example: true, description: 'False after a dry run.' }) applied!: boolean;
  @ApiProperty({
    type: String,
    nullable: true,
    example: '019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11',
    description: 'For undo; null after a dry run.',
  })
  id!: string | null;
  @ApiProperty({ example: 1204, description: 'Leads that had another value before.' }) changed!: number;
  @ApiProperty({ type: BulkActionPlanDto, nullable: true, description: 'With `dryRun` or `planId`.' })
  plan!: BulkActionPlanDto | null;
}

export class BulkUndoResultDto {
  @ApiProperty({ example: 1203, description: 'Leads that nobody judged again since.' }) restored!: number;
}
