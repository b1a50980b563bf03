import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsOptional, IsString, MaxLength } from 'class-validator';

/** A person by e-mail address, phone number, or both. In the body, never in an address. */
export class PersonDto {
  @ApiPropertyOptional({ example: 'jane@example.com' })
  @IsOptional()
  @IsString()
  @MaxLength(320)
  email?: string;

  @ApiPropertyOptional({ example: '(704) 555-0101' })
  @IsOptional()
  @IsString()
  @MaxLength(50)
  phone?: string;
}

export class ErasureDto extends PersonDto {
  @ApiPropertyOptional({ default: false, description: 'Change nothing and say what would be erased.' })
  @IsOptional()
  @IsBoolean()
  dryRun: boolean = false;

  @ApiPropertyOptional({ example: 'x7Yh3', description: 'Of a dry run: erase exactly that, or answer 409.' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  planId?: string;
}

export class HeldDataDto {
  @ApiProperty({ example: 'notes' }) noun!: string;
  @ApiProperty({ example: 2 }) count!: number;
}

export class ErasureOutcomeDto {
  @ApiProperty({ example: false }) applied!: boolean;
  @ApiProperty({ example: 'x7Yh3' }) planId!: string;
  @ApiProperty({ example: 3 }) leads!: number;
  @ApiProperty({ example: 4, description: 'Source records.' }) records!: number;
  @ApiProperty({ example: 9, description: 'Entries of timelines.' }) events!: number;
  @ApiProperty({ example: 1, description: 'Inputs kept as received.' }) inputs!: number;
  @ApiProperty({ example: 2, description: 'E-mail addresses and phone numbers that are refused from now on.' })
  refused!: number;
  @ApiProperty({ type: [HeldDataDto] }) others!: HeldDataDto[];
}

export class PersonalExportDto {
  @ApiProperty({ example: '2026-11-20T14:20:19.412Z' }) generatedAt!: string;
  @ApiProperty({ example: true, description: 'False when there was more than fits.' }) complete!: boolean;
  @ApiProperty({ type: [Object], description: 'Leads with their source records and timelines.' })
  leads!: Record<string, unknown>[];
}
