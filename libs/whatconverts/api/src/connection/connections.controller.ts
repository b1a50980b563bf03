import { type Access, CurrentAccess, Members, Scopes } from '@leadweave/access';
import { type AuditActor, CurrentActor } from '@leadweave/brands-api';
import { etagOf } from '@leadweave/http';
import {
  Body,
  Controller,
  Delete,
  Get,
  Headers,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
  Res,
} from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { Response } from 'express';
import { brandHeader, ifMatchHeader } from '../api-headers.js';
import {
  ConnectedDto,
  ConnectionDto,
  ConnectionHealthDto,
  ConnectionListDto,
  ConnectWhatConvertsDto,
  CredentialsDto,
  PreviewSyncDto,
  SyncPreviewDto,
  UpdateConnectionDto,
  VerifiedKeyDto,
} from './connection.dto.js';
import { ConnectionHealthService } from './connection-health.service.js';
import { ConnectionsService } from './connections.service.js';
import { SyncPreviewService } from './sync-preview.service.js';

@ApiTags('connections')
@ApiHeader(brandHeader)
@Controller('connections')
export class ConnectionsController {
  constructor(
    private readonly connections: ConnectionsService,
    private readonly healthOf: ConnectionHealthService,
    private readonly previews: SyncPreviewService,
  ) {}

  @Get()
  @Members('brand_admin', 'marketing')
  @Scopes('connections:read')
  @ApiOperation({ operationId: 'listConnections', summary: 'Connections to WhatConverts' })
  @ApiOkResponse({ type: ConnectionListDto })
  list(@CurrentAccess() access: Access): Promise<ConnectionListDto> {
    return this.connections.list(access);
  }

  @Post('whatconverts/verify')
  @Members('brand_admin')
  @HttpCode(200)
  @ApiOperation({ operationId: 'verifyWhatConvertsKey', summary: 'Test a key without storing anything' })
  @ApiOkResponse({ type: VerifiedKeyDto })
  verify(@CurrentAccess() access: Access, @Body() dto: CredentialsDto): Promise<VerifiedKeyDto> {
    return this.connections.verify(access, dto);
  }

  @Post('whatconverts')
  @Members('brand_admin')
  @ApiOperation({
    operationId: 'connectWhatConverts',
    summary: 'Test a key, keep it sealed and start the initial sync',
  })
  @ApiCreatedResponse({ type: ConnectedDto })
  async connect(
    @CurrentAccess() access: Access,
    @CurrentActor() actor: AuditActor,
    @Body() dto: ConnectWhatConvertsDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ConnectedDto> {
    const connected = await this.connections.connect(access, actor, dto);
    response.location(`/api/v1/connections/${connected.connection.id}`);
    tagged(response, connected.connection);
    return connected;
  }

  @Get(':connectionId')
  @Members('brand_admin', 'marketing')
  @Scopes('connections:read')
  @ApiOperation({ operationId: 'getConnection', summary: 'One connection' })
  @ApiOkResponse({ type: ConnectionDto })
  async find(
    @CurrentAccess() access: Access,
    @Param('connectionId', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ConnectionDto> {
    return tagged(response, await this.connections.find(access, id));
  }

  @Patch(':connectionId')
  @Members('brand_admin')
  @ApiHeader(ifMatchHeader)
  @ApiOperation({ operationId: 'updateConnection', summary: 'Change label or lead types' })
  @ApiOkResponse({ type: ConnectionDto })
  async update(
    @CurrentAccess() access: Access,
    @CurrentActor() actor: AuditActor,
    @Param('connectionId', ParseUUIDPipe) id: string,
    @Body() dto: UpdateConnectionDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ConnectionDto> {
    return tagged(response, await this.connections.update(access, actor, id, dto, ifMatch));
  }

  @Post(':connectionId/credentials')
  @Members('brand_admin')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'updateConnectionCredentials',
    summary: 'Test new credentials, then replace the old ones',
  })
  @ApiOkResponse({ type: ConnectionDto })
  async updateCredentials(
    @CurrentAccess() access: Access,
    @CurrentActor() actor: AuditActor,
    @Param('connectionId', ParseUUIDPipe) id: string,
    @Body() dto: CredentialsDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ConnectionDto> {
    return tagged(response, await this.connections.updateCredentials(access, actor, id, dto));
  }

  @Delete(':connectionId')
  @Members('brand_admin')
  @HttpCode(204)
  @ApiHeader(ifMatchHeader)
  @ApiOperation({ operationId: 'disconnect', summary: 'Wipe the credentials and stop all runs; leads stay' })
  @ApiNoContentResponse()
  disconnect(
    @CurrentAccess() access: Access,
    @CurrentActor() actor: AuditActor,
    @Param('connectionId', ParseUUIDPipe) id: string,
    @Headers('if-match') ifMatch: string | undefined,
  ): Promise<void> {
    return this.connections.disconnect(access, actor, id, ifMatch);
  }

  @Post(':connectionId/preview')
  @Members('brand_admin')
  @HttpCode(200)
  @ApiOperation({ operationId: 'previewSync', summary: 'Leads and requests of a first sync, before it starts' })
  @ApiOkResponse({ type: SyncPreviewDto })
  preview(
    @CurrentAccess() access: Access,
    @Param('connectionId', ParseUUIDPipe) id: string,
    @Body() dto: PreviewSyncDto,
  ): Promise<SyncPreviewDto> {
    return this.previews.preview(access, id, dto);
  }

  @Get(':connectionId/health')
  @Members('brand_admin', 'marketing')
  @Scopes('connections:read')
  @ApiOperation({
    operationId: 'getConnectionHealth',
    summary: 'State, reason, last success, delay and request budget',
  })
  @ApiOkResponse({ type: ConnectionHealthDto })
  health(
    @CurrentAccess() access: Access,
    @Param('connectionId', ParseUUIDPipe) id: string,
  ): Promise<ConnectionHealthDto> {
    return this.healthOf.health(access, id);
  }
}

function tagged(response: Response, connection: ConnectionDto): ConnectionDto {
  response.setHeader('ETag', etagOf(connection.version));
  return connection;
}
