import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsOptional, IsString, Length, MaxLength } from 'class-validator';

/** Longest file of locations, in characters. */
const fileLength = 900_000;

export class ImportLocationsDto {
  @ApiProperty({
    example: 'name,city,state,time zone\nAustin North,Austin,TX,America/Chicago',
    description: 'The file: a title row, then one location a row. Comma, semicolon or tab.',
    maxLength: fileLength,
  })
  @IsString()
  @MaxLength(fileLength)
  csv!: string;

  @ApiPropertyOptional({ default: false, description: 'Say what would happen, change nothing.' })
  @IsOptional()
  @IsBoolean()
  dryRun?: boolean;

  @ApiPropertyOptional({
    example: 'America/Chicago',
    description: 'Time zone of rows that name none. Without it: the zone of the brand.',
  })
  @IsOptional()
  @IsString()
  @Length(1, 64)
  defaultTimeZone?: string;
}

/** The same options in the address, for a file that is the whole body. What the body says counts first. */
export class ImportOptionsDto {
  @ApiPropertyOptional({ enum: ['true', 'false'], description: 'With a text/csv body: say what would happen.' })
  @IsOptional()
  @IsIn(['true', 'false'])
  dryRun?: 'true' | 'false';

  @ApiPropertyOptional({ example: 'America/Chicago', description: 'With a text/csv body.' })
  @IsOptional()
  @IsString()
  @Length(1, 64)
  defaultTimeZone?: string;
}

export const importOutcomes = ['created', 'exists', 'invalid'] as const;
export type ImportOutcome = (typeof importOutcomes)[number];
export const importFaultReasons = ['missing', 'too-long', 'unknown-time-zone', 'unknown-status', 'repeated'] as const;

export class ImportFaultDto {
  @ApiProperty({ example: 'timeZone' }) field!: string;
  @ApiProperty({ enum: importFaultReasons, example: 'unknown-time-zone' }) reason!: (typeof importFaultReasons)[number];
}

/** What became of one row of the file. */
export class ImportRowDto {
  @ApiProperty({ example: 2, description: 'Line of the file; the title row is line 1.' }) line!: number;
  @ApiProperty({ example: 'Austin North' }) name!: string;
  @ApiProperty({
    enum: importOutcomes,
    example: 'created',
    description: '`exists`: a location of that name is there already and was left as it is.',
  })
  outcome!: ImportOutcome;
  @ApiProperty({ type: [ImportFaultDto] }) faults!: ImportFaultDto[];
}

export class ImportCountsDto {
  @ApiProperty({ example: 3 }) created!: number;
  @ApiProperty({ example: 1 }) exists!: number;
  @ApiProperty({ example: 0 }) invalid!: number;
}

/** What became of the file. */
export class ImportResultDto {
  @ApiProperty({ example: false }) dryRun!: boolean;
  @ApiProperty({ type: ImportCountsDto }) counts!: ImportCountsDto;
  @ApiProperty({ type: [ImportRowDto] }) rows!: ImportRowDto[];
  @ApiProperty({ type: [String], example: ['Favourite colour'] }) ignoredColumns!: string[];
}
