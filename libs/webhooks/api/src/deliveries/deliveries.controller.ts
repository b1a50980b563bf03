import { type Access, CurrentAccess, Members, Scopes } from '@leadweave/access';
import { type AuditActor, CurrentActor } from '@leadweave/brands-api';
import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { brandHeader } from '../api-headers.js';
import {
  DeliveryDetailDto,
  DeliveryListDto,
  DeliveryListQueryDto,
  ReplayDto,
  ReplayedDto,
  ReplayPlanDto,
} from './delivery.dto.js';
import { DeliveryLogService } from './delivery-log.service.js';

@ApiTags('webhook-deliveries')
@ApiHeader(brandHeader)
@Controller('webhook-deliveries')
export class DeliveriesController {
  constructor(private readonly log: DeliveryLogService) {}

  @Get()
  @Members()
  @Scopes('webhooks:manage')
  @ApiOperation({ operationId: 'listWebhookDeliveries', summary: 'What was sent to endpoints, newest first' })
  @ApiOkResponse({ type: DeliveryListDto })
  list(@CurrentAccess() access: Access, @Query() query: DeliveryListQueryDto): Promise<DeliveryListDto> {
    return this.log.list(access, query);
  }

  /** Stands before the routes with an id: `replays` is none. */
  @Post('replays')
  @HttpCode(200)
  @Members('brand_admin', 'franchisee')
  @Scopes('webhooks:manage')
  @ApiOperation({ operationId: 'replayWebhookDeliveries', summary: 'Send ended deliveries again, after a preview' })
  @ApiOkResponse({ type: ReplayPlanDto })
  replays(
    @CurrentAccess() access: Access,
    @CurrentActor() actor: AuditActor,
    @Body() { dryRun, planId, ...filter }: ReplayDto,
  ): Promise<ReplayPlanDto> {
    return dryRun ? this.log.preview(access, filter) : this.log.run(access, actor, filter, planId);
  }

  @Get(':deliveryId')
  @Members()
  @Scopes('webhooks:manage')
  @ApiOperation({ operationId: 'getWebhookDelivery', summary: 'Request, attempts and answers of one delivery' })
  @ApiOkResponse({ type: DeliveryDetailDto })
  find(@CurrentAccess() access: Access, @Param('deliveryId', ParseUUIDPipe) id: string): Promise<DeliveryDetailDto> {
    return this.log.find(access, id);
  }

  @Post(':deliveryId/replay')
  @HttpCode(200)
  @Members('brand_admin', 'franchisee')
  @Scopes('webhooks:manage')
  @ApiOperation({ operationId: 'replayWebhookDelivery', summary: 'Send one delivery again under the same id' })
  @ApiOkResponse({ type: ReplayedDto })
  async replay(
    @CurrentAccess() access: Access,
    @CurrentActor() actor: AuditActor,
    @Param('deliveryId', ParseUUIDPipe) id: string,
  ): Promise<ReplayedDto> {
    await this.log.replayOne(access, actor, id);
    return { replayed: 1 };
  }
}
