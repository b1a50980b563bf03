import { type Access, CurrentAccess, Members } from '@leadweave/access';
import { type AuditActor, CurrentActor } from '@leadweave/brands-api';
import { Controller, Get, Param, ParseUUIDPipe, StreamableFile } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { brandHeader } from '../api-headers.js';
import { RecordingsService } from './recordings.service.js';

@ApiTags('recordings')
@ApiHeader(brandHeader)
@Controller('recordings')
export class RecordingsController {
  constructor(private readonly recordings: RecordingsService) {}

  @Get(':leadId')
  @Members()
  @ApiOperation({ operationId: 'getRecording', summary: 'The recording of a call, streamed from WhatConverts' })
  @ApiProduces('audio/mpeg')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  open(
    @CurrentAccess() access: Access,
    @CurrentActor() actor: AuditActor,
    @Param('leadId', ParseUUIDPipe) leadId: string,
  ): Promise<StreamableFile> {
    return this.recordings.open(access, actor, leadId);
  }
}
