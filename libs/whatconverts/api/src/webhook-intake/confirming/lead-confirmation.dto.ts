import { ApiProperty } from '@nestjs/swagger';
import { type ConfirmationReason, confirmationReasons } from './confirmation-reason.js';

const text = (example: string, description: string) =>
  ({ type: String, nullable: true, example, description }) as const;

export class LeadConfirmationDto {
  @ApiProperty({
    enum: confirmationReasons,
    example: 'read-follows',
    description: 'Why the lead is not confirmed yet.',
  })
  reason!: ConfirmationReason;

  @ApiProperty(text('2026-11-20T14:02:11.320Z', 'When WhatConverts last pushed the lead.'))
  pushedAt!: string | null;

  @ApiProperty(text('2026-11-20T14:03:00.000Z', 'Not before this it is read; null when no read is planned.'))
  nextReadAt!: string | null;

  @ApiProperty({ example: 0, description: 'Reads that did not show the lead.' })
  attempts!: number;

  @ApiProperty(text('type-not-selected', 'Why what was read was not taken, machine-readable.'))
  detail!: string | null;
}
