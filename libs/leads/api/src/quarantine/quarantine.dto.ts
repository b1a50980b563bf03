import { PageQueryDto } from '@leadweave/http';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';

const text = (example: string) => ({ type: String, nullable: true, example }) as const;

export class QuarantineQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ example: 'unknown-profile' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  reason?: string;

  @ApiPropertyOptional({ example: '48213' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  profileId?: string;

  @ApiPropertyOptional({ description: 'Inputs of one run.' })
  @IsOptional()
  @IsUUID()
  runId?: string;
}

export class QuarantinedInputDto {
  @ApiProperty({ example: '019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11' }) id!: string;
  @ApiProperty({ example: 'whatconverts' }) source!: string;
  @ApiProperty({ example: 'record' }) kind!: string;
  @ApiProperty({ example: 'unknown-profile', description: 'Machine-readable.' }) reason!: string;
  @ApiProperty(text('Profile 48213 belongs to no location.')) detail!: string | null;
  @ApiProperty(text('153928')) externalId!: string | null;
  @ApiProperty(text('48213')) profileId!: string | null;
  @ApiProperty(text('019a9f0e-0000-7000-8000-0000000000a2')) locationId!: string | null;
  @ApiProperty({ example: 1 }) attempts!: number;
  @ApiProperty({ example: '2026-11-20T14:02:11.320Z' }) receivedAt!: string;
  @ApiProperty({ example: '{"lead_id":153928}', description: 'The first 2,000 bytes, as received.' })
  rawExcerpt!: string;
}

export class QuarantineListDto {
  @ApiProperty({ type: [QuarantinedInputDto] }) data!: QuarantinedInputDto[];
  @ApiProperty(text('WyJhYmMiXQ')) nextCursor!: string | null;
}

export class ReplayResultDto {
  @ApiProperty({ enum: ['settled', 'still-quarantined'], example: 'settled' }) outcome!:
    'settled' | 'still-quarantined';
  @ApiProperty(text('019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11')) leadId!: string | null;
  @ApiProperty(text('unknown-profile')) reason!: string | null;
  @ApiProperty(text('Profile 48213 belongs to no location.')) detail!: string | null;
}
