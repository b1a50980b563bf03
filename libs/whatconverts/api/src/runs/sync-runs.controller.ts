import { type Access, CurrentAccess, Members, Scopes } from '@leadweave/access';
import { type AuditActor, CurrentActor } from '@leadweave/brands-api';
import { sse } from '@leadweave/http';
import { Controller, Get, HttpCode, type MessageEvent, Param, ParseUUIDPipe, Post, Query, Sse } from '@nestjs/common';
import { ApiAcceptedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Observable } from 'rxjs';
import { brandHeader } from '../api-headers.js';
import { RunProgressService } from './run-progress.service.js';
import {
  RunRecordQueryDto,
  StartedRunDto,
  SyncRunDetailDto,
  SyncRunDto,
  SyncRunListDto,
  SyncRunQueryDto,
  SyncRunRecordListDto,
} from './sync-run.dto.js';
import { SyncRunsService } from './sync-runs.service.js';

@ApiTags('sync-runs')
@ApiHeader(brandHeader)
@Controller()
export class SyncRunsController {
  constructor(
    private readonly runs: SyncRunsService,
    private readonly progress: RunProgressService,
  ) {}

  @Post('connections/:connectionId/sync-runs')
  @Members('brand_admin')
  @Scopes('connections:write')
  @HttpCode(202)
  @ApiOperation({ operationId: 'startSync', summary: 'Sync now' })
  @ApiAcceptedResponse({ type: StartedRunDto })
  start(
    @CurrentAccess() access: Access,
    @CurrentActor() actor: AuditActor,
    @Param('connectionId', ParseUUIDPipe) connectionId: string,
  ): Promise<StartedRunDto> {
    return this.runs.startNow(access, actor, connectionId);
  }

  @Get('sync-runs')
  @Members('brand_admin', 'marketing')
  @Scopes('connections:read')
  @ApiOperation({ operationId: 'listSyncRuns', summary: 'Runs, newest first' })
  @ApiOkResponse({ type: SyncRunListDto })
  list(@CurrentAccess() access: Access, @Query() query: SyncRunQueryDto): Promise<SyncRunListDto> {
    return this.runs.list(access, query);
  }

  @Get('sync-runs/:runId')
  @Members('brand_admin', 'marketing')
  @Scopes('connections:read')
  @ApiOperation({ operationId: 'getSyncRun', summary: 'One run with its locations and reasons' })
  @ApiOkResponse({ type: SyncRunDetailDto })
  find(@CurrentAccess() access: Access, @Param('runId', ParseUUIDPipe) runId: string): Promise<SyncRunDetailDto> {
    return this.runs.find(access, runId);
  }

  @Get('sync-runs/:runId/records')
  @Members('brand_admin', 'marketing')
  @ApiOperation({ operationId: 'listSyncRunRecords', summary: 'What became of each record that was not unchanged' })
  @ApiOkResponse({ type: SyncRunRecordListDto })
  records(
    @CurrentAccess() access: Access,
    @Param('runId', ParseUUIDPipe) runId: string,
    @Query() query: RunRecordQueryDto,
  ): Promise<SyncRunRecordListDto> {
    return this.runs.records(access, runId, query);
  }

  @Post('sync-runs/:runId/cancel')
  @Members('brand_admin')
  @HttpCode(200)
  @ApiOperation({ operationId: 'cancelSyncRun', summary: 'Stop a run; what it has stored stays' })
  @ApiOkResponse({ type: SyncRunDto })
  cancel(
    @CurrentAccess() access: Access,
    @CurrentActor() actor: AuditActor,
    @Param('runId', ParseUUIDPipe) runId: string,
  ): Promise<SyncRunDto> {
    return this.runs.cancel(access, actor, runId);
  }

  @Sse('sync-runs/:runId/events')
  @Members('brand_admin', 'marketing')
  @ApiOperation({ operationId: 'watchSyncRun', summary: 'Progress of a run as server-sent events, until it ends' })
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ type: SyncRunDetailDto })
  async watch(
    @CurrentAccess() access: Access,
    @Param('runId', ParseUUIDPipe) runId: string,
  ): Promise<Observable<MessageEvent>> {
    return sse(await this.progress.ofRun(access, runId));
  }

  @Sse('connections/:connectionId/events')
  @Members('brand_admin', 'marketing')
  @ApiOperation({
    operationId: 'watchConnection',
    summary: 'Open and latest runs of a connection as server-sent events',
  })
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ type: SyncRunListDto })
  async watchConnection(
    @CurrentAccess() access: Access,
    @Param('connectionId', ParseUUIDPipe) connectionId: string,
  ): Promise<Observable<MessageEvent>> {
    return sse(await this.progress.ofConnection(access, connectionId));
  }
}
