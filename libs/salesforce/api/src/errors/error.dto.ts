import { type RetryAdvice } from '@leadweave/salesforce-domain';
import { ApiProperty } from '@nestjs/swagger';
import { text } from '../text-property.js';

export const retryAdvices = ['by-itself', 'after-fix', 'after-choice'] as const satisfies readonly RetryAdvice[];
/** Where the fix is made. */
export const fixPlaces = ['mapping', 'set-up', 'sign-in', 'settings', 'review', 'salesforce', 'whatconverts'] as const;
export type FixPlace = (typeof fixPlaces)[number];

export class FailedLeadDto {
  @ApiProperty({ example: '019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11' }) leadId!: string;
  @ApiProperty({ example: 'Jane Doe', description: 'Name, phone or e-mail.' }) name!: string;
  @ApiProperty({ example: '2026-11-20T14:02:11.000Z', description: 'When it failed last.' }) failedAt!: string;
  @ApiProperty(text('2026-11-20T14:07:00.000Z')) nextTryAt!: string | null;
}

export class FailedLeadListDto {
  @ApiProperty({ type: [FailedLeadDto] }) data!: FailedLeadDto[];
  @ApiProperty(text('WyJhYmMiXQ')) nextCursor!: string | null;
}

/** All failures with one cause. */
export class SalesforceErrorCardDto {
  @ApiProperty({ example: 'Zk3h1yXcQ0u7bS4rT9aB2w', description: 'Of the cause; safe in an address.' }) key!: string;
  @ApiProperty({ example: 'A value is not in the list' }) title!: string;
  @ApiProperty({ example: 'The field takes the listed values only.' }) cause!: string;
  @ApiProperty({ example: 'Translate the value in the mapping, then try again.' }) fix!: string;
  @ApiProperty({ enum: retryAdvices, example: 'after-fix' }) retry!: RetryAdvice;
  @ApiProperty({ type: [String], example: ['LeadSource'], description: 'API names.' }) fields!: string[];
  @ApiProperty({ ...text('Phone must have 10 digits'), description: 'Words of the rule in the org.' })
  rule!: string | null;
  @ApiProperty({ example: 7, description: 'Leads that it keeps.' }) count!: number;
  @ApiProperty({ example: '2026-11-20T13:00:00.000Z' }) firstAt!: string;
  @ApiProperty({ example: '2026-11-20T14:02:11.000Z' }) lastAt!: string;
  @ApiProperty(text('2026-11-20T14:07:00.000Z')) nextTryAt!: string | null;
  @ApiProperty({ enum: fixPlaces, example: 'mapping' }) fixAt!: FixPlace;
  @ApiProperty({ type: [FailedLeadDto], description: 'A few of them, latest first.' }) leads!: FailedLeadDto[];
}

export class ErrorRetryDto {
  @ApiProperty({ example: 7, description: 'Leads that are tried again now.' }) retried!: number;
}
