import { type Access, CurrentAccess, Members } from '@leadweave/access';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { brandHeader } from '../api-headers.js';
import { SalesforceFieldListDto, SalesforceFieldQueryDto } from './field.dto.js';
import { FieldsService } from './fields.service.js';

@ApiTags('salesforce')
@ApiHeader(brandHeader)
@Controller('salesforce/fields')
export class FieldsController {
  constructor(private readonly fields: FieldsService) {}

  @Get()
  @Members('brand_admin', 'marketing')
  @ApiOperation({ operationId: 'listSalesforceFields', summary: 'Fields of an object that the connected user sees' })
  @ApiOkResponse({ type: SalesforceFieldListDto })
  list(@CurrentAccess() access: Access, @Query() { object }: SalesforceFieldQueryDto): Promise<SalesforceFieldListDto> {
    return this.fields.list(access, object);
  }
}
