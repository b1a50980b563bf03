import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';

const text = (example: string, description?: string) =>
  ({ type: String, nullable: true, example, ...(description && { description }) }) as const;
const seconds = (example: number, description: string) =>
  ({ type: Number, nullable: true, example, description }) as const;

const reasons = [
  'nearest-candidate',
  'type-never-pairs',
  'no-email',
  'no-candidate',
  'removed-by-person',
  'candidates-taken',
] as const;
const outcomes = ['paired', 'taken', 'split', 'never', 'outside-window', 'other-location'] as const;
const directions = ['native-first', 'whatconverts-first', 'same-time'] as const;
export const decisionKinds = ['split', 'never'] as const;

/** A record that could be the same event, and what became of that. */
export class PairingCandidateDto {
  @ApiProperty({
    example: '019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a12',
    description: 'The lead that the record is, or would be when it stood alone.',
  })
  leadId!: string;
  @ApiProperty({ example: 'whatconverts' }) system!: string;
  @ApiProperty({ example: '153928' }) externalId!: string;
  @ApiProperty({ example: '019a9f0e-0000-7000-8000-0000000000a2' }) locationId!: string;
  @ApiProperty(text('Austin South', 'Named where it is another location than that of the lead.'))
  locationName!: string | null;
  @ApiProperty({ example: '2026-11-20T14:04:25.000Z' }) occurredAt!: string;
  @ApiProperty({ example: 134, description: 'Distance in time, to the millisecond.' }) differenceSeconds!: number;
  @ApiProperty({ enum: directions, example: 'native-first' }) direction!: (typeof directions)[number];
  @ApiProperty(text('J.Doe@Example.com', 'As received by the form.')) nativeEmail!: string | null;
  @ApiProperty(text('j.doe@example.com', 'As received by WhatConverts.')) whatConvertsEmail!: string | null;
  @ApiProperty({ type: Boolean, nullable: true, example: true, description: 'Null unless both carry a visitor id.' })
  sameVisitorId!: boolean | null;
  @ApiProperty({ enum: outcomes, example: 'paired' }) outcome!: (typeof outcomes)[number];
  @ApiProperty(seconds(12, 'With `taken`: how far apart the pair is that came first.'))
  takenByDifferenceSeconds!: number | null;
}

/** A person's decision on one possible pair, in force until it is undone. */
export class PairingDecisionDto {
  @ApiProperty({ example: '019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a12', description: 'For undo.' }) otherLeadId!: string;
  @ApiProperty({ example: 'whatconverts' }) system!: string;
  @ApiProperty({ example: '153928' }) externalId!: string;
  @ApiProperty({ enum: decisionKinds, example: 'split' }) kind!: (typeof decisionKinds)[number];
  @ApiProperty(text('019a9f0e-0000-7000-8000-0000000000f3', 'Id of the user; see `people` of the lead.'))
  decidedBy!: string | null;
  @ApiProperty({ example: '2026-11-20T14:20:19.412Z' }) decidedAt!: string;
}

/** Why a lead is paired, or stands alone. */
export class LeadPairingDto {
  @ApiProperty({ enum: ['paired', 'alone'], example: 'paired' }) state!: 'paired' | 'alone';
  @ApiProperty({ enum: reasons, example: 'nearest-candidate' }) reason!: (typeof reasons)[number];
  @ApiProperty(seconds(134, 'Distance of the pair in time.')) differenceSeconds!: number | null;
  @ApiProperty({ example: 300, description: 'Longest distance that pairs, both ways, inclusive.' })
  windowSeconds!: number;
  @ApiProperty(text('j.doe@example.com', 'The e-mail as it is compared.')) normalisedEmail!: string | null;
  @ApiProperty({ example: 'form', description: 'System of the record that the lead stands on.' }) system!: string;
  @ApiProperty({ example: '2026-11-20T14:02:11.000Z', description: 'Its event time.' }) occurredAt!: string;
  @ApiProperty({ type: PairingCandidateDto, nullable: true }) partner!: PairingCandidateDto | null;
  @ApiProperty({ type: [PairingCandidateDto], description: 'Others inside the window, nearest first.' })
  candidates!: PairingCandidateDto[];
  @ApiProperty({ type: [PairingCandidateDto], description: 'The same e-mail outside the window, up to 24 h.' })
  nearMisses!: PairingCandidateDto[];
  @ApiProperty({
    type: [PairingCandidateDto],
    description: 'The same e-mail at other locations that the reader may see, up to 24 h.',
  })
  elsewhere!: PairingCandidateDto[];
  @ApiProperty({ type: [PairingDecisionDto] }) decisions!: PairingDecisionDto[];
}

export class SplitLeadDto {
  @ApiPropertyOptional({
    example: '153928',
    description: "WhatConverts' id of the lead that was seen in the pair; with it a repetition is safe.",
  })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  whatConvertsLeadId?: string;
}

export class ForbidPairDto {
  @ApiProperty({ example: '019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a12', description: '`leadId` of a candidate.' })
  @IsUUID()
  otherLeadId!: string;
}

/** Where the two records are shown now. */
export class PairingChangeDto {
  @ApiProperty({
    example: '019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11',
    description: 'The lead of the record in the address.',
  })
  leadId!: string;
  @ApiProperty({ example: 8 }) version!: number;
  @ApiProperty({ example: '019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a12', description: 'The same as `leadId` when paired.' })
  otherLeadId!: string;
  @ApiProperty({ example: false }) paired!: boolean;
  @ApiProperty({ example: true, description: 'False when the decision stood already.' }) changed!: boolean;
}
