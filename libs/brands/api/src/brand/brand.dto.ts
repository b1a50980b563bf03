import { brandNameLength } from '@leadweave/brands-domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsString, Length, Matches } from 'class-validator';
import { IfNamed } from '../if-named.js';

/** A brand as the API shows it. */
export class BrandDto {
  @ApiProperty({ example: '019a9f0e-0000-7000-8000-000000000001' }) id!: string;
  @ApiProperty({ example: 'Sunny Kitchens' }) name!: string;
  @ApiProperty({ example: 'America/New_York', description: 'IANA time zone: days in reports begin at its midnight.' })
  timeZone!: string;
  @ApiProperty({ example: 'USD', description: 'ISO 4217.' }) currency!: string;
  @ApiProperty({ example: '2026-11-20T14:02:11.000Z' }) createdAt!: string;
  @ApiProperty({ example: 1, description: 'Rises with each change; the ETag of the brand.' }) version!: number;
}

/** Named properties change. */
export class UpdateBrandDto {
  @ApiPropertyOptional({ example: 'Sunny Kitchens', minLength: 1, maxLength: brandNameLength })
  @IfNamed()
  @IsString()
  @Length(1, brandNameLength)
  name?: string;

  @ApiPropertyOptional({ example: 'America/New_York' })
  @IfNamed()
  @IsString()
  @Length(1, 64)
  timeZone?: string;

  @ApiPropertyOptional({ example: 'USD' })
  @IfNamed()
  @Matches(/^[A-Z]{3}$/)
  currency?: string;
}
