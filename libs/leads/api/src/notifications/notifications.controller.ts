import { type Access, CurrentAccess, Members } from '@leadweave/access';
import { decodeCursor, encodeCursor, etagOf } from '@leadweave/http';
import { Body, Controller, Get, Headers, HttpCode, Param, ParseUUIDPipe, Post, Put, Query, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Response } from 'express';
import { brandHeader } from '../brand-header.js';
import { type NotificationSetting } from './notification-setting.js';
import {
  LeadNotificationsDto,
  NotificationLogDto,
  NotificationLogQueryDto,
  NotificationSendDto,
  NotificationSettingDto,
  SaveNotificationSettingDto,
} from './notification.dto.js';
import { type SendLogRow } from './notification-sends.repository.js';
import { NotificationsService } from './notifications.service.js';

@ApiTags('notifications')
@ApiHeader(brandHeader)
@Controller()
export class NotificationsController {
  constructor(private readonly notifications: NotificationsService) {}

  @Get('notification-setting')
  @Members()
  @ApiOperation({ operationId: 'getNotificationSetting', summary: 'How the signed-in person is told of new leads' })
  @ApiOkResponse({ type: NotificationSettingDto })
  async find(
    @CurrentAccess() access: Access,
    @Res({ passthrough: true }) response: Response,
  ): Promise<NotificationSettingDto> {
    return tagged(response, await this.notifications.find(access));
  }

  @Put('notification-setting')
  @Members()
  @ApiHeader({ name: 'If-Match', required: true, description: 'ETag that was seen.' })
  @ApiOperation({ operationId: 'saveNotificationSetting', summary: 'Change how the signed-in person is told' })
  @ApiOkResponse({ type: NotificationSettingDto })
  async save(
    @CurrentAccess() access: Access,
    @Body() dto: SaveNotificationSettingDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<NotificationSettingDto> {
    return tagged(response, await this.notifications.save(access, settingFromDto(dto), ifMatch));
  }

  @Post('notification-setting/test')
  @HttpCode(202)
  @Members()
  @ApiOperation({ operationId: 'sendTestNotification', summary: 'Send the signed-in person a test mail' })
  @ApiAcceptedResponse({ description: 'The mail is on its way; see the log.' })
  test(@CurrentAccess() access: Access): Promise<void> {
    return this.notifications.test(access);
  }

  @Get('notifications')
  @Members()
  @ApiOperation({ operationId: 'listNotifications', summary: 'Mails to the signed-in person; brand admins see all' })
  @ApiOkResponse({ type: NotificationLogDto })
  async log(
    @CurrentAccess() access: Access,
    @Query() { limit, cursor }: NotificationLogQueryDto,
  ): Promise<NotificationLogDto> {
    const binding = { brandId: access.brandId, filter: {}, sort: 'notifications' };
    const [before] = cursor === undefined ? [] : decodeCursor(cursor, binding);
    const rows = await this.notifications.log(access, before, limit + 1);
    const shown = rows.slice(0, limit);
    const nextCursor = rows.length > limit ? encodeCursor([shown.at(-1)!.id], binding) : null;
    return { data: shown.map(sendToDto), nextCursor };
  }

  @Get('leads/:leadId/notifications')
  @Members()
  @ApiOperation({ operationId: 'getLeadNotifications', summary: 'Who was told of a lead' })
  @ApiOkResponse({ type: LeadNotificationsDto })
  async ofLead(
    @CurrentAccess() access: Access,
    @Param('leadId', ParseUUIDPipe) leadId: string,
  ): Promise<LeadNotificationsDto> {
    return { data: (await this.notifications.ofLead(access, leadId)).map(sendToDto) };
  }
}

function tagged(response: Response, setting: NotificationSetting): NotificationSettingDto {
  response.setHeader('ETag', etagOf(setting.version));
  const { timeZone, digestAt, quietFrom = null, quietTo = null, hourlyLimit, version } = setting;
  const rows = setting.rows.map(({ locationId = null, deliveries }) => ({ locationId, deliveries }));
  return { timeZone, digestAt, quietFrom, quietTo, hourlyLimit, rows, version };
}

function settingFromDto(dto: SaveNotificationSettingDto): Omit<NotificationSetting, 'version'> {
  const { timeZone, digestAt, quietFrom, quietTo, hourlyLimit } = dto;
  const rows = dto.rows.map(({ locationId, deliveries }) => ({ ...(locationId && { locationId }), deliveries }));
  return { timeZone, digestAt, quietFrom: quietFrom ?? undefined, quietTo: quietTo ?? undefined, hourlyLimit, rows };
}

function sendToDto(row: SendLogRow): NotificationSendDto {
  const { id, kind, state, reason } = row;
  const waits = state === 'queued' || state === 'sending';
  return {
    ...{ id, kind, state, reason },
    recipient: row.recipient_name,
    leadCount: row.lead_count,
    leads: row.leads.map((lead) => ({ id: lead.id, name: lead.name, type: lead.type })),
    createdAt: row.created_at.toISOString(),
    endedAt: row.ended_at?.toISOString() ?? null,
    nextTryAt: waits ? row.next_try_at.toISOString() : null,
  };
}
