import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';

export const describedObjects = ['Lead', 'Contact', 'Opportunity'] as const;
export type DescribedObject = (typeof describedObjects)[number];

export class SalesforceFieldQueryDto {
  @ApiProperty({ enum: describedObjects, example: 'Lead' })
  @IsIn(describedObjects)
  object!: DescribedObject;
}

export class PicklistValueDto {
  @ApiProperty({ example: 'Web' }) value!: string;
  @ApiProperty({ example: 'Web' }) label!: string;
}

/** A field as the connected user sees it. */
export class SalesforceFieldDto {
  @ApiProperty({ example: 'LeadSource' }) name!: string;
  @ApiProperty({ example: 'Lead Source' }) label!: string;
  @ApiProperty({ example: 'picklist', description: 'As Salesforce names it.' }) type!: string;
  @ApiProperty({ example: 255, description: 'Longest text; 0 where it does not apply.' }) length!: number;
  @ApiProperty({ example: 0 }) precision!: number;
  @ApiProperty({ example: 0 }) scale!: number;
  @ApiProperty({ example: false }) custom!: boolean;
  @ApiProperty({ example: true, description: 'Can be given when a record is made.' }) createable!: boolean;
  @ApiProperty({ example: true, description: 'Can be changed afterwards.' }) updateable!: boolean;
  @ApiProperty({ example: false, description: 'Must be given when a record is made.' }) required!: boolean;
  @ApiProperty({ example: true, description: 'A filter may ask about it.' }) filterable!: boolean;
  @ApiProperty({ example: false, description: 'Takes the listed values only.' }) restrictedPicklist!: boolean;
  @ApiProperty({ type: [PicklistValueDto] }) picklistValues!: PicklistValueDto[];
}

export class SalesforceFieldListDto {
  @ApiProperty({ type: [SalesforceFieldDto] }) data!: SalesforceFieldDto[];
  @ApiProperty({ example: '2026-11-20T14:02:11.000Z', description: 'When the org was asked.' }) readAt!: string;
}
