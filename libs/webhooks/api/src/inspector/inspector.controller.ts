import { type Access, CurrentAccess, Members } from '@leadweave/access';
import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { brandHeader } from '../api-headers.js';
import { CreateInspectionDto, InspectionDto, InspectionListDto } from './inspection.dto.js';
import { InspectorService } from './inspector.service.js';

@ApiTags('webhook-inspections')
@ApiHeader(brandHeader)
@Controller('webhook-inspections')
export class InspectorController {
  constructor(private readonly inspector: InspectorService) {}

  @Get()
  @Members('brand_admin', 'franchisee')
  @ApiOperation({ operationId: 'listWebhookInspections', summary: 'Tests that the built-in receiver got from you' })
  @ApiOkResponse({ type: InspectionListDto })
  async list(@CurrentAccess() access: Access): Promise<InspectionListDto> {
    return { data: await this.inspector.list(access) };
  }

  @Post()
  @Members('brand_admin', 'franchisee')
  @ApiOperation({ operationId: 'inspectWebhook', summary: 'Send a made-up event to the built-in receiver' })
  @ApiCreatedResponse({ type: InspectionDto })
  receive(@CurrentAccess() access: Access, @Body() dto: CreateInspectionDto): Promise<InspectionDto> {
    return this.inspector.receive(access, dto);
  }
}
