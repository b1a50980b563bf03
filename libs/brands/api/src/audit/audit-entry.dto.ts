import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsISO8601, IsOptional, IsString, IsUUID, Length, Matches, Max, Min } from 'class-validator';

/** Who, what and when. */
export class AuditFilterDto {
  @ApiPropertyOptional({ example: '019a9f0e-0000-7000-8000-0000000000f3', description: 'Id of the person.' })
  @IsOptional()
  @IsUUID()
  actor?: string;

  @ApiPropertyOptional({
    example: 'location',
    description: 'An action, or its first word: `mapping`, `mapping.saved`.',
  })
  @IsOptional()
  @Matches(/^[a-z_]{1,40}(\.[a-z_]{1,40})?$/)
  action?: string;

  @ApiPropertyOptional({ example: '019a9f0e-0000-7000-8000-0000000000a2', description: 'Id of what was changed.' })
  @IsOptional()
  @IsString()
  @Length(1, 100)
  subject?: string;

  @ApiPropertyOptional({ example: '2026-11-01T00:00:00.000Z', description: 'Inclusive.' })
  @IsOptional()
  @IsISO8601({ strict: true })
  occurredFrom?: string;

  @ApiPropertyOptional({ example: '2026-12-01T00:00:00.000Z', description: 'Exclusive.' })
  @IsOptional()
  @IsISO8601({ strict: true })
  occurredTo?: string;
}

export class AuditListQueryDto extends AuditFilterDto {
  @ApiPropertyOptional({ default: 50, minimum: 1, maximum: 200 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number;

  @ApiPropertyOptional() @IsOptional() @IsString() @Length(1, 1000) cursor?: string;
}

export class AuditActorDto {
  @ApiProperty({ type: String, nullable: true, example: '019a9f0e-0000-7000-8000-0000000000f3' }) id!: string | null;
  @ApiProperty({ example: 'Jane Doe', description: 'The name at that time.' }) name!: string;
  @ApiProperty({ type: String, nullable: true, example: '203.0.113.7' }) address!: string | null;
}

export class AuditSubjectDto {
  @ApiProperty({ example: 'location' }) kind!: string;
  @ApiProperty({ example: '019a9f0e-0000-7000-8000-0000000000a2' }) id!: string;
}

/** One change. */
export class AuditEntryDto {
  @ApiProperty({ example: '019a9f0e-0000-7000-8000-0000000000c7' }) id!: string;
  @ApiProperty({ example: '2026-11-20T14:02:11.000Z' }) occurredAt!: string;
  @ApiProperty({ type: AuditActorDto }) actor!: AuditActorDto;
  @ApiProperty({ example: 'location.updated' }) action!: string;
  @ApiProperty({ type: AuditSubjectDto }) subject!: AuditSubjectDto;
  @ApiProperty({ type: 'object', additionalProperties: true, example: { name: 'Austin North' } })
  details!: Record<string, unknown>;
}

export class AuditEntryListDto {
  @ApiProperty({ type: [AuditEntryDto] }) data!: AuditEntryDto[];
  @ApiProperty({ type: String, nullable: true, example: null }) nextCursor!: string | null;
}

export class AuditFaultDto {
  @ApiProperty({ enum: ['changed', 'removed', 'gap', 'shortened', 'unsealed'], example: 'changed' }) kind!: string;
  @ApiProperty({ type: Number, nullable: true, example: 7, description: 'Place in the chain.' }) seq!: number | null;
  @ApiProperty({ type: String, nullable: true, example: '019a9f0e-0000-7000-8000-0000000000c7' })
  entryId!: string | null;
}

/** Whether the entries are what they were when they were written. */
export class AuditChainDto {
  @ApiProperty({ example: 1204 }) entries!: number;
  @ApiProperty({
    type: String,
    nullable: true,
    example: 'b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c',
  })
  head!: string | null;
  @ApiProperty({ type: AuditFaultDto, nullable: true, example: null }) fault!: AuditFaultDto | null;
}
