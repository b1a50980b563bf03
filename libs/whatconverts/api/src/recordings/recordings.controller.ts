import { type Access, CurrentAccess, Members } from '@leadweave/access';
import { type AuditActor, CurrentActor } from '@leadweave/brands-api';
import { Controller, Get, Headers, Param, ParseUUIDPipe, Res, StreamableFile } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import { type ContentPart } from '@leadweave/whatconverts-client';
import type { Response } from 'express';
import { Readable } from 'node:stream';
import { brandHeader } from '../api-headers.js';
import { byteRangeOf } from './byte-range-of.js';
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
  @ApiHeader({ name: 'Range', required: false, example: 'bytes=0-', description: 'One part; else the whole comes' })
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @ApiResponse({ status: 206, description: 'The part asked for', schema: { type: 'string', format: 'binary' } })
  async open(
    @CurrentAccess() access: Access,
    @CurrentActor() actor: AuditActor,
    @Param('leadId', ParseUUIDPipe) leadId: string,
    @Headers('range') range: string | undefined,
    @Headers('if-range') ifRange: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const opened = await this.recordings.open(access, actor, leadId, byteRangeOf(range, ifRange));
    const { stream, contentType: type, contentLength: length, part } = opened;
    if (part) response.status(206).setHeader('Content-Range', contentRange(part)).setHeader('Accept-Ranges', 'bytes');
    return new StreamableFile(Readable.from(stream), { type, length, disposition: 'inline' });
  }
}

const contentRange = ({ from, to, total }: ContentPart) => `bytes ${from}-${to}/${total ?? '*'}`;
