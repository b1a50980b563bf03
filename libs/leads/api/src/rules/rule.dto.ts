import { ruleFields, type RuleField, type RuleOperator } from '@leadweave/lead-matching';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { LeadItemDto } from '../reading/lead-item.dto.js';

const fields = Object.keys(ruleFields) as RuleField[];
const operators = ['is', 'contains', 'under', 'over', 'between'] as const;
const mostConditions = 10;

export class RuleConditionDto {
  @ApiProperty({ enum: fields, example: 'duration' })
  @IsIn(fields)
  field!: RuleField;

  @ApiProperty({ enum: operators, example: 'under' })
  @IsIn(operators)
  operator!: RuleOperator;

  @ApiProperty({ type: [String], example: ['10'], description: 'Whole seconds, hours, `true`, ids or texts.' })
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  values!: string[];
}

export class RuleOutcomeDto {
  @ApiProperty({ enum: ['suggest', 'apply'], example: 'suggest', description: 'Applies only if told.' })
  @IsIn(['suggest', 'apply'])
  kind!: 'suggest' | 'apply';

  @ApiPropertyOptional({ enum: ['good', 'spam'], example: 'spam', description: 'Either `quality` or `status`.' })
  @ValidateIf(({ status }: RuleOutcomeDto) => status === undefined)
  @IsIn(['good', 'spam'])
  quality?: 'good' | 'spam';

  @ApiPropertyOptional({ enum: ['archived'], description: 'Only to apply.' })
  @ValidateIf(({ status }: RuleOutcomeDto) => status !== undefined)
  @IsIn(['archived'])
  status?: 'archived';

  @ApiPropertyOptional({ example: 'Too short to be a conversation.', description: 'Shown beside a suggestion.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  reason?: string;
}

export class RuleConditionsDto {
  @ApiProperty({ type: [RuleConditionDto], description: 'All of them have to match.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(mostConditions)
  @ValidateNested({ each: true })
  @Type(() => RuleConditionDto)
  conditions!: RuleConditionDto[];
}

export class SaveRuleDto extends RuleConditionsDto {
  @ApiProperty({ example: 'Short calls' })
  @IsString()
  @Length(1, 120)
  name!: string;

  @ApiProperty({ type: RuleOutcomeDto })
  @ValidateNested()
  @Type(() => RuleOutcomeDto)
  outcome!: RuleOutcomeDto;

  @ApiProperty({ example: true })
  @IsBoolean()
  enabled!: boolean;

  @ApiProperty({ example: 0, description: 'Order; the first rule that matches counts.' })
  @IsInt()
  @Min(0)
  @Max(1_000)
  position!: number;
}

export class RuleDto extends SaveRuleDto {
  @ApiProperty({ example: '019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11' }) id!: string;
  @ApiProperty({ example: 1, description: 'The ETag of the rule.' }) version!: number;
}

export class RuleListDto {
  @ApiProperty({ type: [RuleDto] }) data!: RuleDto[];
}

export class RulePreviewDto {
  @ApiProperty({ example: 37, description: 'Leads of the brand that match now.' }) matches!: number;
  @ApiProperty({ example: 12, description: 'Of them without a score.' }) unscored!: number;
  @ApiProperty({ type: [LeadItemDto], description: 'The newest few.' }) sample!: LeadItemDto[];
}
