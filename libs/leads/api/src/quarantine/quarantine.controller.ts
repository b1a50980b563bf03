import { type Access, CurrentAccess, Members } from '@leadweave/access';
import { decodeCursor, encodeCursor } from '@leadweave/http';
import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { brandHeader } from '../brand-header.js';
import { QuarantinedInputDto, QuarantineListDto, QuarantineQueryDto, ReplayResultDto } from './quarantine.dto.js';
import { type QuarantineRow } from './quarantine.repository.js';
import { QuarantineService } from './quarantine.service.js';

@ApiTags('quarantine')
@ApiHeader(brandHeader)
@Controller('quarantine')
export class QuarantineController {
  constructor(private readonly quarantine: QuarantineService) {}

  @Get()
  @Members('brand_admin')
  @ApiOperation({ operationId: 'listQuarantine', summary: 'Inputs that could not be understood' })
  @ApiOkResponse({ type: QuarantineListDto })
  async list(@CurrentAccess() access: Access, @Query() query: QuarantineQueryDto): Promise<QuarantineListDto> {
    const { limit, cursor, ...filter } = query;
    const binding = { brandId: access.brandId, filter, sort: 'quarantine' };
    const [at = '', id = ''] = cursor === undefined ? [] : decodeCursor(cursor, binding);
    const rows = await this.quarantine.list(access, filter, cursor === undefined ? undefined : [at, id], limit + 1);
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    const nextCursor = last ? encodeCursor([last.received_at.toISOString(), last.id], binding) : null;
    return { data: shown.map(inputToDto), nextCursor };
  }

  @Post(':inputId/replay')
  @HttpCode(200)
  @Members('brand_admin')
  @ApiOperation({ operationId: 'replayQuarantinedInput', summary: 'Try an input again' })
  @ApiOkResponse({ type: ReplayResultDto })
  async replay(@CurrentAccess() access: Access, @Param('inputId', ParseUUIDPipe) id: string): Promise<ReplayResultDto> {
    const outcome = await this.quarantine.replay(access, id);
    if (outcome.kind === 'settled') {
      return { outcome: outcome.kind, leadId: outcome.leadId ?? null, reason: null, detail: null };
    }
    return { outcome: outcome.kind, leadId: null, reason: outcome.reason, detail: outcome.detail };
  }
}

function inputToDto(row: QuarantineRow): QuarantinedInputDto {
  const { id, source, kind, reason, detail, attempts } = row;
  return {
    ...{ id, source, kind, reason, detail, attempts },
    externalId: row.external_id,
    profileId: row.profile_id,
    locationId: row.location_id,
    receivedAt: row.received_at.toISOString(),
    rawExcerpt: row.raw.toString('utf8'),
  };
}
