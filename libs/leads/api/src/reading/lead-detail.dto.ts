import { ApiProperty } from '@nestjs/swagger';
import { LeadPairingDto } from '../pairing/pairing.dto.js';
import { LeadItemDto, MoneyDto, PhoneDto } from './lead-item.dto.js';

const text = (example: string) => ({ type: String, nullable: true, example }) as const;
const texts = (example: Record<string, string>, description: string) =>
  ({ type: 'object', additionalProperties: { type: 'string' }, example, description }) as const;
const anything = (description: string) => ({ type: 'object', additionalProperties: true, description }) as const;

export class LeadAttributionDto {
  @ApiProperty(text('google')) source!: string | null;
  @ApiProperty(text('cpc')) medium!: string | null;
  @ApiProperty(text('spring')) campaign!: string | null;
  @ApiProperty(text('banner-b')) content!: string | null;
  @ApiProperty(text('kitchen remodel')) keyword!: string | null;
  @ApiProperty(text('Smartphone')) device!: string | null;
  @ApiProperty({ example: 'paid' }) channel!: string;
  @ApiProperty(text('https://www.example.com/contact')) leadUrl!: string | null;
  @ApiProperty(text('https://www.example.com/')) landingUrl!: string | null;
  @ApiProperty(text('https://search.example.com/')) referrer!: string | null;
  @ApiProperty(texts({ gclid: 'Cj0K' }, 'Click and visitor ids by their own names.')) clickIds!: Record<string, string>;
}

export class LeadDeviceDto {
  @ApiProperty(text('Smartphone')) type!: string | null;
  @ApiProperty(text('Acme')) make!: string | null;
  @ApiProperty(text('Android')) operatingSystem!: string | null;
  @ApiProperty(text('Chrome')) browser!: string | null;
}

export class LeadPlaceDto {
  @ApiProperty(text('Charlotte')) city!: string | null;
  @ApiProperty(text('NC')) state!: string | null;
  @ApiProperty(text('28202')) zip!: string | null;
  @ApiProperty(text('US')) country!: string | null;
  @ApiProperty(text('203.0.113.7')) ipAddress!: string | null;
}

export class LeadCallDto {
  @ApiProperty(text('completed')) status!: string | null;
  @ApiProperty(text('answered')) answerStatus!: string | null;
  @ApiProperty({ type: Number, nullable: true, example: 192 }) durationSeconds!: number | null;
  @ApiProperty({ type: PhoneDto, nullable: true }) callerNumber!: PhoneDto | null;
  @ApiProperty(text('DOE JANE')) callerId!: string | null;
  @ApiProperty(text('Website')) trackingName!: string | null;
  @ApiProperty({ type: PhoneDto, nullable: true }) trackingNumber!: PhoneDto | null;
  @ApiProperty({ type: PhoneDto, nullable: true }) destinationNumber!: PhoneDto | null;
  @ApiProperty(text('Mobile')) lineType!: string | null;
  @ApiProperty(text('Hello, I would like a quote.')) transcript!: string | null;
  @ApiProperty(text('Please call back.')) voicemailTranscript!: string | null;
  @ApiProperty({ example: true }) hasRecording!: boolean;
  @ApiProperty({ example: false }) hasVoicemail!: boolean;
}

export class LeadChatDto {
  @ApiProperty(text('completed')) status!: string | null;
  @ApiProperty({ type: Number, nullable: true, example: 340 }) durationSeconds!: number | null;
}

export class LeadValueDto {
  @ApiProperty(text('yes')) quotable!: string | null;
  @ApiProperty({ type: MoneyDto, nullable: true }) quote!: MoneyDto | null;
  @ApiProperty({ type: MoneyDto, nullable: true }) sales!: MoneyDto | null;
  @ApiProperty({ type: MoneyDto, nullable: true }) tax!: MoneyDto | null;
  @ApiProperty({ type: MoneyDto, nullable: true }) shipping!: MoneyDto | null;
  @ApiProperty(text('T-1001')) transactionId!: string | null;
  @ApiProperty({ type: Number, nullable: true, example: 71 }) leadScore!: number | null;
}

export class LeadVendorDto {
  @ApiProperty({ type: Boolean, nullable: true, example: false }) spam!: boolean | null;
  @ApiProperty({ type: Boolean, nullable: true, example: false }) duplicate!: boolean | null;
  @ApiProperty(text('unique')) uniqueness!: string | null;
  @ApiProperty(text('completed')) state!: string | null;
  @ApiProperty(text('Called twice.')) notes!: string | null;
  @ApiProperty(text('48213')) profileId!: string | null;
  @ApiProperty(text('Austin North')) profileName!: string | null;
  @ApiProperty(text('900')) accountId!: string | null;
  @ApiProperty(text('Sunny Kitchens')) accountName!: string | null;
  @ApiProperty(text('v-1')) visitorId!: string | null;
  @ApiProperty({ type: [String], example: ['quote'] }) spottedKeywords!: string[];
  @ApiProperty(texts({ Intent: 'Buy' }, 'Analysis by WhatConverts, label to text.')) analysis!: Record<string, string>;
}

