import { type Access, CurrentAccess, Members } from '@leadweave/access';
import { type AuditActor, CurrentActor } from '@leadweave/brands-api';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { brandHeader } from '../api-headers.js';
import { RunSetUpDto, SalesforceSetUpDto, SetUpPlanDto, SetUpResultDto } from './set-up.dto.js';
import { SetUpService } from './set-up.service.js';

@ApiTags('salesforce')
@ApiHeader(brandHeader)
@Controller('salesforce/set-up')
export class SetUpController {
  constructor(private readonly setUp: SetUpService) {}

  @Get()
  @Members('brand_admin', 'marketing')
  @ApiOperation({ operationId: 'getSalesforceSetUp', summary: 'Permissions, fields and conversion map of the org' })
  @ApiOkResponse({ type: SalesforceSetUpDto })
  state(@CurrentAccess() access: Access): Promise<SalesforceSetUpDto> {
    return this.setUp.state(access);
  }

  @Post('plan')
  @HttpCode(200)
  @Members('brand_admin')
  @ApiOperation({ operationId: 'planSalesforceSetUp', summary: 'What would be created and granted; changes nothing' })
  @ApiOkResponse({ type: SetUpPlanDto })
  plan(@CurrentAccess() access: Access): Promise<SetUpPlanDto> {
    return this.setUp.plan(access);
  }

  @Post()
  @HttpCode(200)
  @Members('brand_admin')
  @ApiOperation({ operationId: 'runSalesforceSetUp', summary: 'Carry out exactly the plan, and read the org again' })
  @ApiOkResponse({ type: SetUpResultDto })
  run(
    @CurrentAccess() access: Access,
    @CurrentActor() actor: AuditActor,
    @Body() plan: RunSetUpDto,
  ): Promise<SetUpResultDto> {
    return this.setUp.run(access, actor, plan);
  }
}
