import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';

export const salesforceOwnerTypes = ['user', 'queue'] as const;

export class SalesforceOwnerQueryDto {
  @ApiPropertyOptional({ example: 'inbound', description: 'Part of the name. Default: the first ones by name.' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  search?: string;
}

/** Somebody who may own leads in the org. */
export class SalesforceOwnerChoiceDto {
  @ApiProperty({ example: '00G5g000000AbCdEAK' }) id!: string;
  @ApiProperty({ example: 'Inbound Leads' }) name!: string;
  @ApiProperty({ enum: salesforceOwnerTypes, example: 'queue' }) type!: (typeof salesforceOwnerTypes)[number];
}

export class SalesforceOwnerListDto {
  @ApiProperty({ type: [SalesforceOwnerChoiceDto], description: 'Queues first, at most 20 of each kind.' })
  data!: SalesforceOwnerChoiceDto[];
}
