import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsISO8601, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { Transform } from 'class-transformer';
import { LeadFilterDto } from './lead-filter.dto.js';
import { type LeadSort, leadSorts } from './lead-filter.js';

const defaultLimit = 50;
const longestCursor = 500;

export class LeadListQueryDto extends LeadFilterDto {
  @ApiPropertyOptional({ enum: leadSorts, default: '-occurredAt' })
  @IsOptional()
  @IsIn(leadSorts)
  sort: LeadSort = '-occurredAt';

  @ApiPropertyOptional({ default: defaultLimit, minimum: 1, maximum: 200 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit: number = defaultLimit;

  @ApiPropertyOptional({
    example: '2026-11-20T14:00:00.000Z',
    description:
      'Leads that changed since, inclusive, in the order of `updatedAt`, with tombstones of those that are gone. The list ends shortly before now. Takes no filter and no sort.',
  })
  @IsOptional()
  @IsISO8601({ strict: true })
  updatedSince?: string;

  @ApiPropertyOptional({ description: 'From `nextCursor`; keep filter and sort.' })
  @IsOptional()
  @IsString()
  @MaxLength(longestCursor)
  cursor?: string;
}

export const countGroups = ['quality', 'status', 'type'] as const;
export type CountGroup = (typeof countGroups)[number];

export class LeadCountQueryDto extends LeadFilterDto {
  @ApiPropertyOptional({ enum: countGroups })
  @IsOptional()
  @IsIn(countGroups)
  groupBy?: CountGroup;

  @ApiPropertyOptional({ default: false, description: 'Count beyond 10,000, which takes longer.' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  exact: boolean = false;
}

export class LeadNeighboursQueryDto extends LeadFilterDto {
  @ApiPropertyOptional({ enum: leadSorts, default: '-occurredAt' })
  @IsOptional()
  @IsIn(leadSorts)
  sort: LeadSort = '-occurredAt';
}
