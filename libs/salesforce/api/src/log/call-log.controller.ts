import { type Access, CurrentAccess, Members } from '@leadweave/access';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { brandHeader } from '../api-headers.js';
import { CallListQueryDto, SalesforceCallListDto } from './call.dto.js';
import { CallLogService } from './call-log.service.js';

@ApiTags('salesforce')
@ApiHeader(brandHeader)
@Controller('salesforce/log')
export class CallLogController {
  constructor(private readonly log: CallLogService) {}

  @Get()
  @Members('brand_admin', 'marketing')
  @ApiOperation({ operationId: 'listSalesforceCalls', summary: 'What happened in both directions, newest first' })
  @ApiOkResponse({ type: SalesforceCallListDto })
  list(@CurrentAccess() access: Access, @Query() query: CallListQueryDto): Promise<SalesforceCallListDto> {
    return this.log.list(access, query);
  }
}
