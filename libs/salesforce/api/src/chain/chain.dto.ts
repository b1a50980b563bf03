import { type FoundBy, tiedBy, type TiedBy } from '@leadweave/salesforce-domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, Matches, ValidateIf } from 'class-validator';
import { type CallDirection, callDirections } from '../log/call.dto.js';
import { figure, text } from '../text-property.js';

export const sendingStates = [
  'not-connected',
  'stayed',
  'waiting',
  'sending',
  'synced',
  'failed',
  'review',
  'stopped',
] as const;
export type SendingState = (typeof sendingStates)[number];

export const chainObjects = ['Lead', 'Contact', 'Account'] as const;
/** By what a record was recognised as this lead’s: also `created`, when it was made by us. */
export const recordTies = [
  'created',
  'link',
  'our-id',
  'email',
  'phone',
  'converted',
  'person',
  'duplicate-rule',
] as const;
export type RecordTie = 'created' | 'converted' | 'person' | 'duplicate-rule' | FoundBy;

/** Whether the lead is in Salesforce, and if not, why and what helps (E24). */
export class LeadSendingDto {
  @ApiProperty({ enum: sendingStates, example: 'stayed' }) state!: SendingState;
  @ApiProperty({ ...text('not-scored-yet'), description: 'Machine-readable.' }) reason!: string | null;
  @ApiProperty({ example: 'Only scored leads are sent, and nobody has scored it yet.', description: 'For people.' })
  sentence!: string;
  @ApiProperty(text('Score it as good.')) fix!: string | null;
  @ApiProperty(text('2026-11-20T14:07:00.000Z')) nextTryAt!: string | null;
  @ApiProperty({ example: false, description: 'Whether trying again now may help.' }) canRetry!: boolean;
}

export class ChainRecordDto {
  @ApiProperty({ enum: chainObjects, example: 'Lead' }) object!: (typeof chainObjects)[number];
  @ApiProperty({ example: '00Q5g00000AbCdEAAV' }) id!: string;
  @ApiProperty(text('Jane Doe')) name!: string | null;
  @ApiProperty({ example: 'https://brightside.my.salesforce.com/00Q5g00000AbCdEAAV' }) url!: string;
  @ApiProperty({ enum: recordTies, example: 'created' }) tiedBy!: RecordTie;
  @ApiProperty({
    ...text('019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11'),
    description: 'The id, address or number that tied it.',
  })
  tyingValue!: string | null;
  @ApiProperty({ enum: callDirections, nullable: true, example: 'to_salesforce' })
  lastDirection!: CallDirection | null;
  @ApiProperty(text('2026-11-20T14:02:11.000Z')) lastSyncedAt!: string | null;
  @ApiProperty({ ...text('2026-11-21T09:00:00.000Z'), description: 'Of a lead that was converted.' })
  convertedAt!: string | null;
}

export const opportunityOutcomes = ['open', 'won', 'lost', 'deleted'] as const;

export class ChainOpportunityDto {
  @ApiProperty({ example: '0065g00000AbCdEAAV' }) id!: string;
  @ApiProperty({ example: 'Doe – Kitchen windows' }) name!: string;
  @ApiProperty({ example: 'https://brightside.my.salesforce.com/0065g00000AbCdEAAV' }) url!: string;
  @ApiProperty({ example: 'Proposal', description: 'As the org names it.' }) stage!: string;
  @ApiProperty({ enum: opportunityOutcomes, example: 'open' }) outcome!: (typeof opportunityOutcomes)[number];
  @ApiProperty(figure(12_500, 'As a decimal amount; null while nobody has set one.')) amount!: number | null;
  @ApiProperty({ example: 'USD' }) currency!: string;
  @ApiProperty({ ...text('2026-12-15'), description: 'A day.' }) closeDate!: string | null;
  @ApiProperty({ enum: tiedBy, example: 'converted' }) tiedBy!: TiedBy;
  @ApiProperty({ ...text('other-currency'), description: 'Why it does not count in the value of the lead.' })
  leftOut!: string | null;
  @ApiProperty({ example: '2026-11-20T14:02:11.000Z' }) lastChangedAt!: string;
}

