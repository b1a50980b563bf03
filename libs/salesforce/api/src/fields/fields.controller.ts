import { type Access, CurrentAccess, Members } from '@leadweave/access';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { brandHeader } from '../api-headers.js';
import { SalesforceFieldListDto, SalesforceFieldQueryDto } from './field.dto.js';
import { FieldsService } from './fields.service.js';
import { SalesforceOwnerListDto, SalesforceOwnerQueryDto } from './owner.dto.js';
import { OwnersService } from './owners.service.js';

@ApiTags('salesforce')
@ApiHeader(brandHeader)
@Controller('salesforce')
export class FieldsController {
  constructor(
    private readonly fields: FieldsService,
    private readonly owners: OwnersService,
  ) {}

  @Get('fields')
  @Members('brand_admin', 'marketing')
  @ApiOperation({ operationId: 'listSalesforceFields', summary: 'Fields of an object that the connected user sees' })
  @ApiOkResponse({ type: SalesforceFieldListDto })
  list(@CurrentAccess() access: Access, @Query() { object }: SalesforceFieldQueryDto): Promise<SalesforceFieldListDto> {
    return this.fields.list(access, object);
  }

  @Get('owners')
  @Members('brand_admin', 'marketing')
  @ApiOperation({ operationId: 'listSalesforceOwners', summary: 'Queues and users that may own leads' })
  @ApiOkResponse({ type: SalesforceOwnerListDto })
  findOwners(
    @CurrentAccess() access: Access,
    @Query() { search }: SalesforceOwnerQueryDto,
  ): Promise<SalesforceOwnerListDto> {
    return this.owners.find(access, search);
  }
}
