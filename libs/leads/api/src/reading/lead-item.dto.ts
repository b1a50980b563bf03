import { channels, leadTypes, qualities, statuses } from '@leadweave/domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

const nullableText = (example: string, description?: string) =>
  ({ type: String, nullable: true, example, ...(description && { description }) }) as const;

/** A phone number in three forms. */
export class PhoneDto {
  @ApiProperty(nullableText('+17045550101', 'Null when it cannot be parsed.')) e164!: string | null;
  @ApiProperty({ example: '(704) 555-0101', description: 'As received.' }) raw!: string;
  @ApiProperty({ example: '(704) 555-0101', description: 'For people.' }) display!: string;
}

export class MoneyDto {
  @ApiProperty({ example: 125_000, description: 'In minor units.' }) amountMinor!: number;
  @ApiProperty({ example: 'USD' }) currency!: string;
}

export class LeadContactDto {
  @ApiProperty(nullableText('Jane Doe')) name!: string | null;
  @ApiProperty(nullableText('Doe Kitchens')) company!: string | null;
  @ApiProperty(nullableText('jane@example.com')) email!: string | null;
  @ApiProperty({ type: PhoneDto, nullable: true }) phone!: PhoneDto | null;
}

export class LeadItemAttributionDto {
  @ApiProperty(nullableText('google')) source!: string | null;
  @ApiProperty(nullableText('cpc')) medium!: string | null;
  @ApiProperty(nullableText('spring')) campaign!: string | null;
  @ApiProperty(nullableText('kitchen remodel')) keyword!: string | null;
  @ApiProperty(nullableText('Smartphone')) device!: string | null;
  @ApiProperty({ enum: channels, example: 'paid' }) channel!: string;
}

export class LeadItemValueDto {
  @ApiProperty(nullableText('yes')) quotable!: string | null;
  @ApiProperty({ type: MoneyDto, nullable: true }) quote!: MoneyDto | null;
  @ApiProperty({ type: MoneyDto, nullable: true }) sales!: MoneyDto | null;
}

export const suggestionCodes = [
  'spam',
  'duplicate',
  'repeat',
  'quotable',
  'not-quotable',
  'form-spam-suspected',
] as const;

/** What a rule of the brand says about a lead that has no score yet. */
export class RuleSuggestionDto {
  @ApiProperty({ example: '019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11' }) ruleId!: string;
  @ApiProperty({ example: 'Short calls' }) name!: string;
  @ApiProperty({ enum: ['good', 'spam'], example: 'spam' }) quality!: 'good' | 'spam';
  @ApiProperty(nullableText('Too short to be a conversation.')) reason!: string | null;
}