/** Where a value of the lead comes from (D14). */
export class ValueOriginDto {
  @ApiProperty({ example: 'phone', description: 'Property of the lead, or `quoteValue`, `salesValue`, `quotable`.' })
  field!: string;
  @ApiProperty({ example: 'Phone' }) label!: string;
  @ApiProperty(text('(704) 555-0101')) value!: string | null;
  @ApiProperty({
    example: 'salesforce',
    description: 'The source, a person, Salesforce, or `leadweave` for what we wrote to a field of Salesforce.',
  })
  from!: string;
  @ApiProperty({ ...text('Ana Sample'), description: 'Who, where it was a person.' }) by!: string | null;
  @ApiProperty({ example: '2026-11-20T14:02:11.000Z' }) at!: string;
  @ApiProperty({ ...text('newest-wins'), description: 'The rule that decided.' }) rule!: string | null;
  @ApiProperty({ ...text('(704) 555-0100'), description: 'What it replaced.' }) replaced!: string | null;
}

export class ConflictCandidateDto {
  @ApiProperty({ enum: chainObjects, example: 'Contact' }) object!: (typeof chainObjects)[number];
  @ApiProperty({ example: '0035g00000AbCdEAAV' }) id!: string;
  @ApiProperty(text('Jane Doe')) name!: string | null;
  @ApiProperty(text('Brightside Windows')) company!: string | null;
  @ApiProperty(text('jane@example.com')) email!: string | null;
  @ApiProperty(text('(704) 555-0101')) phone!: string | null;
  @ApiProperty({ example: 'https://brightside.my.salesforce.com/0035g00000AbCdEAAV' }) url!: string;
}

export const conflictKinds = ['several-records', 'duplicate-rule', 'phone-of-another-email'] as const;
export const conflictChoices = ['link', 'create', 'skip'] as const;
export type ConflictChoice = (typeof conflictChoices)[number];

/** A choice that only a person can make (E42). */
export class ConflictDto {
  @ApiProperty({ enum: conflictKinds, example: 'duplicate-rule' }) kind!: (typeof conflictKinds)[number];
  @ApiProperty({ ...text('Standard Lead Duplicate Rule'), description: 'The rule of the org.' }) rule!: string | null;
  @ApiProperty({ enum: conflictChoices, isArray: true, example: ['link', 'skip'], description: 'What is possible.' })
  choices!: ConflictChoice[];
  @ApiProperty({ type: [ConflictCandidateDto] }) candidates!: ConflictCandidateDto[];
}

/** Lead → Contact and Account → Opportunity (D13). */
export class SalesforceChainDto {
  @ApiProperty({ type: LeadSendingDto }) sending!: LeadSendingDto;
  @ApiProperty({ type: [ChainRecordDto], description: 'Lead, contact, account, as far as they are known.' })
  records!: ChainRecordDto[];
  @ApiProperty({ type: [ChainOpportunityDto], description: 'Latest change first.' })
  opportunities!: ChainOpportunityDto[];
  @ApiProperty({ type: [ValueOriginDto] }) origins!: ValueOriginDto[];
  @ApiProperty({ type: ConflictDto, nullable: true, description: 'Null when there is nothing to choose.' })
  conflict!: ConflictDto | null;
}

export class AnswerConflictDto {
  @ApiProperty({ enum: conflictChoices, example: 'link' })
  @IsIn(conflictChoices)
  choice!: ConflictChoice;

  @ApiPropertyOptional({ example: '0035g00000AbCdEAAV', description: 'For `link`: one of the candidates.' })
  @ValidateIf(({ choice }: AnswerConflictDto) => choice === 'link')
  @Matches(/^[a-zA-Z0-9]{15}(?:[a-zA-Z0-9]{3})?$/)
  recordId?: string;
}
