import { type Access, CurrentAccess, Members } from '@leadweave/access';
import { type AuditActor, CurrentActor } from '@leadweave/brands-api';
import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { brandHeader } from '../api-headers.js';
import { AnswerConflictDto, SalesforceChainDto } from './chain.dto.js';
import { ChainService } from './chain.service.js';

@ApiTags('salesforce')
@ApiHeader(brandHeader)
@Controller('leads/:leadId/salesforce')
export class ChainController {
  constructor(private readonly chains: ChainService) {}

  @Get()
  @Members()
  @ApiOperation({ operationId: 'getLeadSalesforce', summary: 'Records, opportunities and values of a lead' })
  @ApiOkResponse({ type: SalesforceChainDto })
  chain(@CurrentAccess() access: Access, @Param('leadId', ParseUUIDPipe) leadId: string): Promise<SalesforceChainDto> {
    return this.chains.chain(access, leadId);
  }

  @Post('retry')
  @HttpCode(200)
  @Members('brand_admin')
  @ApiOperation({ operationId: 'retryLeadSalesforce', summary: 'Try to send the lead again now' })
  @ApiOkResponse({ type: SalesforceChainDto })
  retry(
    @CurrentAccess() access: Access,
    @CurrentActor() actor: AuditActor,
    @Param('leadId', ParseUUIDPipe) leadId: string,
  ): Promise<SalesforceChainDto> {
    return this.chains.retry(access, actor, leadId);
  }

  @Post('answer')
  @HttpCode(200)
  @Members('brand_admin')
  @ApiOperation({
    operationId: 'answerLeadSalesforce',
    summary: 'Link to a record, make one all the same, or leave it',
  })
  @ApiOkResponse({ type: SalesforceChainDto })
  answer(
    @CurrentAccess() access: Access,
    @CurrentActor() actor: AuditActor,
    @Param('leadId', ParseUUIDPipe) leadId: string,
    @Body() answer: AnswerConflictDto,
  ): Promise<SalesforceChainDto> {
    return this.chains.answer(access, actor, leadId, answer);
  }
}
