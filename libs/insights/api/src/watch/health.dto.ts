import { ApiProperty } from '@nestjs/swagger';
import { type Cause, causes } from './diagnose.js';

/** What is wrong with a location, and where it is mended. */
export class DiagnosisDto {
  @ApiProperty({ enum: causes, example: 'source-silent' }) cause!: Cause;
  @ApiProperty({ example: 'None for 52 h: likely tracking number or form', description: 'For people.' }) text!: string;
  @ApiProperty({ example: '/grow/integrations/whatconverts/locations', description: 'Page of the portal.' })
  link!: string;
  @ApiProperty({
    type: 'object',
    additionalProperties: { oneOf: [{ type: 'string' }, { type: 'number' }] },
    example: { hours: 52, low: 4, high: 7 },
  })
  facts!: Readonly<Record<string, string | number>>;
}

export class LocationDiagnosesDto {
  @ApiProperty({ example: '019a9f0e-0000-7000-8000-0000000000a1' }) locationId!: string;
  @ApiProperty({ example: 'Austin North' }) locationName!: string;
  @ApiProperty({ type: [DiagnosisDto], description: 'Most basic cause first; empty when all is well.' })
  diagnoses!: DiagnosisDto[];
}

export class DiagnosesDto {
  @ApiProperty({ type: [LocationDiagnosesDto] }) data!: LocationDiagnosesDto[];
  @ApiProperty({ example: '2026-11-20T14:02:11.000Z' }) checkedAt!: string;
}

/** The usual number of leads of a day. */
export class UsualDto {
  @ApiProperty({ example: 4 }) low!: number;
  @ApiProperty({ example: 7 }) high!: number;
}

/** A location against its own past. */
export class LocationHealthDto extends LocationDiagnosesDto {
  @ApiProperty({ example: 'America/Chicago' }) timeZone!: string;
  @ApiProperty({
    type: [Number],
    example: [4, 5, 7, 6, 1, 0, 5],
    description: 'Leads of each of the last 56 days, oldest first.',
  })
  days!: number[];
  @ApiProperty({ type: UsualDto, nullable: true, description: 'Null with too little past.' }) usual!: UsualDto | null;
  @ApiProperty({ type: String, nullable: true, example: '2026-11-20T14:02:11.000Z' }) lastLeadAt!: string | null;
  @ApiProperty({ example: '2026-11-20T14:02:11.000Z', description: 'Until when the source was read.' })
  observedUntil!: string;
  @ApiProperty({ type: Number, nullable: true, example: 52, description: 'Hours of a silence that is unusual.' })
  silentHours!: number | null;
  @ApiProperty({ example: 120, description: 'Leads of the last 30 days.' }) leads!: number;
  @ApiProperty({ type: Number, nullable: true, example: 94, description: 'Percent of them with source and medium.' })
  attributionPercent!: number | null;
  @ApiProperty({ type: Number, nullable: true, example: 8 }) spamPercent!: number | null;
  @ApiProperty({ example: 0 }) quarantined!: number;
}

export class HealthReportDto {
  @ApiProperty({ example: '2026-11-20T14:02:11.000Z' }) checkedAt!: string;
  @ApiProperty({ type: [LocationHealthDto] }) locations!: LocationHealthDto[];
  @ApiProperty({ example: 0, description: 'Records in quarantine, of all locations and of none.' })
  quarantined!: number;
}
