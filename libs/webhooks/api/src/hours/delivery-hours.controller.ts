import { type Access, CurrentAccess, Members, Scopes } from '@leadweave/access';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { brandHeader } from '../api-headers.js';
import { DeliveryHoursDto, DeliveryHoursQueryDto } from './delivery-hours.dto.js';
import { DeliveryHoursService } from './delivery-hours.service.js';

@ApiTags('webhook-deliveries')
@ApiHeader(brandHeader)
@Controller('webhook-delivery-hours')
export class DeliveryHoursController {
  constructor(private readonly hours: DeliveryHoursService) {}

  @Get()
  @Members()
  @Scopes('webhooks:manage')
  @ApiOperation({ operationId: 'listWebhookDeliveryHours', summary: 'Deliveries by hour of the last 24 hours' })
  @ApiOkResponse({ type: DeliveryHoursDto })
  list(@CurrentAccess() access: Access, @Query() { endpoint }: DeliveryHoursQueryDto): Promise<DeliveryHoursDto> {
    return this.hours.of(access, endpoint);
  }
}
