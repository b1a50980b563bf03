import { Readable } from 'node:stream';
import { type Access, CurrentAccess, Members } from '@leadweave/access';
import { type AuditActor, CurrentActor } from '@leadweave/brands-api';
import { Body, Controller, Get, HttpCode, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { brandHeader } from '../brand-header.js';
import {
  CompareDto,
  ComparisonPlanDto,
  PeriodQueryDto,
  ReconciliationDto,
  ReconciliationItemListDto,
  ReconciliationItemsQueryDto,
  ReconciliationQueryDto,
} from './reconciliation.dto.js';
import { ReconciliationService } from './reconciliation.service.js';

@ApiTags('reconciliation')
@ApiHeader(brandHeader)
@Controller('reconciliation')
export class ReconciliationController {
  constructor(private readonly reconciliation: ReconciliationService) {}

  @Get()
  @Members()
  @ApiOperation({
    operationId: 'getReconciliation',
    summary: 'What the source reports against what is here, day by day',
  })
  @ApiOkResponse({ type: ReconciliationDto })
  report(@CurrentAccess() access: Access, @Query() query: ReconciliationQueryDto): Promise<ReconciliationDto> {
    return this.reconciliation.report(access, query);
  }

  @Get('items')
  @Members()
  @ApiOperation({ operationId: 'listReconciliationItems', summary: 'The leads behind a number' })
  @ApiOkResponse({ type: ReconciliationItemListDto })
  items(
    @CurrentAccess() access: Access,
    @Query() query: ReconciliationItemsQueryDto,
  ): Promise<ReconciliationItemListDto> {
    return this.reconciliation.items(access, query);
  }

  @Get('export')
  @Members()
  @ApiOperation({ operationId: 'exportReconciliation', summary: 'The report as CSV' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  async export(@CurrentAccess() access: Access, @Query() query: PeriodQueryDto): Promise<StreamableFile> {
    const lines = this.reconciliation.csv(access, query);
    // What is wrong with the question is told before the file begins.
    const first = await lines.next();
    const disposition = 'attachment; filename="reconciliation.csv"';
    return new StreamableFile(Readable.from(continued(first.value ?? '', lines)), {
      type: 'text/csv; charset=utf-8',
      disposition,
    });
  }

  @Post('runs')
  @HttpCode(200)
  @Members('brand_admin')
  @ApiOperation({ operationId: 'startComparison', summary: 'Compare with the source, or tell what it takes' })
  @ApiOkResponse({ type: ComparisonPlanDto })
  compare(
    @CurrentAccess() access: Access,
    @CurrentActor() actor: AuditActor,
    @Body() dto: CompareDto,
  ): Promise<ComparisonPlanDto> {
    return this.reconciliation.compare(access, actor, dto);
  }

  @Post('fetch-missing')
  @HttpCode(200)
  @Members('brand_admin')
  @ApiOperation({ operationId: 'fetchMissingLeads', summary: 'Fetch what is missing, or tell what it takes' })
  @ApiOkResponse({ type: ComparisonPlanDto })
  fetchMissing(
    @CurrentAccess() access: Access,
    @CurrentActor() actor: AuditActor,
    @Body() dto: CompareDto,
  ): Promise<ComparisonPlanDto> {
    return this.reconciliation.fetchMissing(access, actor, dto);
  }
}

async function* continued(first: string, rest: AsyncIterable<string>): AsyncGenerator<string, void> {
  yield first;
  yield* rest;
}
