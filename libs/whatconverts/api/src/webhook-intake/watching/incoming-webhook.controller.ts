import { type Access, CurrentAccess, Members } from '@leadweave/access';
import { type AuditActor, CurrentActor } from '@leadweave/brands-api';
import { AnswersSecret, decodeCursor, encodeCursor } from '@leadweave/http';
import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { brandHeader } from '../../api-headers.js';
import { deliveryToDto } from './delivery-view.js';
import {
  DeliveryQueryDto,
  IncomingWebhookDto,
  InboundDeliveryDetailDto,
  InboundDeliveryListDto,
  NewWebhookAddressDto,
  ReplayWebhooksDto,
  RotateWebhookDto,
  WebhookReplayDto,
} from './incoming-webhook.dto.js';
import { IncomingWebhookService } from './incoming-webhook.service.js';

@ApiTags('connections')
@ApiHeader(brandHeader)
@Controller('connections/:connectionId/webhook')
export class IncomingWebhookController {
  constructor(private readonly webhooks: IncomingWebhookService) {}

  @Get()
  @Members('brand_admin', 'marketing')
  @ApiOperation({ operationId: 'getIncomingWebhook', summary: 'Address and figures of the incoming webhook' })
  @ApiOkResponse({ type: IncomingWebhookDto })
  describe(
    @CurrentAccess() access: Access,
    @Param('connectionId', ParseUUIDPipe) connectionId: string,
  ): Promise<IncomingWebhookDto> {
    return this.webhooks.describe(access, connectionId);
  }

  @Post()
  @Members('brand_admin')
  @AnswersSecret()
  @ApiOperation({
    operationId: 'rotateIncomingWebhook',
    summary: 'Create the address, or a new one beside the present; shown once',
  })
  @ApiCreatedResponse({ type: NewWebhookAddressDto })
  rotate(
    @CurrentAccess() access: Access,
    @CurrentActor() actor: AuditActor,
    @Param('connectionId', ParseUUIDPipe) connectionId: string,
    @Body() { overlapHours }: RotateWebhookDto,
  ): Promise<NewWebhookAddressDto> {
    return this.webhooks.rotate(access, actor, connectionId, overlapHours);
  }

  @Delete('previous')
  @Members('brand_admin')
  @HttpCode(204)
  @ApiOperation({ operationId: 'revokePreviousWebhook', summary: 'Refuse the previous address from now on' })
  @ApiNoContentResponse()
  revokePrevious(
    @CurrentAccess() access: Access,
    @CurrentActor() actor: AuditActor,
    @Param('connectionId', ParseUUIDPipe) connectionId: string,
  ): Promise<void> {
    return this.webhooks.revokePrevious(access, actor, connectionId);
  }

  @Get('deliveries')
  @Members('brand_admin', 'marketing')
  @ApiOperation({ operationId: 'listInboundDeliveries', summary: 'What arrived, newest first' })
  @ApiOkResponse({ type: InboundDeliveryListDto })
  async list(
    @CurrentAccess() access: Access,
    @Param('connectionId', ParseUUIDPipe) connectionId: string,
    @Query() query: DeliveryQueryDto,
  ): Promise<InboundDeliveryListDto> {
    const { limit, cursor, ...filter } = query;
    const binding = { brandId: access.brandId, filter: { ...filter, connectionId }, sort: 'inbound-deliveries' };
    const [at = '', id = ''] = cursor === undefined ? [] : decodeCursor(cursor, binding);
    const after = cursor === undefined ? undefined : ([at, id] as const);
    const rows = await this.webhooks.list(access, connectionId, filter, after, limit + 1);
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    const nextCursor = last ? encodeCursor([last.received_at.toISOString(), last.id], binding) : null;
    return { data: shown.map(deliveryToDto), nextCursor };
  }

  @Get('deliveries/:deliveryId')
  @Members('brand_admin', 'marketing')
  @ApiOperation({ operationId: 'getInboundDelivery', summary: 'One delivery; its bytes for brand admins' })
  @ApiOkResponse({ type: InboundDeliveryDetailDto })
  async find(
    @CurrentAccess() access: Access,
    @Param('connectionId', ParseUUIDPipe) connectionId: string,
    @Param('deliveryId', ParseUUIDPipe) deliveryId: string,
  ): Promise<InboundDeliveryDetailDto> {
    const row = await this.webhooks.find(access, connectionId, deliveryId);
    const raw = access.role === 'brand_admin' ? row.raw.toString('utf8') : null;
    return { ...deliveryToDto(row), raw };
  }

  @Post('replays')
  @Members('brand_admin')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'replayInboundDeliveries',
    summary: 'Work on deliveries again: one, or those of a dry run',
    description: 'Send a filter for a dry run with a count and a `planId`; send the `planId` to replay exactly those.',
  })
  @ApiOkResponse({ type: WebhookReplayDto })
  replay(
    @CurrentAccess() access: Access,
    @CurrentActor() actor: AuditActor,
    @Param('connectionId', ParseUUIDPipe) connectionId: string,
    @Body() { planId, deliveryId, dryRun: _dryRun, ...filter }: ReplayWebhooksDto,
  ): Promise<WebhookReplayDto> {
    if (planId !== undefined) return this.webhooks.runReplay(access, actor, connectionId, planId);
    if (deliveryId !== undefined) return this.webhooks.replayOne(access, actor, connectionId, deliveryId);
    return this.webhooks.planReplay(access, connectionId, filter);
  }
}
