import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsISO8601, IsOptional, IsUUID } from 'class-validator';
import { figure, text } from '../text-property.js';

export class StartDryRunDto {
  @ApiPropertyOptional({
    example: '2026-10-01T00:00:00.000Z',
    description: 'Leads that happened at or after. Default: the saved start.',
  })
  @IsOptional()
  @IsISO8601({ strict: true })
  since?: string;
}

export class ReasonCountDto {
  @ApiProperty({ example: 'not-scored-yet' }) because!: string;
  @ApiProperty({ example: 12 }) count!: number;
}

export const sampleOutcomes = ['create', 'update', 'link', 'unchanged', 'skip', 'review'] as const;

export class SampleFieldDto {
  @ApiProperty({ example: 'LastName' }) field!: string;
  @ApiProperty(text('Unknown caller')) value!: string | null;
  @ApiProperty(text('fallback')) note!: string | null;
}

/** One lead of a dry run, with what would be sent. */
export class SampleLeadDto {
  @ApiProperty({ example: '019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11' }) leadId!: string;
  @ApiProperty({ example: 'Jane Doe', description: 'Name, phone or e-mail.' }) name!: string;
  @ApiProperty({ enum: sampleOutcomes, example: 'create' }) outcome!: (typeof sampleOutcomes)[number];
  @ApiProperty(text('nothing-found')) because!: string | null;
  @ApiProperty({ type: [SampleFieldDto] }) fields!: SampleFieldDto[];
}

/** What sending earlier leads would do. Kept for a while, so that exactly this can be run. */
export class SalesforceDryRunDto {
  @ApiProperty({ example: '019a9f0e-6d0c-7c55-9a51-0b1f2f6c9e01' }) id!: string;
  @ApiProperty(text('2026-10-01T00:00:00.000Z')) since!: string | null;
  @ApiProperty({ example: '2026-11-20T14:02:11.000Z' }) createdAt!: string;
  @ApiProperty({ example: 461, description: 'Leads that were looked at.' }) leads!: number;
  @ApiProperty({ example: 412 }) wouldCreate!: number;
  @ApiProperty({ example: 37, description: 'Records that are there already and get values.' }) wouldUpdate!: number;
  @ApiProperty({ example: 4, description: 'Converted there: values go to contact and opportunity.' })
  wouldLink!: number;
  @ApiProperty({ example: 0, description: 'There already, and the same.' }) unchanged!: number;
  @ApiProperty({ type: [ReasonCountDto], description: 'Leads that stay.' }) skipped!: ReasonCountDto[];
  @ApiProperty({ type: [ReasonCountDto], description: 'Leads that a person would have to decide.' })
  review!: ReasonCountDto[];
  @ApiProperty({ example: 9, description: 'Calls that running it costs.' }) calls!: number;
  @ApiProperty(figure(15_000, 'Calls the org may make in 24 hours.')) orgMax!: number | null;
  @ApiProperty({ type: [SampleLeadDto], description: 'A few of each outcome.' }) samples!: SampleLeadDto[];
}

export class StartBackFillDto {
  @ApiProperty({ example: '019a9f0e-6d0c-7c55-9a51-0b1f2f6c9e01', description: 'Runs exactly this, or answers 409.' })
  @IsUUID()
  dryRunId!: string;
}

export const backFillStates = ['running', 'waiting', 'done', 'stopped', 'failed'] as const;
export type BackFillState = (typeof backFillStates)[number];

export class BackFillDto {
  @ApiProperty({ example: '019a9f0e-6d0c-7c55-9a51-0b1f2f6c9e02' }) id!: string;
  @ApiProperty({ enum: backFillStates, example: 'running', description: '`waiting`: for free calls of the org.' })
  state!: BackFillState;
  @ApiProperty(text('limit-reached')) reason!: string | null;
  @ApiProperty(text('2026-10-01T00:00:00.000Z')) since!: string | null;
  @ApiProperty({ example: 461 }) leads!: number;
  @ApiProperty({ example: 200, description: 'Leads that were handled, with whatever result.' }) handled!: number;
  @ApiProperty({ example: 180 }) created!: number;
  @ApiProperty({ example: 15 }) updated!: number;
  @ApiProperty({ example: 2 }) linked!: number;
  @ApiProperty({ example: 3 }) skipped!: number;
  @ApiProperty({ example: 0 }) review!: number;
  @ApiProperty({ example: 0 }) failed!: number;
  @ApiProperty({ example: '2026-11-20T14:02:11.000Z' }) startedAt!: string;
  @ApiProperty(text('2026-11-20T14:12:11.000Z')) endedAt!: string | null;
}

export class LatestBackFillDto {
  @ApiProperty({ type: BackFillDto, nullable: true, description: '`null` when no earlier leads were ever sent.' })
  backFill!: BackFillDto | null;
}
