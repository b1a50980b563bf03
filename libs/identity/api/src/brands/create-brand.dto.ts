import { brandNameLength } from '@leadweave/brands-domain';
import { ApiProperty } from '@nestjs/swagger';
import { IsString, Length, Matches } from 'class-validator';

export class CreateBrandDto {
  @ApiProperty({ example: 'Sunny Kitchens', minLength: 1, maxLength: brandNameLength })
  @IsString()
  @Length(1, brandNameLength)
  name!: string;

  @ApiProperty({ example: 'America/New_York' }) @IsString() @Length(1, 64) timeZone!: string;
  @ApiProperty({ example: 'USD' }) @Matches(/^[A-Z]{3}$/) currency!: string;
}
