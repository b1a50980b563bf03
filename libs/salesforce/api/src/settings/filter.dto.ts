import { type FilterFault, type FilterOperator, filterOperators } from '@leadweave/salesforce-domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsString, Matches, MaxLength, ValidateIf, ValidateNested } from 'class-validator';
import { apiName } from './mapping.dto.js';

export const filterMatches = ['all', 'any'] as const;
const isLine = ({ match }: FilterPartDto) => match === undefined;
const isGroup = (part: FilterPartDto) => !isLine(part);

/** A line (`field`, `operator`, `values`) or a group of them (`match`, `lines`). */
export class FilterPartDto {
  @ApiPropertyOptional({ example: 'StageName' })
  @ValidateIf(isLine)
  @IsString()
  @Matches(apiName)
  field?: string;

  @ApiPropertyOptional({ enum: filterOperators, example: 'is-one-of' })
  @ValidateIf(isLine)
  @IsIn(filterOperators)
  operator?: FilterOperator;

  @ApiPropertyOptional({ type: [String], example: ['Proposal', 'Closed Won'], description: 'As people typed them.' })
  @ValidateIf(isLine)
  @IsArray()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @MaxLength(255, { each: true })
  values?: string[];

  @ApiPropertyOptional({ enum: filterMatches })
  @ValidateIf(({ match }: FilterPartDto) => match !== undefined)
  @IsIn(filterMatches)
  match?: (typeof filterMatches)[number];

  @ApiPropertyOptional({ type: () => [FilterPartDto] })
  @ValidateIf(isGroup)
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => FilterPartDto)
  lines?: FilterPartDto[];
}

/** Which opportunities are meant. */
export class OpportunityFilterDto {
  @ApiProperty({ enum: filterMatches, example: 'all' })
  @IsIn(filterMatches)
  match!: (typeof filterMatches)[number];

  @ApiProperty({ type: [FilterPartDto], example: [{ field: 'StageName', operator: 'is', values: ['Closed Won'] }] })
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => FilterPartDto)
  lines!: FilterPartDto[];
}

export class PreviewFilterDto {
  @ApiProperty({ type: OpportunityFilterDto })
  @ValidateNested()
  @Type(() => OpportunityFilterDto)
  filter!: OpportunityFilterDto;
}

export class FilterFaultDto {
  @ApiProperty({ type: String, example: 'value-not-valid' }) code!: FilterFault['code'];
  @ApiProperty({ type: [Number], example: [0], description: 'Positions on the way to the line, from 0.' })
  at!: number[];
}

export class FilterPreviewDto {
  @ApiProperty({ type: [FilterFaultDto], description: 'With any of them nothing was asked.' })
  faults!: FilterFaultDto[];
  @ApiProperty({ type: Number, nullable: true, example: 37 }) count!: number | null;
  @ApiProperty({ type: [String], example: ['Doe – Kitchen windows'], description: 'A few of them, newest first.' })
  names!: string[];
}
