import { PageQueryDto } from '@leadweave/http';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsISO8601, IsOptional, IsString, Length, ValidateIf } from 'class-validator';
import { type AlertKind, alertKinds } from './alert-kind.js';
import { type AlertState, alertStates } from './alert.js';

const time = { type: String, nullable: true, example: null } as const;
const shown = ['open', 'all'] as const;

export class AlertListQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ enum: shown, default: 'open', description: '`open` is everything that is not closed.' })
  @IsOptional()
  @IsIn(shown)
  show: (typeof shown)[number] = 'open';
}

/** Something that needs a person. */
export class AlertDto {
  @ApiProperty({ example: '019a9f0e-0000-7000-8000-0000000000e1' }) id!: string;
  @ApiProperty({ enum: alertKinds, example: 'location_silent' }) kind!: AlertKind;
  @ApiProperty({ type: String, nullable: true, example: '019a9f0e-0000-7000-8000-0000000000a1' })
  locationId!: string | null;
  @ApiProperty({ enum: alertStates, example: 'open' }) state!: AlertState;
  @ApiProperty({ enum: ['failing', 'warning'], example: 'failing', description: '`failing`: leads do not arrive.' })
  urgency!: 'failing' | 'warning';
  @ApiProperty({
    type: 'object',
    additionalProperties: { oneOf: [{ type: 'string' }, { type: 'number' }] },
    example: { location: 'Austin North', hours: 52, low: 4, high: 7, expected: 12, reported: 0 },
    description: 'Figures behind the alert.',
  })
  facts!: Readonly<Record<string, string | number>>;
  @ApiProperty({ example: '2026-11-20T14:02:11.000Z' }) openedAt!: string;
  @ApiProperty({ example: '2026-11-20T14:17:11.000Z', description: 'When its cause was last found.' }) seenAt!: string;
  @ApiProperty(time) mutedUntil!: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'Ana Admin' }) decidedBy!: string | null;
  @ApiProperty(time) closedAt!: string | null;
  @ApiProperty({ type: String, nullable: true, example: null, description: '`over` when it closed itself.' })
  closedBecause!: string | null;
}

export class AlertListDto {
  @ApiProperty({ type: [AlertDto] }) data!: AlertDto[];
  @ApiProperty({ type: String, nullable: true, example: null }) nextCursor!: string | null;
}

/** What a person decides. */
export class DecideAlertDto {
  @ApiProperty({ enum: alertStates, example: 'acknowledged' })
  @IsIn(alertStates)
  state!: AlertState;

  @ApiPropertyOptional({ example: '2026-11-27T00:00:00.000Z', description: 'Required for `muted`.' })
  @ValidateIf(({ state }: DecideAlertDto) => state === 'muted')
  @IsISO8601({ strict: true })
  mutedUntil?: string;

  @ApiPropertyOptional({ example: 'The location is closed this week.', description: 'Required for `closed`.' })
  @ValidateIf(({ state }: DecideAlertDto) => state === 'closed')
  @IsString()
  @Length(1, 300)
  reason?: string;
}
