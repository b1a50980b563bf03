import { type Access, CurrentAccess, Members } from '@leadweave/access';
import { type AuditActor, CurrentActor } from '@leadweave/brands-api';
import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { brandHeader } from '../brand-header.js';
import { LeadMoveDto, leadMoveToDto } from './lead-move.dto.js';
import { LeadMoves } from './lead-moves.js';

@ApiTags('lead-moves')
@ApiHeader(brandHeader)
@Controller('lead-moves')
export class LeadMovesController {
  constructor(private readonly moves: LeadMoves) {}

  @Get(':moveId')
  @Members('brand_admin')
  @ApiOperation({ operationId: 'getLeadMove', summary: 'How far a move of leads to another location is' })
  @ApiOkResponse({ type: LeadMoveDto })
  async find(@CurrentAccess() access: Access, @Param('moveId', ParseUUIDPipe) id: string): Promise<LeadMoveDto> {
    return leadMoveToDto(await this.moves.find(access, id));
  }

  @Post(':moveId/undo')
  @HttpCode(200)
  @Members('brand_admin')
  @ApiOperation({ operationId: 'undoLeadMove', summary: 'Move leads back to where they came from' })
  @ApiOkResponse({ type: LeadMoveDto, description: 'The move back, which a worker carries out.' })
  async undo(
    @CurrentAccess() access: Access,
    @CurrentActor() actor: AuditActor,
    @Param('moveId', ParseUUIDPipe) id: string,
  ): Promise<LeadMoveDto> {
    return leadMoveToDto(await this.moves.undo(access, id, actor));
  }
}
