import { qualities, type Quality, type Status, statuses } from '@leadweave/domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsObject,
  IsUUID,
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
}

export class BulkActionResultDto {
  @ApiProperty({ example: '019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11', description: 'For undo.' }) id!: string;
  @ApiProperty({ example: 1204, description: 'Leads that had another value before.' }) changed!: number;
}

export class BulkUndoResultDto {
  @ApiProperty({ example: 1203, description: 'Leads that nobody judged again since.' }) restored!: number;
}
