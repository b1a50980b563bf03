import { type Access, CurrentAccess, Members } from '@leadweave/access';
import { type AuditActor, CurrentActor } from '@leadweave/brands-api';
import { Body, Controller, Get, Param, ParseUUIDPipe, Patch, Query } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { brandHeader } from '../brand-header.js';
import { AlertDto, AlertListDto, AlertListQueryDto, DecideAlertDto } from './alert.dto.js';
import { AlertsService } from './alerts.service.js';

@ApiTags('alerts')
@ApiHeader(brandHeader)
@Controller('alerts')
export class AlertsController {
  constructor(private readonly alerts: AlertsService) {}

  @Get()
  @Members('brand_admin', 'marketing')
  @ApiOperation({ operationId: 'listAlerts', summary: 'What needs a person, the most urgent first; or the history' })
  @ApiOkResponse({ type: AlertListDto })
  list(@CurrentAccess() access: Access, @Query() query: AlertListQueryDto): Promise<AlertListDto> {
    return this.alerts.list(access, query);
  }

  @Patch(':alertId')
  @Members('brand_admin')
  @ApiOperation({ operationId: 'decideAlert', summary: 'Acknowledge, mute until a date, or close with a reason' })
  @ApiOkResponse({ type: AlertDto })
  decide(
    @CurrentAccess() access: Access,
    @CurrentActor() actor: AuditActor,
    @Param('alertId', ParseUUIDPipe) id: string,
    @Body() dto: DecideAlertDto,
  ): Promise<AlertDto> {
    return this.alerts.decide(access, actor, id, dto);
  }
}
