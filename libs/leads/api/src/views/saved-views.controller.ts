import { type Access, CurrentAccess, Members } from '@leadweave/access';
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
  Patch,
  Post,
  Put,
  Res,
} from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { type Response } from 'express';
import { brandHeader } from '../brand-header.js';
import {
  ChooseViewDto,
  CreateSavedViewDto,
  SavedViewDto,
  SavedViewListDto,
  UpdateSavedViewDto,
} from './saved-view.dto.js';
import { type SavedViewRow } from './saved-views.repository.js';
import { SavedViewsService } from './saved-views.service.js';
import { type ListLayout } from './list-layout.js';

const ifMatchHeader = { name: 'If-Match', required: true, description: 'ETag that was seen.' };

@ApiTags('saved-views')
@ApiHeader(brandHeader)
@Controller('saved-views')
export class SavedViewsController {
  constructor(private readonly views: SavedViewsService) {}

  @Get()
  @Members()
  @ApiOperation({ operationId: 'listSavedViews', summary: 'The own views and the shared ones' })
  @ApiOkResponse({ type: SavedViewListDto })
  async list(@CurrentAccess() access: Access): Promise<SavedViewListDto> {
    const { rows, ownLayout } = await this.views.list(access);
    return { data: rows.map((row) => viewToDto(row, access)), ownLayout: ownLayout && layoutDto(ownLayout) };
  }

  @Post()
  @Members()
  @ApiOperation({ operationId: 'createSavedView', summary: 'Keep a list under a name' })
  @ApiCreatedResponse({ type: SavedViewDto })
  async create(
    @CurrentAccess() access: Access,
    @Body() dto: CreateSavedViewDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SavedViewDto> {
    return tagged(response, await this.views.create(access, dto), access);
  }

  @Put('choice')
  @HttpCode(204)
  @Members()
  @ApiOperation({ operationId: 'chooseSavedView', summary: 'Keep own columns for a view, or open it first' })
  @ApiNoContentResponse()
  choose(@CurrentAccess() access: Access, @Body() dto: ChooseViewDto): Promise<void> {
    return this.views.choose(access, dto);
  }

  @Patch(':viewId')
  @Members()
  @ApiHeader(ifMatchHeader)
  @ApiOperation({ operationId: 'updateSavedView', summary: 'Change the named properties of a view' })
  @ApiOkResponse({ type: SavedViewDto })
  async update(
    @CurrentAccess() access: Access,
    @Param('viewId', ParseUUIDPipe) id: string,
    @Body() dto: UpdateSavedViewDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SavedViewDto> {
    return tagged(response, await this.views.update(access, id, dto, ifMatch), access);
  }

  @Delete(':viewId')
  @HttpCode(204)
  @Members()
  @ApiHeader(ifMatchHeader)
  @ApiOperation({ operationId: 'removeSavedView', summary: 'Remove a view; the leads stay' })
  @ApiNoContentResponse()
  remove(
    @CurrentAccess() access: Access,
    @Param('viewId', ParseUUIDPipe) id: string,
    @Headers('if-match') ifMatch: string | undefined,
  ): Promise<void> {
    return this.views.remove(access, id, ifMatch);
  }
}

function tagged(response: Response, row: SavedViewRow, access: Access): SavedViewDto {
  response.setHeader('ETag', etagOf(row.version));
  return viewToDto(row, access);
}

function viewToDto(row: SavedViewRow, { role, user }: Access): SavedViewDto {
  const { id, name, shared, query, version } = row;
  return {
    ...{ id, name, shared, query, version },
    mayChange: shared ? role === 'brand_admin' : row.owner_id === user.userId,
    layout: layoutDto(row.layout),
    ownLayout: row.own_layout && layoutDto(row.own_layout),
    isDefault: row.is_default,
  };
}

function layoutDto({ columns, density }: ListLayout) {
  return { columns: [...columns], density };
}
