import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { LeadItemDto } from '../reading/lead-item.dto.js';

const matches = ['email', 'phone'] as const;

/** Another lead of the same person. */
export class SamePersonLeadDto extends LeadItemDto {
  @ApiProperty({ enum: matches, isArray: true, example: ['email'], description: 'What both leads have in common.' })
  matchedBy!: (typeof matches)[number][];
}

export class SamePersonListDto {
  @ApiProperty({ type: [SamePersonLeadDto] }) data!: SamePersonLeadDto[];
  @ApiProperty({ type: String, nullable: true, example: 'WyJhYmMiXQ' }) nextCursor!: string | null;
}

export class SamePersonQueryDto {
  @ApiPropertyOptional({ default: 50, minimum: 1, maximum: 50 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(50)
  limit: number = 50;

  @ApiPropertyOptional({ description: 'From `nextCursor`.' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  cursor?: string;
}
