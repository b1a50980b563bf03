import { ApiProperty } from '@nestjs/swagger';
import { ApiUseDto, type ConnectionStateName, connectionStates } from '../overview/overview.dto.js';
import { text } from '../text-property.js';
import { SalesforceErrorCardDto } from './error.dto.js';

/** Leads on their way to Salesforce. */
export class SendingHealthDto {
  @ApiProperty({ example: true }) on!: boolean;
  @ApiProperty(text('2026-11-20T14:02:11.000Z')) lastSuccessAt!: string | null;
  @ApiProperty({ example: 3, description: 'Leads that wait to be sent.' }) waiting!: number;
  @ApiProperty(text('2026-11-20T14:01:58.000Z')) oldestWaitingAt!: string | null;
  @ApiProperty(text('2026-11-20T14:07:00.000Z')) nextTryAt!: string | null;
  @ApiProperty({ example: 1, description: 'Leads that need somebody.' }) failed!: number;
  @ApiProperty({ example: 2, description: 'Leads that wait for a choice.' }) review!: number;
}

/** Opportunities on their way to leads. */
export class PollingHealthDto {
  @ApiProperty({ example: true }) on!: boolean;
  @ApiProperty({ ...text('2026-11-20T14:01:30.000Z'), description: 'Every change until then is known here.' })
  coveredAt!: string | null;
  @ApiProperty(text('2026-11-20T14:02:11.000Z')) lastSuccessAt!: string | null;
  @ApiProperty(text('2026-11-20T14:03:11.000Z')) nextPollAt!: string | null;
  @ApiProperty({ example: 2, description: 'Opportunities that wait for a choice.' }) review!: number;
  @ApiProperty({ ...text('2026-11-20T03:00:00.000Z'), description: 'When links were last checked as a whole.' })
  reconciledAt!: string | null;
}

/** Values on their way to WhatConverts. */
export class WriteBackHealthDto {
  @ApiProperty({ example: true }) on!: boolean;
  @ApiProperty(text('2026-11-20T14:02:11.000Z')) lastSuccessAt!: string | null;
  @ApiProperty({ example: 0 }) waiting!: number;
  @ApiProperty(text('2026-11-20T14:01:58.000Z')) oldestWaitingAt!: string | null;
  @ApiProperty({ example: 0 }) failed!: number;
}

export class SalesforceHealthDto {
  @ApiProperty({ enum: Object.values(connectionStates), example: 'connected' }) state!: ConnectionStateName;
  @ApiProperty(text('revoked')) stateReason!: string | null;
  @ApiProperty(text('2026-11-20T14:07:00.000Z')) resumesAt!: string | null;
  @ApiProperty({ type: ApiUseDto }) api!: ApiUseDto;
  @ApiProperty({ type: SendingHealthDto }) toSalesforce!: SendingHealthDto;
  @ApiProperty({ type: PollingHealthDto }) toLeads!: PollingHealthDto;
  @ApiProperty({ type: WriteBackHealthDto }) toWhatConverts!: WriteBackHealthDto;
  @ApiProperty({ type: [SalesforceErrorCardDto], description: 'One card per cause, most leads first.' })
  errors!: SalesforceErrorCardDto[];
}
