import { type Access, CurrentAccess, Members, Scopes } from '@leadweave/access';
import { type AuditActor, CurrentActor } from '@leadweave/brands-api';
import { decodeCursor, encodeCursor } from '@leadweave/http';
import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  Res,
  StreamableFile,
} from '@nestjs/common';
import { ApiAcceptedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type Response } from 'express';
import { Readable } from 'node:stream';
import { brandHeader } from '../brand-header.js';
import { type ExportJob } from './export-job.js';
import { CreateExportDto, ExportDto, ExportListDto, ExportListQueryDto } from './export.dto.js';
import { ExportsService } from './exports.service.js';

@ApiTags('exports')
@ApiHeader(brandHeader)
@Controller('exports')
export class ExportsController {
  constructor(private readonly exports: ExportsService) {}

  @Post()
  @HttpCode(202)
  @Members()
  @Scopes('exports:create')
  @ApiOperation({ operationId: 'createExport', summary: 'Write leads as CSV' })
  @ApiAcceptedResponse({ type: ExportDto })
  async create(
    @CurrentAccess() access: Access,
    @CurrentActor() actor: AuditActor,
    @Body() { filter, columns }: CreateExportDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ExportDto> {
    const job = await this.exports.create(access, actor, filter, columns);
    response.location(`/api/v1/exports/${job.id}`);
    return exportToDto(job);
  }

  @Get()
  @Members()
  @Scopes('exports:create')
  @ApiOperation({ operationId: 'listExports', summary: 'The own exports, newest first' })
  @ApiOkResponse({ type: ExportListDto })
  async list(@CurrentAccess() access: Access, @Query() { limit, cursor }: ExportListQueryDto): Promise<ExportListDto> {
    const binding = { brandId: access.brandId, filter: {}, sort: 'exports' };
    const [before] = cursor === undefined ? [] : decodeCursor(cursor, binding);
    const jobs = await this.exports.list(access, before, limit + 1);
    const shown = jobs.slice(0, limit);
    const nextCursor = jobs.length > limit ? encodeCursor([shown.at(-1)!.id], binding) : null;
    return { data: shown.map(exportToDto), nextCursor };
  }

  @Get(':exportId')
  @Members()
  @Scopes('exports:create')
  @ApiOperation({ operationId: 'getExport', summary: 'How far an export is' })
  @ApiOkResponse({ type: ExportDto })
  async find(@CurrentAccess() access: Access, @Param('exportId', ParseUUIDPipe) id: string): Promise<ExportDto> {
    return exportToDto(await this.exports.find(access, id));
  }

  @Post(':exportId/cancel')
  @HttpCode(200)
  @Members()
  @Scopes('exports:create')
  @ApiOperation({ operationId: 'cancelExport', summary: 'Stop an export; what is written is thrown away' })
  @ApiOkResponse({ type: ExportDto })
  async cancel(@CurrentAccess() access: Access, @Param('exportId', ParseUUIDPipe) id: string): Promise<ExportDto> {
    return exportToDto(await this.exports.cancel(access, id));
  }

  @Get(':exportId/content')
  @Members()
  @Scopes('exports:create')
  @ApiOperation({ operationId: 'downloadExport', summary: 'The file of a finished export' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async download(
    @CurrentAccess() access: Access,
    @CurrentActor() actor: AuditActor,
    @Param('exportId', ParseUUIDPipe) id: string,
  ): Promise<StreamableFile> {
    const { job, content } = await this.exports.open(access, actor, id);
    const disposition = `attachment; filename="${fileNameOf(job)}"`;
    const file = new StreamableFile(Readable.from(content), { type: 'text/csv; charset=utf-8', disposition });
    // A file that cannot be read to its end must not look like a whole one.
    return file.setErrorHandler((_error, response) => response.destroy?.());
  }
}

function fileNameOf({ created_at }: ExportJob): string {
  return `leads-${created_at.toISOString().slice(0, 10)}.csv`;
}

function exportToDto(job: ExportJob): ExportDto {
  const { id, state, reason, total } = job;
  return {
    ...{ id, state, reason, total },
    rows: job.rows_written,
    bytes: Number(job.bytes_written),
    fileName: fileNameOf(job),
    createdAt: job.created_at.toISOString(),
    endedAt: job.ended_at?.toISOString() ?? null,
    expiresAt: job.expires_at.toISOString(),
  };
}
