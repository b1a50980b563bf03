import { PageQueryDto } from '@leadweave/http';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsISO8601, IsOptional, IsUUID } from 'class-validator';
import { text } from '../text-property.js';

export const callDirections = ['to_salesforce', 'to_lead', 'to_whatconverts'] as const;
export type CallDirection = (typeof callDirections)[number];
export const callResults = ['done', 'skipped', 'failed'] as const;
export type CallResult = (typeof callResults)[number];
export const loggedObjects = ['Lead', 'Contact', 'Account', 'Opportunity'] as const;
export type LoggedObject = (typeof loggedObjects)[number];

export class CallListQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ example: '019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11' })
  @IsOptional()
  @IsUUID()
  lead?: string;

  @ApiPropertyOptional({ enum: callDirections, example: 'to_salesforce' })
  @IsOptional()
  @IsIn(callDirections)
  direction?: CallDirection;

  @ApiPropertyOptional({ enum: callResults, example: 'failed' })
  @IsOptional()
  @IsIn(callResults)
  result?: CallResult;

  @ApiPropertyOptional({ enum: loggedObjects, example: 'Opportunity' })
  @IsOptional()
  @IsIn(loggedObjects)
  object?: LoggedObject;

  @ApiPropertyOptional({ example: '2026-11-20T00:00:00.000Z', description: 'At or after.' })
  @IsOptional()
  @IsISO8601({ strict: true })
  from?: string;

  @ApiPropertyOptional({ example: '2026-11-21T00:00:00.000Z', description: 'Before.' })
  @IsOptional()
  @IsISO8601({ strict: true })
  to?: string;
}

export class ChangedFieldDto {
  @ApiProperty({ example: 'Amount', description: 'Name of the field on the side that was written.' }) field!: string;
  @ApiProperty(text('1250')) before!: string | null;
  @ApiProperty(text('1400')) after!: string | null;
  @ApiProperty({ ...text('rounded'), description: 'What was done to the value, or why it was left out.' })
  note!: string | null;
}

/** One line of the log of both directions. */
export class SalesforceCallDto {
  @ApiProperty({ example: '019a9f0e-6d0c-7c55-9a51-0b1f2f6c9f01' }) id!: string;
  @ApiProperty({ example: '2026-11-20T14:02:11.000Z' }) at!: string;
  @ApiProperty({ enum: callDirections, example: 'to_salesforce' }) direction!: CallDirection;
  @ApiProperty({ enum: callResults, example: 'done' }) result!: CallResult;
  @ApiProperty({ example: 'create', description: 'create, update, link, apply, write-back, …' }) action!: string;
  @ApiProperty({ ...text('string-too-long'), description: 'Machine-readable, of what was skipped or failed.' })
  reason!: string | null;
  @ApiProperty({ ...text('A text is too long for its field.'), description: 'For people.' }) detail!: string | null;
  @ApiProperty(text('019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11')) leadId!: string | null;
  @ApiProperty({ ...text('Jane Doe'), description: 'Name, phone or e-mail of the lead.' }) leadName!: string | null;
  @ApiProperty({ enum: loggedObjects, nullable: true, example: 'Lead' }) object!: LoggedObject | null;
  @ApiProperty(text('00Q5g00000AbCdEAAV')) recordId!: string | null;
  @ApiProperty(text('https://brightside.my.salesforce.com/00Q5g00000AbCdEAAV')) recordUrl!: string | null;
  @ApiProperty({ type: [ChangedFieldDto] }) fields!: ChangedFieldDto[];
  @ApiProperty({ example: 182 }) durationMs!: number;
  @ApiProperty({ example: 1, description: 'Calls that it cost.' }) calls!: number;
  @ApiProperty({ ...text('4xQ1aB'), description: 'To find it in the logs.' }) requestId!: string | null;
}

export class SalesforceCallListDto {
  @ApiProperty({ type: [SalesforceCallDto] }) data!: SalesforceCallDto[];
  @ApiProperty(text('WyJhYmMiXQ')) nextCursor!: string | null;
}
