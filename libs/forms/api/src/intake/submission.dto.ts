import { PageQueryDto } from '@leadweave/http';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsISO8601, IsObject, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { FormOutcomeDto } from '../designing/form.dto.js';
import { type SubmissionState, submissionStates } from './submissions.repository.js';

const text = (example: string | null, description?: string) =>
  ({ type: String, nullable: true, example, ...(description && { description }) }) as const;
const aYearMs = 366 * 24 * 3_600_000;

/** How the visitor came; what cannot be read is left out and never refused. */
export class VisitDto {
  @ApiPropertyOptional({ example: 'https://www.example.com/contact' }) page?: string;
  @ApiPropertyOptional({ example: 'https://www.example.com/?utm_source=google' }) landingPage?: string;
  @ApiPropertyOptional({ example: 'https://www.google.com/' }) referrer?: string;
  @ApiPropertyOptional({ example: 'wc-0a1b2c3d', description: "WhatConverts' visitor id." }) visitorId?: string;
  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'string' },
    example: { utm_source: 'google', utm_medium: 'cpc', gclid: 'Cj0K' },
    description: 'UTM values and click ids.',
  })
  parameters?: Record<string, string>;
}

export class SubmissionDto {
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    example: { name: 'Jane Doe', email: 'jane@example.com', message: 'Please call me.', consent: true },
    description: 'By id of the field. Values of fields that the form does not have are kept as well.',
  })
  @IsObject()
  values!: Record<string, unknown>;

  @ApiPropertyOptional({ type: VisitDto })
  @IsOptional()
  @IsObject()
  visit?: object;

  @ApiPropertyOptional({ description: 'Content of a field that people do not see.' })
  @IsOptional()
  @IsString()
  @MaxLength(10_000)
  trap?: string;

  @ApiPropertyOptional({ example: 42_000, description: 'Milliseconds between showing and sending the form.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(aYearMs)
  elapsedMs?: number;

  @ApiPropertyOptional({
    example: '2026-11-20T14:02:11.000Z',
    description: 'For imports by those who are allowed to; else the time of receipt counts.',
  })
  @IsOptional()
  @IsISO8601({ strict: true })
  submittedAt?: string;
}

/** What the sender gets back. */
export class SubmissionReceiptDto {
  @ApiProperty({ example: '019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11' }) id!: string;
  @ApiProperty({ example: '2026-11-20T14:02:11.320Z' }) receivedAt!: string;
  @ApiProperty({ type: FormOutcomeDto }) outcome!: FormOutcomeDto;
}

/** What a test would have become. */
export class TestReceiptDto extends SubmissionReceiptDto {
  @ApiProperty({ example: '019a9f0e-0000-7000-8000-0000000000a2', description: 'Where a visitor would be sent.' })
  locationId!: string;
}

export class SubmissionItemDto {
  @ApiProperty({ example: '019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11' }) id!: string;
  @ApiProperty({ enum: submissionStates, example: 'lead' }) state!: SubmissionState;
  @ApiProperty({ example: '2026-11-20T14:02:11.000Z' }) submittedAt!: string;
  @ApiProperty({ example: '2026-11-20T14:02:11.320Z' }) receivedAt!: string;
  @ApiProperty({ example: '019a9f0e-0000-7000-8000-0000000000a2' }) locationId!: string;
  @ApiProperty({ example: 'Austin North' }) locationName!: string;
  @ApiProperty(text('019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a12')) leadId!: string | null;
  @ApiProperty(text('Jane Doe', 'As the lead shows it.')) contactName!: string | null;
  @ApiProperty(text('unscored', 'Of the lead.')) quality!: string | null;
  @ApiProperty({ example: true, description: 'Whether a WhatConverts lead enriches it.' }) paired!: boolean;
  @ApiProperty({ type: [String], example: [], description: 'Why the form suspects an automated sender.' })
  suspicions!: string[];
  @ApiProperty(text(null, "The sender's own id.")) externalId!: string | null;
}

export class SubmissionListDto {
  @ApiProperty({ type: [SubmissionItemDto] }) data!: SubmissionItemDto[];
  @ApiProperty(text(null)) nextCursor!: string | null;
}

export class SubmissionListQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ enum: submissionStates })
  @IsOptional()
  @IsIn(submissionStates)
  state?: SubmissionState;
}