/** A lead as the list shows it. */
export class LeadItemDto {
  @ApiProperty({ example: '019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11' }) id!: string;
  @ApiProperty({ example: 7, description: 'Rises with each change; the ETag of the lead.' }) version!: number;
  @ApiProperty({ enum: leadTypes, example: 'web_form' }) type!: string;
  @ApiProperty({ example: 'Form', description: 'Text of the badge.' }) badge!: string;
  @ApiProperty(nullableText('Web Form', "The source's own wording.")) transactionType!: string | null;
  @ApiProperty({ example: '2026-11-20T14:02:11.000Z' }) occurredAt!: string;
  @ApiProperty({ example: '2026-11-20T14:02:12.000Z' }) receivedAt!: string;
  @ApiProperty({ example: '2026-11-20T14:20:19.412Z' }) updatedAt!: string;
  @ApiProperty({ example: '019a9f0e-0000-7000-8000-0000000000a2' }) locationId!: string;
  @ApiProperty({ example: 'Austin North' }) locationName!: string;
  @ApiProperty({ example: 'America/Chicago', description: 'Of the location.' }) timeZone!: string;
  @ApiProperty({ enum: statuses, example: 'new' }) status!: string;
  @ApiProperty({ enum: qualities, example: 'unscored' }) quality!: string;
  @ApiProperty({ type: LeadContactDto }) contact!: LeadContactDto;
  @ApiProperty(nullableText('DOE JANE', "The carrier's caller name.")) callerId!: string | null;
  @ApiProperty(nullableText('Contact Us')) formName!: string | null;
  @ApiProperty(nullableText('Please call me about a quote.')) messageExcerpt!: string | null;
  @ApiProperty({ type: LeadItemAttributionDto }) attribution!: LeadItemAttributionDto;
  @ApiProperty({ type: Number, nullable: true, example: 192 }) durationSeconds!: number | null;
  @ApiProperty({ example: false }) hasRecording!: boolean;
  @ApiProperty({ example: false }) paired!: boolean;
  @ApiProperty({ example: true, description: 'Whether the source confirmed it.' }) verified!: boolean;
  @ApiProperty(nullableText('2026-12-20T06:00:00.000Z', 'Since when the source no longer has it.')) goneSince!:
    string | null;
  @ApiProperty({ enum: suggestionCodes, isArray: true, example: ['spam'], description: 'What the sources say.' })
  suggestions!: (typeof suggestionCodes)[number][];
  @ApiProperty({ type: [RuleSuggestionDto] }) ruleSuggestions!: RuleSuggestionDto[];
  @ApiProperty({ type: LeadItemValueDto }) value!: LeadItemValueDto;
}

/** What is left of a lead that was erased, became part of another one, or went to a location that the reader does not see. */
export class LeadTombstoneDto {
  @ApiProperty({ example: '019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a12' }) id!: string;
  @ApiProperty({ example: 8 }) version!: number;
  @ApiProperty({ example: '2026-11-20T14:20:19.412Z' }) updatedAt!: string;
  @ApiProperty(nullableText('2026-11-20T14:20:19.412Z', 'When it was erased.')) deletedAt!: string | null;
  @ApiProperty(nullableText('019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11', 'The lead that it is part of now.')) foldedInto!:
    string | null;
  @ApiProperty({ example: false, description: 'It went to a location whose leads you do not get: remove your copy.' })
  hasLeft!: boolean;
}

export class LeadListDto {
  @ApiProperty({ type: [LeadItemDto] }) data!: LeadItemDto[];
  @ApiPropertyOptional({
    type: [LeadTombstoneDto],
    description: 'With `updatedSince`: leads of this page that are gone.',
  })
  tombstones?: LeadTombstoneDto[];
  @ApiPropertyOptional({
    type: [String],
    nullable: true,
    example: ['019a9f0e-0000-7000-8000-0000000000a2'],
    description:
      'With `updatedSince`: the locations whose leads you get now, null for all of the brand. Drop what you hold of others; when one is new to you, begin again from long ago.',
  })
  locations?: string[] | null;
  @ApiProperty(nullableText('WyJhYmMiXQ', 'Null on the last page.')) nextCursor!: string | null;
}

export class LeadCountGroupDto {
  @ApiProperty({ example: 'unscored' }) value!: string;
  @ApiProperty({ example: 37 }) total!: number;
  @ApiProperty({ example: false }) capped!: boolean;
}

export class LeadCountDto {
  @ApiProperty({ example: 1204 }) total!: number;
  @ApiProperty({ example: false, description: 'There are more; counting stopped at 10,000.' }) capped!: boolean;
  @ApiProperty({ type: [LeadCountGroupDto], description: 'Empty without `groupBy`.' }) groups!: LeadCountGroupDto[];
}

export class LeadFacetsDto {
  @ApiProperty({ type: [String], example: ['google'] }) sources!: string[];
  @ApiProperty({ type: [String], example: ['cpc'] }) mediums!: string[];
  @ApiProperty({ type: [String], example: ['spring'] }) campaigns!: string[];
  @ApiProperty({ type: [String], example: ['Contact Us'] }) forms!: string[];
}
