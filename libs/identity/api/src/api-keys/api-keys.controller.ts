import { type Access, CurrentAccess, Members } from '@leadweave/access';
import { type AuditActor, CurrentActor } from '@leadweave/brands-api';
import { AnswersSecret, etagOf, PageQueryDto } from '@leadweave/http';
import type { Clock } from '@leadweave/time';
import {
  Body,
  Controller,
  Delete,
  Get,
  Headers,
  HttpCode,
  Inject,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
  Query,
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
import type { Response } from 'express';
import { identityClock } from '../identity-tokens.js';
import {
  ApiKeyDto,
  ApiKeyListDto,
  CreateApiKeyDto,
  IssuedApiKeyDto,
  RotateApiKeyDto,
  UpdateApiKeyDto,
} from './api-key.dto.js';
import { type ApiKeyRow, apiKeyToDto } from './api-key-row.js';
import { ApiKeysService, type IssuedApiKey } from './api-keys.service.js';

@ApiTags('api-keys')
@ApiHeader({ name: 'X-Leadweave-Brand', required: true, description: 'Id of the brand.' })
@Members('brand_admin')
@Controller('api-keys')
export class ApiKeysController {
  constructor(
    private readonly keys: ApiKeysService,
    @Inject(identityClock) private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'listApiKeys', summary: 'Keys of other systems, newest first' })
  @ApiOkResponse({ type: ApiKeyListDto })
  async list(@CurrentAccess() access: Access, @Query() query: PageQueryDto): Promise<ApiKeyListDto> {
    const { rows, nextCursor } = await this.keys.list(access, query);
    return { data: rows.map((row) => apiKeyToDto(row, this.clock())), nextCursor };
  }

  @Post()
  @AnswersSecret()
  @ApiOperation({ operationId: 'createApiKey', summary: 'Make a key; it is shown this once' })
  @ApiCreatedResponse({ type: IssuedApiKeyDto })
  async create(
    @CurrentAccess() access: Access,
    @CurrentActor() actor: AuditActor,
    @Body() dto: CreateApiKeyDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<IssuedApiKeyDto> {
    return this.issued(response, await this.keys.create(access, actor, dto));
  }

  @Patch(':apiKeyId')
  @ApiHeader({ name: 'If-Match', required: true, description: 'ETag that was seen: the version in quotes.' })
  @ApiOperation({
    operationId: 'updateApiKey',
    summary: 'Change the named properties, effective with the next request',
  })
  @ApiOkResponse({ type: ApiKeyDto })
  async update(
    @CurrentAccess() access: Access,
    @CurrentActor() actor: AuditActor,
    @Param('apiKeyId', ParseUUIDPipe) id: string,
    @Body() dto: UpdateApiKeyDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ApiKeyDto> {
    return this.tagged(response, await this.keys.update(access, actor, id, dto, ifMatch));
  }

  @Post(':apiKeyId/rotate')
  @HttpCode(200)
  @AnswersSecret()
  @ApiOperation({
    operationId: 'rotateApiKey',
    summary: 'A new key in place of the old one, which works on for a while',
  })
  @ApiOkResponse({ type: IssuedApiKeyDto })
  async rotate(
    @CurrentAccess() access: Access,
    @CurrentActor() actor: AuditActor,
    @Param('apiKeyId', ParseUUIDPipe) id: string,
    @Body() { overlapDays }: RotateApiKeyDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<IssuedApiKeyDto> {
    return this.issued(response, await this.keys.rotate(access, actor, id, overlapDays));
  }

  @Delete(':apiKeyId')
  @HttpCode(204)
  @ApiOperation({ operationId: 'revokeApiKey', summary: 'End a key at once, and its predecessor with it' })
  @ApiNoContentResponse()
  revoke(
    @CurrentAccess() access: Access,
    @CurrentActor() actor: AuditActor,
    @Param('apiKeyId', ParseUUIDPipe) id: string,
  ): Promise<void> {
    return this.keys.revoke(access, actor, id);
  }

  private issued(response: Response, { row, text }: IssuedApiKey): IssuedApiKeyDto {
    return { apiKey: this.tagged(response, row), key: text };
  }

  private tagged(response: Response, row: ApiKeyRow): ApiKeyDto {
    response.setHeader('ETag', etagOf(row.version));
    return apiKeyToDto(row, this.clock());
  }
}
