import { PageQueryDto } from '@leadweave/http';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsISO8601, IsOptional, IsUUID } from 'class-validator';
import { type RunKind, runKinds } from './run-kind.js';
import { type RunState, runStates } from './run-state.js';

const time = { type: String, nullable: true, example: '2026-11-20T14:02:11.000Z' } as const;

export const runLocationStates = ['waiting', 'running', 'done', 'skipped', 'failed'] as const;
export type RunLocationState = (typeof runLocationStates)[number];

export const recordOutcomes = ['created', 'enriched', 'updated', 'ignored', 'skipped', 'quarantined'] as const;
export type RecordOutcome = (typeof recordOutcomes)[number];

/** Outcomes of records. `seen` is the sum of the others. */
export class RunCountsDto {
  @ApiProperty({ example: 500 }) seen!: number;
  @ApiProperty({ example: 412 }) created!: number;
  @ApiProperty({ example: 37 }) enriched!: number;
  @ApiProperty({ example: 0 }) updated!: number;
  @ApiProperty({ example: 39 }) unchanged!: number;
  @ApiProperty({ example: 0 }) ignored!: number;
  @ApiProperty({ example: 12 }) skipped!: number;
  @ApiProperty({ example: 0 }) quarantined!: number;
}

export class SyncRunDto {
  @ApiProperty({ example: '019a9f0e-0000-7000-8000-0000000000d1' }) id!: string;
  @ApiProperty({ example: '019a9f0e-0000-7000-8000-0000000000c1' }) connectionId!: string;
  @ApiProperty({ enum: runKinds, example: 'initial' }) kind!: RunKind;
  @ApiProperty({ enum: runStates, example: 'running' }) state!: RunState;
  @ApiProperty({ type: String, nullable: true, example: null, description: 'Machine-readable reason of the state.' })
  reason!: string | null;
  @ApiProperty({ example: 'Ada Admin', description: '`schedule` for runs that nobody asked for.' })
  requestedBy!: string;
  @ApiProperty({ example: '2026-11-20T14:02:11.000Z' }) requestedAt!: string;
  @ApiProperty(time) startedAt!: string | null;
  @ApiProperty(time) endedAt!: string | null;
  @ApiProperty({ ...time, description: 'When a paused run goes on.' }) resumeAt!: string | null;
  @ApiProperty({ type: Number, nullable: true, example: 42 }) durationSeconds!: number | null;
  @ApiProperty({ type: Number, nullable: true, example: 500, description: 'Records to be read, when known.' })
  expected!: number | null;
  @ApiProperty({ example: 26 }) requestsUsed!: number;
  @ApiProperty({ type: RunCountsDto }) counts!: RunCountsDto;
  @ApiProperty({ example: 9 }) locationsDone!: number;
  @ApiProperty({ example: 3 }) locationsSkipped!: number;
  @ApiProperty({ example: 12 }) locationsTotal!: number;
}

export class RunLocationDto {
  @ApiProperty({ example: '019a9f0e-0000-7000-8000-0000000000a2' }) locationId!: string;
  @ApiProperty({ example: 'Austin North' }) locationName!: string;
  @ApiProperty({ enum: runLocationStates, example: 'done' }) state!: RunLocationState;
  @ApiProperty({ type: String, nullable: true, example: 'no-profile-id' }) reason!: string | null;
  @ApiProperty({ type: Number, nullable: true, example: 500 }) expected!: number | null;
  @ApiProperty({ type: RunCountsDto }) counts!: RunCountsDto;
}

export const reasonSubjects = ['location', 'profile', 'none'] as const;
export type ReasonSubject = (typeof reasonSubjects)[number];

export class RunReasonDto {
  @ApiProperty({ example: 'profile-not-mapped' }) reason!: string;
  @ApiProperty({ enum: reasonSubjects, example: 'profile' }) subjectKind!: ReasonSubject;
  @ApiProperty({ type: String, nullable: true, example: '48999', description: 'Id of the location or profile.' })
  subject!: string | null;
  @ApiProperty({ example: 12 }) count!: number;
}

