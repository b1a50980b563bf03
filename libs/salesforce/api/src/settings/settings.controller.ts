import { type Access, CurrentAccess, Members } from '@leadweave/access';
import { type AuditActor, CurrentActor } from '@leadweave/brands-api';
import { etagOf } from '@leadweave/http';
import { Body, Controller, Get, Headers, Put, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { brandHeader, ifMatchHeader } from '../api-headers.js';
import { SalesforceSettingsDto, SaveSalesforceSettingsDto } from './settings.dto.js';
import { SettingsService } from './settings.service.js';

@ApiTags('salesforce')
@ApiHeader(brandHeader)
@Controller('salesforce/settings')
export class SettingsController {
  constructor(private readonly settings: SettingsService) {}

  @Get()
  @Members('brand_admin', 'marketing')
  @ApiOperation({ operationId: 'getSalesforceSettings', summary: 'What goes where, under which rules' })
  @ApiOkResponse({ type: SalesforceSettingsDto })
  async find(
    @CurrentAccess() access: Access,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SalesforceSettingsDto> {
    return tagged(response, await this.settings.find(access));
  }

  @Put()
  @Members('brand_admin')
  @ApiHeader(ifMatchHeader)
  @ApiOperation({ operationId: 'saveSalesforceSettings', summary: 'Replace the named parts' })
  @ApiOkResponse({ type: SalesforceSettingsDto })
  async save(
    @CurrentAccess() access: Access,
    @CurrentActor() actor: AuditActor,
    @Body() settings: SaveSalesforceSettingsDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SalesforceSettingsDto> {
    return tagged(response, await this.settings.save(access, actor, settings, ifMatch));
  }
}

function tagged(response: Response, dto: SalesforceSettingsDto): SalesforceSettingsDto {
  response.setHeader('ETag', etagOf(dto.version));
  return dto;
}
