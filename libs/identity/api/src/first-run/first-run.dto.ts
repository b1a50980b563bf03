import { brandNameLength } from '@leadweave/brands-domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsEmail, IsOptional, IsString, Length, Matches, MaxLength } from 'class-validator';
import { passwordLengths } from '../password/password-lengths.js';

export class FirstRunDto {
  @ApiProperty({ example: 'owner@example.com' }) @IsEmail() @MaxLength(254) email!: string;
  @ApiProperty({ example: 'Jane Doe', minLength: 1, maxLength: 120 }) @IsString() @Length(1, 120) name!: string;

  @ApiProperty({ minLength: passwordLengths.minimum, maxLength: passwordLengths.maximum, format: 'password' })
  @IsString()
  @Length(passwordLengths.minimum, passwordLengths.maximum)
  password!: string;

  @ApiProperty({ example: 'Sunny Kitchens', minLength: 1, maxLength: brandNameLength })
  @IsString()
  @Length(1, brandNameLength)
  brandName!: string;

  @ApiPropertyOptional({ example: 'America/New_York', default: 'America/New_York' })
  @IsOptional()
  @IsString()
  @Length(1, 64)
  timeZone?: string;

  @ApiPropertyOptional({ example: 'USD', default: 'USD' })
  @IsOptional()
  @Matches(/^[A-Z]{3}$/)
  currency?: string;
}
