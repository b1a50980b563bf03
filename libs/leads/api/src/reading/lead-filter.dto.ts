import { type LeadType, leadTypes, qualities, type Quality, type Status, statuses } from '@leadweave/domain';
import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { type Quotable, quotables } from './lead-filter.js';
import { separatedValues } from './separated-values.js';

const mostValues = 200;
const longestSeconds = 86_400;
const highestAmount = 999_999_999;
const highestScore = 1_000;

/** `a,b` of an address, or a list of a body. */
const Values = () => Transform(({ value }: { value: unknown }) => separatedValues(value));
const Flag = () =>
  Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value));
const Whole = () =>
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value,
  );
const commas = 'Several values are separated by commas; a comma inside a value is written `\\,`.';

const Amount = () => applyDecorators(IsOptional(), Whole(), IsInt(), Min(0), Max(highestAmount));
const Score = () => applyDecorators(IsOptional(), Whole(), IsInt(), Min(0), Max(highestScore));

/** Which leads are meant. All parts are joined by "and"; several values of one part by "or". */
export class LeadFilterDto {
  @ApiPropertyOptional({ type: String, description: `Location ids. ${commas}` })
  @IsOptional()
  @Values()
  @ArrayMinSize(1)
  @ArrayMaxSize(mostValues)
  @IsUUID(undefined, { each: true })
  location?: string[];

  @ApiPropertyOptional({ type: String, example: 'web_form,phone_call', description: commas })
  @IsOptional()
  @Values()
  @ArrayMinSize(1)
  @IsIn(leadTypes, { each: true })
  type?: LeadType[];

  @ApiPropertyOptional({ type: String, example: 'new', description: commas })
  @IsOptional()
  @Values()
  @ArrayMinSize(1)
  @IsIn(statuses, { each: true })
  status?: Status[];

  @ApiPropertyOptional({ type: String, example: 'unscored,good', description: commas })
  @IsOptional()
  @Values()
  @ArrayMinSize(1)
  @IsIn(qualities, { each: true })
  quality?: Quality[];

  @ApiPropertyOptional({ type: String, example: 'google', description: commas })
  @IsOptional()
  @Values()
  @ArrayMinSize(1)
  @ArrayMaxSize(mostValues)
  @IsString({ each: true })
  source?: string[];

  @ApiPropertyOptional({ type: String, example: 'cpc', description: commas })
  @IsOptional()
  @Values()
  @ArrayMinSize(1)
  @ArrayMaxSize(mostValues)
  @IsString({ each: true })
  medium?: string[];

  @ApiPropertyOptional({ type: String, example: 'spring', description: commas })
  @IsOptional()
  @Values()
  @ArrayMinSize(1)
  @ArrayMaxSize(mostValues)
  @IsString({ each: true })
  campaign?: string[];

  @ApiPropertyOptional({ type: String, example: 'Contact Us', description: `Names of forms. ${commas}` })
  @IsOptional()
  @Values()
  @ArrayMinSize(1)
  @ArrayMaxSize(mostValues)
  @IsString({ each: true })
  form?: string[];

  @ApiPropertyOptional({ type: String, example: 'paid,organic', description: commas })
  @IsOptional()
  @Values()
  @ArrayMinSize(1)
  @ArrayMaxSize(mostValues)
  @IsString({ each: true })
  channel?: string[];

  @ApiPropertyOptional({ example: '2026-11-01T00:00:00.000Z', description: 'Inclusive.' })
  @IsOptional()
  @IsISO8601({ strict: true })
  occurredFrom?: string;

  @ApiPropertyOptional({ example: '2026-12-01T00:00:00.000Z', description: 'Exclusive.' })
  @IsOptional()
  @IsISO8601({ strict: true })
  occurredTo?: string;

  @ApiPropertyOptional({ example: '2026-11-20T14:00:00.000Z', description: 'Leads that arrived since, inclusive.' })
  @IsOptional()
  @IsISO8601({ strict: true })
  receivedSince?: string;

  @ApiPropertyOptional({ example: true })
  @IsOptional()
  @Flag()
  @IsBoolean()
  hasRecording?: boolean;

  @ApiPropertyOptional({ example: true })
  @IsOptional()
  @Flag()
  @IsBoolean()
  paired?: boolean;

  @ApiPropertyOptional({ example: 60 })
  @IsOptional()
  @Whole()
  @IsInt()
  @Min(0)
  @Max(longestSeconds)
  minDurationSeconds?: number;

  @ApiPropertyOptional({ example: 600 })
  @IsOptional()
  @Whole()
  @IsInt()
  @Min(0)
  @Max(longestSeconds)
  maxDurationSeconds?: number;

  @ApiPropertyOptional({
    type: String,
    example: 'yes,pending',
    description: `As WhatConverts or a person has it. ${commas}`,
  })
  @IsOptional()
  @Values()
  @ArrayMinSize(1)
  @IsIn(quotables, { each: true })
  quotable?: Quotable[];

  @ApiPropertyOptional({ example: 125000, description: 'Quote value in minor units; leads without one are out.' })
  @Amount()
  minQuoteMinor?: number;

  @ApiPropertyOptional({ example: 500000 })
  @Amount()
  maxQuoteMinor?: number;

  @ApiPropertyOptional({ example: 1, description: 'Sales value in minor units; leads without one are out.' })
  @Amount()
  minSalesMinor?: number;

  @ApiPropertyOptional({ example: 500000 })
  @Amount()
  maxSalesMinor?: number;

  @ApiPropertyOptional({ example: 50, description: "WhatConverts' score of the lead; leads without one are out." })
  @Score()
  minLeadScore?: number;

  @ApiPropertyOptional({ example: 100 })
  @Score()
  maxLeadScore?: number;

  @ApiPropertyOptional({ example: '704 555 0101', description: 'Name, e-mail, phone digits, message, campaign, form.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;
}