export class LeadSourceDto {
  @ApiProperty({ example: '019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11' }) recordId!: string;
  @ApiProperty({ example: 'whatconverts' }) system!: string;
  @ApiProperty({ example: '153928' }) externalId!: string;
  @ApiProperty({ example: 'present' }) state!: string;
  @ApiProperty(text('2026-12-20T06:00:00.000Z')) goneSince!: string | null;
  @ApiProperty({ example: '2026-11-20T14:02:11.000Z' }) occurredAt!: string;
  @ApiProperty(text('2026-11-20T14:02:11.000Z')) updatedAt!: string | null;
  @ApiProperty({ example: '2026-11-20T14:02:11.320Z' }) receivedAt!: string;
  @ApiProperty({ example: true }) verified!: boolean;
}

/** A member whose id stands in the lead. */
export class LeadPersonDto {
  @ApiProperty({ example: '019a9f0e-0000-7000-8000-0000000000f3' }) id!: string;
  @ApiProperty({ example: 'Ada Lovelace' }) name!: string;
}

/** Everything known about one lead. */
export class LeadDetailDto extends LeadItemDto {
  @ApiProperty(text('Please call me about a quote.')) message!: string | null;
  @ApiProperty(text('Quote')) subject!: string | null;
  @ApiProperty(texts({ 'Project type': 'Kitchen' }, 'Form fields under their own labels.')) fields!: Record<
    string,
    string
  >;
  @ApiProperty({ type: LeadAttributionDto }) declare attribution: LeadAttributionDto;
  @ApiProperty({ type: LeadDeviceDto }) device!: LeadDeviceDto;
  @ApiProperty({ type: LeadPlaceDto }) place!: LeadPlaceDto;
  @ApiProperty({ type: LeadCallDto, nullable: true }) call!: LeadCallDto | null;
  @ApiProperty({ type: LeadChatDto, nullable: true }) chat!: LeadChatDto | null;
  @ApiProperty({ type: LeadValueDto }) declare value: LeadValueDto;
  @ApiProperty({ type: LeadVendorDto }) vendor!: LeadVendorDto;
  @ApiProperty(anything('What has no place of its own, under its original names.')) unmapped!: Record<string, unknown>;
  @ApiProperty({ type: [LeadSourceDto] }) sources!: LeadSourceDto[];
  @ApiProperty({ type: LeadPairingDto }) pairing!: LeadPairingDto;
  @ApiProperty(anything('Where each value comes from, by path such as `contact.email`.')) origins!: Record<
    string,
    unknown
  >;
  @ApiProperty(text('019a9f0e-0000-7000-8000-0000000000f3')) qualityBy!: string | null;
  @ApiProperty(text('2026-11-20T14:20:19.412Z')) qualityAt!: string | null;
  @ApiProperty({ type: [String], example: [], description: 'Leads that folded into this one.' })
  foldedLeadIds!: string[];
  @ApiProperty({ type: [LeadPersonDto], description: 'Names of the members who edited, judged or decided.' })
  people!: LeadPersonDto[];
}

export class FoldedLeadDto {
  @ApiProperty({ example: '019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a12' }) id!: string;
  @ApiProperty({ example: '019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11' }) foldedInto!: string;
}

export class LeadNeighboursDto {
  @ApiProperty(text('019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a10')) previous!: string | null;
  @ApiProperty(text('019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a12')) next!: string | null;
}

export class LeadEventDto {
  @ApiProperty({ example: '019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11' }) id!: string;
  @ApiProperty({ example: '019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11' }) leadId!: string;
  @ApiProperty({ example: 7, description: '0 for what happened elsewhere, such as a delivery.' }) sequence!: number;
  @ApiProperty({ example: 'scored' }) kind!: string;
  @ApiProperty({ example: '2026-11-20T14:20:19.412Z' }) at!: string;
  @ApiProperty(anything('Who: `{ kind, id, name }`.')) actor!: {
    kind: string;
    id: string | null;
    name: string | null;
  };
  @ApiProperty(anything('What caused it: a run, a webhook, a submission, a person.')) origin!: Record<string, unknown>;
  @ApiProperty(anything('Path to `{ before, after }`.')) changed!: Record<string, unknown>;
}

export class LeadTimelineDto {
  @ApiProperty({ type: [LeadEventDto] }) data!: LeadEventDto[];
  @ApiProperty(text('WyJhYmMiXQ')) nextCursor!: string | null;
}

export class RawRecordDto {
  @ApiProperty({ example: 'whatconverts' }) system!: string;
  @ApiProperty({ example: '153928' }) externalId!: string;
  @ApiProperty({ example: '{"lead_id":153928}', description: 'As it was received.' }) raw!: string;
}

export class RawRecordsDto {
  @ApiProperty({ type: [RawRecordDto] }) data!: RawRecordDto[];
}
