import { type Access, CurrentAccess, Members } from '@leadweave/access';
import { type AuditActor, CurrentActor } from '@leadweave/brands-api';
import { Body, Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiHeader, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { brandHeader } from '../api-headers.js';
import { ApiShareDto, SalesforceOverviewDto } from './overview.dto.js';
import { OverviewService } from './overview.service.js';

@ApiTags('salesforce')
@ApiHeader(brandHeader)
@Controller('salesforce')
export class OverviewController {
  constructor(private readonly connection: OverviewService) {}

  @Get()
  @Members('brand_admin', 'marketing')
  @ApiOperation({
    operationId: 'getSalesforce',
    summary: 'What is connected, how it stands and what is left to set up',
  })
  @ApiOkResponse({ type: SalesforceOverviewDto })
  overview(@CurrentAccess() access: Access): Promise<SalesforceOverviewDto> {
    return this.connection.overview(access);
  }

  @Post('pause')
  @HttpCode(200)
  @Members('brand_admin')
  @ApiOperation({ operationId: 'pauseSalesforce', summary: 'Stop both directions; what happens meanwhile waits' })
  @ApiOkResponse({ type: SalesforceOverviewDto })
  pause(@CurrentAccess() access: Access, @CurrentActor() actor: AuditActor): Promise<SalesforceOverviewDto> {
    return this.connection.pause(access, actor);
  }

  @Post('resume')
  @HttpCode(200)
  @Members('brand_admin')
  @ApiOperation({ operationId: 'resumeSalesforce', summary: 'Go on with what has waited' })
  @ApiOkResponse({ type: SalesforceOverviewDto })
  resume(@CurrentAccess() access: Access, @CurrentActor() actor: AuditActor): Promise<SalesforceOverviewDto> {
    return this.connection.resume(access, actor);
  }

  @Delete()
  @HttpCode(204)
  @Members('brand_admin')
  @ApiOperation({ operationId: 'disconnectSalesforce', summary: 'End the connection and wipe its tokens' })
  @ApiNoContentResponse()
  disconnect(@CurrentAccess() access: Access, @CurrentActor() actor: AuditActor): Promise<void> {
    return this.connection.disconnect(access, actor);
  }

  @Put('api-share')
  @Members('brand_admin')
  @ApiOperation({ operationId: 'saveSalesforceApiShare', summary: 'How much of the org’s calls we may use' })
  @ApiOkResponse({ type: SalesforceOverviewDto })
  saveApiShare(
    @CurrentAccess() access: Access,
    @CurrentActor() actor: AuditActor,
    @Body() share: ApiShareDto,
  ): Promise<SalesforceOverviewDto> {
    return this.connection.saveApiShare(access, actor, share);
  }
}