/** One window that the run reads. */
export class RunWindowDto {
  @ApiProperty({ enum: ['key', 'account', 'profile'], example: 'account' }) scope!: 'key' | 'account' | 'profile';
  @ApiProperty({ type: String, nullable: true, example: '20611' }) id!: string | null;
  @ApiProperty({ example: '2025-11-20T14:02:11.000Z' }) from!: string;
  @ApiProperty({ example: '2026-11-20T14:01:11.000Z' }) to!: string;
  @ApiProperty({ enum: ['waiting', 'running', 'done'], example: 'running' }) state!: 'waiting' | 'running' | 'done';
}

export class SyncRunDetailDto extends SyncRunDto {
  @ApiProperty({ type: [RunLocationDto] }) locations!: RunLocationDto[];
  @ApiProperty({ type: [RunReasonDto] }) reasons!: RunReasonDto[];
  @ApiProperty({ type: [RunWindowDto] }) windows!: RunWindowDto[];
  @ApiProperty({ ...time, description: 'How far the present window is read.' }) readUpTo!: string | null;
}

export class SyncRunListDto {
  @ApiProperty({ type: [SyncRunDto] }) data!: SyncRunDto[];
  @ApiProperty({ type: String, nullable: true, example: null }) nextCursor!: string | null;
}

export class SyncRunRecordDto {
  @ApiProperty({ example: '019a9f0e-0000-7000-8000-0000000000e1' }) id!: string;
  @ApiProperty({ type: String, nullable: true, example: '153928' }) externalId!: string | null;
  @ApiProperty({ enum: recordOutcomes, example: 'created' }) outcome!: RecordOutcome;
  @ApiProperty({ type: String, nullable: true, example: null }) reason!: string | null;
  @ApiProperty({ type: String, nullable: true }) leadId!: string | null;
  @ApiProperty({ type: String, nullable: true }) locationId!: string | null;
}

export class SyncRunRecordListDto {
  @ApiProperty({ type: [SyncRunRecordDto] }) data!: SyncRunRecordDto[];
  @ApiProperty({ type: String, nullable: true, example: null }) nextCursor!: string | null;
}

export class SyncRunQueryDto extends PageQueryDto {
  @ApiPropertyOptional()
  @IsOptional()
  @IsUUID()
  connectionId?: string;

  @ApiPropertyOptional({ enum: runKinds })
  @IsOptional()
  @IsIn(runKinds)
  kind?: RunKind;

  @ApiPropertyOptional({ enum: runStates })
  @IsOptional()
  @IsIn(runStates)
  state?: RunState;

  @ApiPropertyOptional({ description: 'Runs in which this location took part.' })
  @IsOptional()
  @IsUUID()
  locationId?: string;

  @ApiPropertyOptional({ example: '2026-11-01T00:00:00.000Z', description: 'Inclusive.' })
  @IsOptional()
  @IsISO8601()
  requestedFrom?: string;

  @ApiPropertyOptional({ example: '2026-12-01T00:00:00.000Z', description: 'Exclusive.' })
  @IsOptional()
  @IsISO8601()
  requestedTo?: string;
}

export class RunRecordQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ enum: recordOutcomes })
  @IsOptional()
  @IsIn(recordOutcomes)
  outcome?: RecordOutcome;
}

/** The run that was started, or the one that goes on already. */
export class StartedRunDto {
  @ApiProperty({ example: '019a9f0e-0000-7000-8000-0000000000d1' }) runId!: string;
  @ApiProperty({ example: true, description: 'False when such a run had not ended yet.' }) started!: boolean;

  @ApiProperty({ example: false, description: 'True when the run cannot go on now.' }) waiting!: boolean;
  @ApiProperty({ type: String, nullable: true, example: null, description: 'Why it waits: quota-spent …' })
  reason!: string | null;

  @ApiProperty({ type: String, nullable: true, example: null, description: 'When it goes on by itself.' })
  resumeAt!: string | null;
}
