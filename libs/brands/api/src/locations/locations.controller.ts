import { type Access, CurrentAccess, Members, Scopes } from '@leadweave/access';
import { etagOf } from '@leadweave/http';
import {
  Body,
  Controller,
  Get,
  Headers,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
  Query,
  Res,
} from '@nestjs/common';
import { ApiConsumes, ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { type AuditActor, CurrentActor } from '../audit/audit-actor.js';
import { ImportLocationsDto, ImportOptionsDto, ImportResultDto } from './location-import.dto.js';
import { LocationImportService } from './location-import.service.js';
import {
  CreateLocationDto,
  LocationDto,
  LocationListDto,
  LocationListQueryDto,
  UpdateLocationDto,
} from './location.dto.js';
import { type LocationRow, locationToDto } from './location-row.js';
import { LocationsService } from './locations.service.js';

const brandHeader = { name: 'X-Leadweave-Brand', required: true, description: 'Id of the brand.' };
const ifMatchHeader = { name: 'If-Match', required: true, description: 'ETag that was seen.' };

@ApiTags('locations')
@ApiHeader(brandHeader)
@Controller('locations')
export class LocationsController {
  constructor(
    private readonly locations: LocationsService,
    private readonly imports: LocationImportService,
  ) {}

  @Get()
  @Members()
  @Scopes('leads:read', 'connections:read', 'webhooks:manage', 'forms:submit', 'exports:create')
  @ApiOperation({ operationId: 'listLocations', summary: 'Locations by name' })
  @ApiOkResponse({ type: LocationListDto })
  async list(@CurrentAccess() access: Access, @Query() query: LocationListQueryDto): Promise<LocationListDto> {
    const { rows, nextCursor } = await this.locations.list(access, query);
    return { data: rows.map(locationToDto), nextCursor };
  }

  @Get(':locationId')
  @Members()
  @Scopes('leads:read', 'connections:read', 'webhooks:manage', 'forms:submit', 'exports:create')
  @ApiOperation({ operationId: 'getLocation', summary: 'One location' })
  @ApiOkResponse({ type: LocationDto })
  async find(
    @CurrentAccess() access: Access,
    @Param('locationId', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<LocationDto> {
    return tagged(response, await this.locations.find(access, id));
  }

  @Post()
  @Members('brand_admin')
  @ApiOperation({ operationId: 'createLocation', summary: 'Add a location' })
  @ApiCreatedResponse({ type: LocationDto })
  async create(
    @CurrentAccess() access: Access,
    @CurrentActor() actor: AuditActor,
    @Body() dto: CreateLocationDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<LocationDto> {
    const row = await this.locations.create(access, actor, dto);
    response.location(`/api/v1/locations/${row.id}`);
    return tagged(response, row);
  }

  @Post('import')
  @Members('brand_admin')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'importLocations',
    summary: 'Bring in locations from a CSV file, or say what would happen',
  })
  @ApiConsumes('application/json', 'text/csv')
  @ApiOkResponse({ type: ImportResultDto })
  import(
    @CurrentAccess() access: Access,
    @CurrentActor() actor: AuditActor,
    @Body() dto: ImportLocationsDto,
    @Query() { dryRun, defaultTimeZone }: ImportOptionsDto,
  ): Promise<ImportResultDto> {
    const options = { dryRun: dryRun === 'true', ...(defaultTimeZone !== undefined && { defaultTimeZone }) };
    return this.imports.import(access, actor, { ...options, ...dto });
  }

  @Patch(':locationId')
  @Members('brand_admin')
  @ApiHeader(ifMatchHeader)
  @ApiOperation({ operationId: 'updateLocation', summary: 'Change the named properties' })
  @ApiOkResponse({ type: LocationDto })
  async update(
    @CurrentAccess() access: Access,
    @CurrentActor() actor: AuditActor,
    @Param('locationId', ParseUUIDPipe) id: string,
    @Body() dto: UpdateLocationDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<LocationDto> {
    return tagged(response, await this.locations.update(access, actor, id, dto, ifMatch));
  }

  @Post(':locationId/archive')
  @Members('brand_admin')
  @HttpCode(200)
  @ApiOperation({ operationId: 'archiveLocation', summary: 'Take a location out of use; its leads stay' })
  @ApiOkResponse({ type: LocationDto })
  async archive(
    @CurrentAccess() access: Access,
    @CurrentActor() actor: AuditActor,
    @Param('locationId', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<LocationDto> {
    return tagged(response, await this.locations.setArchived(access, actor, id, true));
  }

  @Post(':locationId/restore')
  @Members('brand_admin')
  @HttpCode(200)
  @ApiOperation({ operationId: 'restoreLocation', summary: 'Take an archived location into use again' })
  @ApiOkResponse({ type: LocationDto })
  async restore(
    @CurrentAccess() access: Access,
    @CurrentActor() actor: AuditActor,
    @Param('locationId', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<LocationDto> {
    return tagged(response, await this.locations.setArchived(access, actor, id, false));
  }
}

function tagged(response: Response, row: LocationRow): LocationDto {
  response.setHeader('ETag', etagOf(row.version));
  return locationToDto(row);
}
