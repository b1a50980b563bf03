import { type Access, CurrentAccess, Members } from '@leadweave/access';
import { type AuditActor, CurrentActor } from '@leadweave/brands-api';
import { PageQueryDto } from '@leadweave/http';
import { Controller, Get, HttpCode, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Readable } from 'node:stream';
import { brandHeader } from '../api-headers.js';
import { ErrorRetryDto, FailedLeadListDto } from './error.dto.js';
import { ErrorsService } from './errors.service.js';
import { SalesforceHealthDto } from './health.dto.js';
import { SalesforceHealthService } from './health.service.js';

@ApiTags('salesforce')
@ApiHeader(brandHeader)
@Controller('salesforce')
export class ErrorsController {
  constructor(
    private readonly errors: ErrorsService,
    private readonly healthOf: SalesforceHealthService,
  ) {}

  @Get('health')
  @Members('brand_admin', 'marketing')
  @ApiOperation({ operationId: 'getSalesforceHealth', summary: 'Calls, both directions, and failures by cause' })
  @ApiOkResponse({ type: SalesforceHealthDto })
  health(@CurrentAccess() access: Access): Promise<SalesforceHealthDto> {
    return this.healthOf.health(access);
  }

  @Get('errors.csv')
  @Members('brand_admin', 'marketing')
  @ApiOperation({ operationId: 'downloadSalesforceErrors', summary: 'Every failure as a CSV file' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  file(@CurrentAccess() access: Access): StreamableFile {
    return new StreamableFile(Readable.from(this.errors.csv(access)), {
      type: 'text/csv; charset=utf-8',
      disposition: 'attachment; filename="salesforce-errors.csv"',
    });
  }

  @Get('errors/:errorKey/leads')
  @Members('brand_admin', 'marketing')
  @ApiOperation({ operationId: 'listSalesforceErrorLeads', summary: 'Leads that one cause keeps' })
  @ApiOkResponse({ type: FailedLeadListDto })
  leads(
    @CurrentAccess() access: Access,
    @Param('errorKey') key: string,
    @Query() page: PageQueryDto,
  ): Promise<FailedLeadListDto> {
    return this.errors.leads(access, key, page);
  }

  @Post('errors/:errorKey/retry')
  @HttpCode(200)
  @Members('brand_admin')
  @ApiOperation({ operationId: 'retrySalesforceError', summary: 'Try all leads of one cause again' })
  @ApiOkResponse({ type: ErrorRetryDto })
  retry(
    @CurrentAccess() access: Access,
    @CurrentActor() actor: AuditActor,
    @Param('errorKey') key: string,
  ): Promise<ErrorRetryDto> {
    return this.errors.retry(access, actor, key);
  }
}
