import { type Access, CurrentAccess, Members } from '@leadweave/access';
import { type AuditActor, CurrentActor } from '@leadweave/brands-api';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { brandHeader } from '../api-headers.js';
import { BackFillService } from './back-fill.service.js';
import {
  BackFillDto,
  LatestBackFillDto,
  SalesforceDryRunDto,
  StartBackFillDto,
  StartDryRunDto,
} from './dry-run.dto.js';
import { DryRunService } from './dry-run.service.js';

@ApiTags('salesforce')
@ApiHeader(brandHeader)
@Controller('salesforce')
export class DryRunsController {
  constructor(
    private readonly dryRuns: DryRunService,
    private readonly backFills: BackFillService,
  ) {}

  @Post('dry-runs')
  @HttpCode(200)
  @Members('brand_admin')
  @ApiOperation({ operationId: 'startSalesforceDryRun', summary: 'What sending leads since a date would do' })
  @ApiOkResponse({ type: SalesforceDryRunDto })
  dryRun(@CurrentAccess() access: Access, @Body() wish: StartDryRunDto): Promise<SalesforceDryRunDto> {
    return this.dryRuns.start(access, wish);
  }

  @Post('back-fills')
  @HttpCode(202)
  @Members('brand_admin')
  @ApiOperation({ operationId: 'startSalesforceBackFill', summary: 'Send earlier leads, exactly as the dry run told' })
  @ApiAcceptedResponse({ type: BackFillDto })
  start(
    @CurrentAccess() access: Access,
    @CurrentActor() actor: AuditActor,
    @Body() wish: StartBackFillDto,
  ): Promise<BackFillDto> {
    return this.backFills.start(access, actor, wish);
  }

  @Get('back-fills/latest')
  @Members('brand_admin', 'marketing')
  @ApiOperation({ operationId: 'getLatestSalesforceBackFill', summary: 'How far the latest run is' })
  @ApiOkResponse({ type: LatestBackFillDto })
  latest(@CurrentAccess() access: Access): Promise<LatestBackFillDto> {
    return this.backFills.latest(access);
  }

  @Post('back-fills/latest/stop')
  @HttpCode(200)
  @Members('brand_admin')
  @ApiOperation({ operationId: 'stopSalesforceBackFill', summary: 'Stop the latest run; what went out stays' })
  @ApiOkResponse({ type: BackFillDto })
  stop(@CurrentAccess() access: Access, @CurrentActor() actor: AuditActor): Promise<BackFillDto> {
    return this.backFills.stop(access, actor);
  }
}
