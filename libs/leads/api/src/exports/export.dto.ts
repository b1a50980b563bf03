import { PageQueryDto } from '@leadweave/http';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMinSize, ArrayUnique, IsArray, IsIn, IsObject, ValidateIf, ValidateNested } from 'class-validator';
import { LeadFilterDto } from '../reading/lead-filter.dto.js';
import { type ExportColumnName, exportColumnNames } from './export-columns.js';
import { exportEndReasons, exportStates } from './export-job.js';

const IfNamed = () => ValidateIf((_object: object, value: unknown) => value !== undefined);

export class CreateExportDto {
  @ApiProperty({ type: LeadFilterDto, description: 'The leads that match, as in the list.' })
  @IsObject()
  @ValidateNested()
  @Type(() => LeadFilterDto)
  filter!: LeadFilterDto;

  @ApiPropertyOptional({
    enum: exportColumnNames,
    isArray: true,
    example: ['received', 'name', 'email'],
    description: 'In this order; all columns when left out.',
  })
  @IfNamed()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(exportColumnNames, { each: true })
  columns?: ExportColumnName[];
}

export class ExportListQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ default: 20, minimum: 1, maximum: 200 })
  override limit: number = 20;
}

export class ExportDto {
  @ApiProperty({ example: '019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11' }) id!: string;
  @ApiProperty({ enum: exportStates, example: 'running' }) state!: (typeof exportStates)[number];
  @ApiProperty({
    enum: exportEndReasons,
    nullable: true,
    example: null,
    description: 'Why it ended without a file: cancelled by the person, the access to leads changed, or our fault.',
  })
  reason!: (typeof exportEndReasons)[number] | null;
  @ApiProperty({ type: Number, nullable: true, example: 1204, description: 'Leads that matched at the beginning.' })
  total!: number | null;
  @ApiProperty({ example: 500, description: 'Leads that are written.' }) rows!: number;
  @ApiProperty({ example: 181_233, description: 'Size of the file so far.' }) bytes!: number;
  @ApiProperty({ example: 'leads-2026-11-26.csv' }) fileName!: string;
  @ApiProperty({ example: '2026-11-26T14:02:11.000Z' }) createdAt!: string;
  @ApiProperty({ type: String, nullable: true, example: '2026-11-26T14:02:19.000Z' }) endedAt!: string | null;
  @ApiProperty({ example: '2026-12-03T14:02:19.000Z', description: 'Then the file is removed.' }) expiresAt!: string;
}

export class ExportListDto {
  @ApiProperty({ type: [ExportDto], description: 'Of the signed-in person, newest first.' }) data!: ExportDto[];
  @ApiProperty({ type: String, nullable: true, example: null, description: 'Null on the last page.' })
  nextCursor!: string | null;
}
