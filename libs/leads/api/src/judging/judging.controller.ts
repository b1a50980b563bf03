import { type Access, CurrentAccess, Members, Scopes } from '@leadweave/access';
import { etagOf } from '@leadweave/http';
import { Body, Controller, Headers, HttpCode, Param, ParseUUIDPipe, Patch, Post, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Response } from 'express';
import { brandHeader } from '../brand-header.js';
import { LeadDetailDto } from '../reading/lead-detail.dto.js';
import { leadDetailToDto } from '../reading/lead-detail.mapper.js';
import { BulkActionDto, BulkActionResultDto, BulkUndoResultDto, UpdateLeadDto } from './judgement.dto.js';
import { JudgingService } from './judging.service.js';

@ApiTags('leads')
@ApiHeader(brandHeader)
@Controller('leads')
export class JudgingController {
  constructor(private readonly judging: JudgingService) {}

  @Patch(':leadId')
  @Members('brand_admin', 'franchisee')
  @Scopes('leads:write')
  @ApiHeader({
    name: 'If-Match',
    required: false,
    description: 'ETag that was seen; without it the later change wins.',
  })
  @ApiOperation({
    operationId: 'updateLead',
    summary: 'Set quality, status, or values in place of those of the sources',
  })
  @ApiOkResponse({ type: LeadDetailDto })
  async update(
    @CurrentAccess() access: Access,
    @Param('leadId', ParseUUIDPipe) id: string,
    @Body() dto: UpdateLeadDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<LeadDetailDto> {
    const detail = await this.judging.update(access, id, dto, ifMatch);
    response.setHeader('ETag', etagOf(detail.row.version));
    return leadDetailToDto(detail);
  }

  @Post('bulk-actions')
  @HttpCode(200)
  @Members('brand_admin', 'franchisee')
  @Scopes('leads:write')
  @ApiOperation({ operationId: 'judgeLeads', summary: 'Set quality or status of many leads' })
  @ApiOkResponse({ type: BulkActionResultDto })
  judge(@CurrentAccess() access: Access, @Body() dto: BulkActionDto): Promise<BulkActionResultDto> {
    return this.judging.judgeAll(access, dto);
  }

  @Post('bulk-actions/:actionId/undo')
  @HttpCode(200)
  @Members('brand_admin', 'franchisee')
  @Scopes('leads:write')
  @ApiOperation({ operationId: 'undoLeadsJudgement', summary: 'Give leads their previous values back' })
  @ApiOkResponse({ type: BulkUndoResultDto })
  async undo(
    @CurrentAccess() access: Access,
    @Param('actionId', ParseUUIDPipe) id: string,
  ): Promise<BulkUndoResultDto> {
    return { restored: await this.judging.undo(access, id) };
  }
}
