import { type Access, CurrentAccess, Members } from '@leadweave/access';
import { etagOf } from '@leadweave/http';
import { Database } from '@leadweave/persistence';
import { Body, Controller, Delete, Get, Headers, HttpCode, Param, ParseUUIDPipe, Post, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { type Response } from 'express';
import { brandHeader } from '../brand-header.js';
import { FoldedLeadDto } from '../reading/lead-detail.dto.js';
import { LeadReader } from '../reading/lead-reader.js';
import { pairingToDto } from './pairing.mapper.js';
import { ForbidPairDto, LeadPairingDto, PairingChangeDto, SplitLeadDto } from './pairing.dto.js';
import { type PairingChange, PairingService } from './pairing.service.js';

const ifMatchHeader = {
  name: 'If-Match',
  required: false,
  description: 'ETag of the lead that was seen; without it the decision holds whatever happened meanwhile.',
};

@ApiTags('leads')
@ApiHeader(brandHeader)
@Controller('leads/:leadId')
export class PairingController {
  constructor(
    private readonly database: Database,
    private readonly reader: LeadReader,
    private readonly pairing: PairingService,
  ) {}

  @Get('pairing')
  @Members()
  @ApiOperation({ operationId: 'explainPairing', summary: 'Why a lead is paired, or stands alone' })
  @ApiOkResponse({ type: LeadPairingDto })
  @ApiResponse({ status: 307, type: FoldedLeadDto, description: 'The lead is part of another one: see `Location`.' })
  explain(
    @CurrentAccess() { brandId, scope }: Access,
    @Param('leadId', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<LeadPairingDto | FoldedLeadDto> {
    return this.database.inBrand(brandId, scope, async (tx) => {
      const row = await this.reader.row(tx, id);
      if (row.folded_into) {
        response.status(307).location(`/api/v1/leads/${row.folded_into}/pairing`);
        return { id, foldedInto: row.folded_into };
      }
      return pairingToDto((await this.reader.detail(tx, row)).pairing);
    });
  }

  @Post('split')
  @HttpCode(200)
  @Members('brand_admin', 'franchisee')
  @ApiHeader(ifMatchHeader)
  @ApiOperation({ operationId: 'splitLead', summary: 'Part a pair; both leads keep what people decided' })
  @ApiOkResponse({ type: PairingChangeDto })
  async split(
    @CurrentAccess() access: Access,
    @Param('leadId', ParseUUIDPipe) id: string,
    @Body() { whatConvertsLeadId }: SplitLeadDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PairingChangeDto> {
    return tagged(response, await this.pairing.split(access, id, whatConvertsLeadId, ifMatch));
  }

  @Post('never-pair')
  @HttpCode(200)
  @Members('brand_admin', 'franchisee')
  @ApiHeader(ifMatchHeader)
  @ApiOperation({ operationId: 'forbidPair', summary: 'Never pair these two, until that is undone' })
  @ApiOkResponse({ type: PairingChangeDto })
  async forbid(
    @CurrentAccess() access: Access,
    @Param('leadId', ParseUUIDPipe) id: string,
    @Body() { otherLeadId }: ForbidPairDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PairingChangeDto> {
    return tagged(response, await this.pairing.forbid(access, id, otherLeadId, ifMatch));
  }

  @Delete('pairing-decisions/:otherLeadId')
  @Members('brand_admin', 'franchisee')
  @ApiHeader(ifMatchHeader)
  @ApiOperation({ operationId: 'undoPairingDecision', summary: 'Take a split or a prohibition back' })
  @ApiOkResponse({ type: PairingChangeDto })
  async undo(
    @CurrentAccess() access: Access,
    @Param('leadId', ParseUUIDPipe) id: string,
    @Param('otherLeadId', ParseUUIDPipe) otherLeadId: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PairingChangeDto> {
    return tagged(response, await this.pairing.undo(access, id, otherLeadId, ifMatch));
  }
}

function tagged(response: Response, change: PairingChange): PairingChangeDto {
  response.setHeader('ETag', etagOf(change.version));
  return change;
}
