import { PageQueryDto } from '@leadweave/http';
import { locationLengths, type LocationStatus, locationStatuses } from '@leadweave/brands-domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Length, MaxLength } from 'class-validator';
import { IfNamed } from '../if-named.js';

const timeZoneText = 'IANA time zone: days of the location begin at its midnight.';

/** A location as the API shows it. */
export class LocationDto {
  @ApiProperty({ example: '019a9f0e-0000-7000-8000-0000000000a2' }) id!: string;
  @ApiProperty({ example: 'Austin North' }) name!: string;
  @ApiProperty({ type: String, nullable: true, example: 'Austin' }) city!: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'TX', description: 'State, province or region.' })
  region!: string | null;
  @ApiProperty({ type: String, nullable: true, example: '(512) 555-0101', description: 'As it was typed.' })
  phone!: string | null;
  @ApiProperty({ example: 'America/Chicago', description: timeZoneText }) timeZone!: string;
  @ApiProperty({ enum: locationStatuses, example: 'active' }) status!: LocationStatus;
  @ApiProperty({ type: String, nullable: true, example: '017', description: 'Number of the outlet in another system.' })
  externalReference!: string | null;
  @ApiProperty({ example: '2026-11-20T14:02:11.000Z' }) createdAt!: string;
  @ApiProperty({ type: String, nullable: true, example: null }) archivedAt!: string | null;
  @ApiProperty({ example: 1, description: 'Rises with each change; the ETag of the location.' }) version!: number;
}

/** One page of locations, by name. */
export class LocationListDto {
  @ApiProperty({ type: [LocationDto] }) data!: LocationDto[];
  @ApiProperty({ type: String, nullable: true, example: null }) nextCursor!: string | null;
}

export const archivedFilters = ['exclude', 'include', 'only'] as const;
export type ArchivedFilter = (typeof archivedFilters)[number];

export class LocationListQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ enum: archivedFilters, default: 'exclude' })
  @IsOptional()
  @IsIn(archivedFilters)
  archived?: ArchivedFilter;
}

export class CreateLocationDto {
  @ApiProperty({ example: 'Austin North', minLength: 1, maxLength: locationLengths.name })
  @IsString()
  @Length(1, locationLengths.name)
  name!: string;

  @ApiProperty({ example: 'America/Chicago', description: timeZoneText })
  @IsString()
  @Length(1, 64)
  timeZone!: string;

  @ApiPropertyOptional({ enum: locationStatuses, default: 'active' })
  @IsOptional()
  @IsIn(locationStatuses)
  status?: LocationStatus;

  @ApiPropertyOptional({ type: String, nullable: true, example: 'Austin', maxLength: locationLengths.city })
  @IsOptional()
  @IsString()
  @MaxLength(locationLengths.city)
  city?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, example: 'TX', maxLength: locationLengths.region })
  @IsOptional()
  @IsString()
  @MaxLength(locationLengths.region)
  region?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, example: '(512) 555-0101', maxLength: locationLengths.phone })
  @IsOptional()
  @IsString()
  @MaxLength(locationLengths.phone)
  phone?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, example: '017', maxLength: locationLengths.externalReference })
  @IsOptional()
  @IsString()
  @MaxLength(locationLengths.externalReference)
  externalReference?: string | null;
}

/** Named properties change, `null` clears one that may be missing. */
export class UpdateLocationDto {
  @ApiPropertyOptional({ example: 'Austin North', minLength: 1, maxLength: locationLengths.name })
  @IfNamed()
  @IsString()
  @Length(1, locationLengths.name)
  name?: string;

  @ApiPropertyOptional({ example: 'America/Chicago', description: timeZoneText })
  @IfNamed()
  @IsString()
  @Length(1, 64)
  timeZone?: string;

  @ApiPropertyOptional({ enum: locationStatuses })
  @IfNamed()
  @IsIn(locationStatuses)
  status?: LocationStatus;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: locationLengths.city })
  @IsOptional()
  @IsString()
  @MaxLength(locationLengths.city)
  city?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: locationLengths.region })
  @IsOptional()
  @IsString()
  @MaxLength(locationLengths.region)
  region?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: locationLengths.phone })
  @IsOptional()
  @IsString()
  @MaxLength(locationLengths.phone)
  phone?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: locationLengths.externalReference })
  @IsOptional()
  @IsString()
  @MaxLength(locationLengths.externalReference)
  externalReference?: string | null;
}
