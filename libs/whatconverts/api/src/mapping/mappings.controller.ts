import { type Access, CurrentAccess, Members, Scopes } from '@leadweave/access';
import { type AuditActor, CurrentActor } from '@leadweave/brands-api';
import { etagOf } from '@leadweave/http';
import {
  Body,
  Controller,
  Delete,
  Get,
  Headers,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
  Res,
} from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { brandHeader, ifMatchHeader, ifMatchUnlessNewHeader } from '../api-headers.js';
import { BulkMappingService } from './bulk-mapping.service.js';
import {
  BulkMappingDto,
  BulkMappingsDto,
  MappingChangeDto,
  MappingListDto,
  ProfileCheckDto,
  ProfileListDto,
  RemoveMappingQueryDto,
  SaveMappingDto,
} from './mapping.dto.js';
import { MappingListService } from './mapping-list.service.js';
import { MappingsService } from './mappings.service.js';
import { ProfilesService } from './profiles.service.js';

@ApiTags('mappings')
@ApiHeader(brandHeader)
@Controller('connections/:connectionId')
export class MappingsController {
  constructor(
    private readonly mappings: MappingsService,
    private readonly lists: MappingListService,
    private readonly bulkMappings: BulkMappingService,
    private readonly profiles: ProfilesService,
  ) {}

  @Get('profiles')
  @Members('brand_admin', 'marketing')
  @ApiOperation({ operationId: 'listProfiles', summary: 'Profiles that a master key reaches' })
  @ApiOkResponse({ type: ProfileListDto })
  listProfiles(
    @CurrentAccess() access: Access,
    @Param('connectionId', ParseUUIDPipe) connectionId: string,
  ): Promise<ProfileListDto> {
    return this.profiles.list(access, connectionId);
  }

  @Get('profiles/:profileId')
  @Members('brand_admin')
  @ApiOperation({
    operationId: 'checkProfile',
    summary: 'Whether a Profile ID can be used, with name and creation date',
  })
  @ApiOkResponse({ type: ProfileCheckDto })
  checkProfile(
    @CurrentAccess() access: Access,
    @Param('connectionId', ParseUUIDPipe) connectionId: string,
    @Param('profileId') profileId: string,
  ): Promise<ProfileCheckDto> {
    return this.profiles.check(access, connectionId, profileId);
  }

  @Get('mappings')
  @Members('brand_admin', 'marketing')
  @Scopes('connections:read')
  @ApiOperation({ operationId: 'listMappings', summary: 'Every location with its profile, and how well it works' })
  @ApiOkResponse({ type: MappingListDto })
  list(
    @CurrentAccess() access: Access,
    @Param('connectionId', ParseUUIDPipe) connectionId: string,
  ): Promise<MappingListDto> {
    return this.lists.list(access, connectionId);
  }

  @Post('mappings/bulk')
  @Members('brand_admin')
  @HttpCode(200)
  @ApiOperation({ operationId: 'saveMappings', summary: 'Map many locations; a wrong row does not stop the others' })
  @ApiOkResponse({ type: BulkMappingsDto })
  bulk(
    @CurrentAccess() access: Access,
    @CurrentActor() actor: AuditActor,
    @Param('connectionId', ParseUUIDPipe) connectionId: string,
    @Body() dto: BulkMappingDto,
  ): Promise<BulkMappingsDto> {
    return this.bulkMappings.save(access, actor, connectionId, dto);
  }

  @Put('mappings/:locationId')
  @Members('brand_admin')
  @ApiHeader(ifMatchUnlessNewHeader)
  @ApiOperation({ operationId: 'saveMapping', summary: 'Give a location its profile, or another one' })
  @ApiOkResponse({ type: MappingChangeDto })
  async save(
    @CurrentAccess() access: Access,
    @CurrentActor() actor: AuditActor,
    @Param('connectionId', ParseUUIDPipe) connectionId: string,
    @Param('locationId', ParseUUIDPipe) locationId: string,
    @Body() dto: SaveMappingDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<MappingChangeDto> {
    return tagged(response, await this.mappings.save(access, actor, { connectionId, locationId, ifMatch, ...dto }));
  }

  @Delete('mappings/:locationId')
  @Members('brand_admin')
  @ApiHeader(ifMatchHeader)
  @ApiOperation({ operationId: 'removeMapping', summary: 'Stop reading the profile of a location; its leads stay' })
  @ApiOkResponse({ type: MappingChangeDto })
  remove(
    @CurrentAccess() access: Access,
    @CurrentActor() actor: AuditActor,
    @Param('connectionId', ParseUUIDPipe) connectionId: string,
    @Param('locationId', ParseUUIDPipe) locationId: string,
    @Query() query: RemoveMappingQueryDto,
    @Headers('if-match') ifMatch: string | undefined,
  ): Promise<MappingChangeDto> {
    return this.mappings.remove(access, actor, { connectionId, locationId, ifMatch, ...query });
  }
}

function tagged(response: Response, change: MappingChangeDto): MappingChangeDto {
  if (change.version !== null) response.setHeader('ETag', etagOf(change.version));
  return change;
}
