import { type Access, CurrentAccess, Members, Scopes } from '@leadweave/access';
import { type AuditActor, CurrentActor } from '@leadweave/brands-api';
import { Egress } from '@leadweave/egress';
import { AnswersSecret, etagOf } from '@leadweave/http';
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
  Res,
} from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiCreatedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { Response } from 'express';
import { brandHeader, ifMatchHeader } from '../api-headers.js';
import { DeliveryLogService } from '../deliveries/delivery-log.service.js';
import { TestEventsService } from '../tests/test-events.service.js';
import {
  CreateEndpointDto,
  EndpointDto,
  EndpointListDto,
  EndpointWithSecretDto,
  ResumedDto,
  ResumeEndpointDto,
  RotateSecretDto,
  TestEndpointDto,
  TestSentDto,
  UpdateEndpointDto,
  VerifiedTargetDto,
  VerifyTargetDto,
} from './endpoint.dto.js';
import { EndpointsService } from './endpoints.service.js';
import { verifyTarget } from './target-verification.js';

@ApiTags('webhook-endpoints')
@ApiHeader(brandHeader)
@Controller('webhook-endpoints')
export class EndpointsController {
  constructor(
    private readonly endpoints: EndpointsService,
    private readonly log: DeliveryLogService,
    private readonly tests: TestEventsService,
    private readonly egress: Egress,
  ) {}

  @Get()
  @Members()
  @Scopes('webhooks:manage')
  @ApiOperation({ operationId: 'listWebhookEndpoints', summary: 'Addresses that get our events, oldest first' })
  @ApiOkResponse({ type: EndpointListDto })
  async list(@CurrentAccess() access: Access): Promise<EndpointListDto> {
    return { data: await this.endpoints.list(access) };
  }

  @Get(':endpointId')
  @Members()
  @Scopes('webhooks:manage')
  @ApiOperation({ operationId: 'getWebhookEndpoint', summary: 'One endpoint' })
  @ApiOkResponse({ type: EndpointDto })
  async find(
    @CurrentAccess() access: Access,
    @Param('endpointId', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<EndpointDto> {
    return tagged(response, await this.endpoints.find(access, id));
  }

  @Post()
  @Members('brand_admin', 'franchisee')
  @AnswersSecret()
  @Scopes('webhooks:manage')
  @ApiOperation({ operationId: 'createWebhookEndpoint', summary: 'Add an endpoint; its secret is shown this once' })
  @ApiCreatedResponse({ type: EndpointWithSecretDto })
  async create(
    @CurrentAccess() access: Access,
    @CurrentActor() actor: AuditActor,
    @Body() dto: CreateEndpointDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<EndpointWithSecretDto> {
    const created = await this.endpoints.create(access, actor, dto);
    response.location(`/api/v1/webhook-endpoints/${created.endpoint.id}`);
    tagged(response, created.endpoint);
    return created;
  }

  @Post('verify')
  @HttpCode(200)
  @Members('brand_admin', 'franchisee')
  @Scopes('webhooks:manage')
  @ApiOperation({
    operationId: 'verifyWebhookTarget',
    summary: 'Ask an address whether it can be reached, and why not',
  })
  @ApiOkResponse({ type: VerifiedTargetDto })
  verify(@Body() { url }: VerifyTargetDto): Promise<VerifiedTargetDto> {
    return verifyTarget(this.egress, url);
  }

  @Patch(':endpointId')
  @Members('brand_admin', 'franchisee')
  @Scopes('webhooks:manage')
  @ApiHeader(ifMatchHeader)
  @ApiOperation({ operationId: 'updateWebhookEndpoint', summary: 'Change the named properties' })
  @ApiOkResponse({ type: EndpointDto })
  async update(
    @CurrentAccess() access: Access,
    @CurrentActor() actor: AuditActor,
    @Param('endpointId', ParseUUIDPipe) id: string,
    @Body() dto: UpdateEndpointDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<EndpointDto> {
    return tagged(response, await this.endpoints.update(access, actor, id, dto, ifMatch));
  }

  @Delete(':endpointId')
  @HttpCode(204)
  @Members('brand_admin', 'franchisee')
  @Scopes('webhooks:manage')
  @ApiHeader(ifMatchHeader)
  @ApiOperation({ operationId: 'deleteWebhookEndpoint', summary: 'Remove an endpoint; what it waits for is cancelled' })
  @ApiNoContentResponse()
  remove(
    @CurrentAccess() access: Access,
    @CurrentActor() actor: AuditActor,
    @Param('endpointId', ParseUUIDPipe) id: string,
    @Headers('if-match') ifMatch: string | undefined,
  ): Promise<void> {
    return this.endpoints.remove(access, actor, id, ifMatch);
  }

  @Post(':endpointId/pause')
  @HttpCode(200)
  @Members('brand_admin', 'franchisee')
  @Scopes('webhooks:manage')
  @ApiOperation({ operationId: 'pauseWebhookEndpoint', summary: 'Stop sending; events wait' })
  @ApiOkResponse({ type: EndpointDto })
  pause(
    @CurrentAccess() access: Access,
    @CurrentActor() actor: AuditActor,
    @Param('endpointId', ParseUUIDPipe) id: string,
  ): Promise<EndpointDto> {
    return this.endpoints.pause(access, actor, id);
  }

  @Post(':endpointId/resume')
  @HttpCode(200)
  @Members('brand_admin', 'franchisee')
  @Scopes('webhooks:manage')
  @ApiOperation({ operationId: 'resumeWebhookEndpoint', summary: 'Send what has waited, and what was given up since' })
  @ApiOkResponse({ type: ResumedDto })
  async resume(
    @CurrentAccess() access: Access,
    @CurrentActor() actor: AuditActor,
    @Param('endpointId', ParseUUIDPipe) id: string,
    @Body() { replaySince, dryRun }: ResumeEndpointDto,
  ): Promise<ResumedDto> {
    if (dryRun) {
      const endpoint = await this.endpoints.find(access, id);
      const filter = { endpoint: id, createdFrom: replaySince, state: 'exhausted' } as const;
      const replayed = replaySince ? (await this.log.preview(access, filter)).deliveries : 0;
      return { endpoint, waiting: endpoint.waiting, replayed };
    }
    const { endpoint, replayed } = await this.endpoints.resume(access, actor, id, (tx) =>
      replaySince ? this.log.replayGivenUp(tx, id, replaySince) : Promise.resolve(0),
    );
    return { endpoint, waiting: endpoint.waiting, replayed };
  }

  @Post(':endpointId/rotate-secret')
  @HttpCode(200)
  @Members('brand_admin', 'franchisee')
  @AnswersSecret()
  @Scopes('webhooks:manage')
  @ApiOperation({ operationId: 'rotateWebhookSecret', summary: 'A new secret; the old one signs as well for a while' })
  @ApiOkResponse({ type: EndpointWithSecretDto })
  rotate(
    @CurrentAccess() access: Access,
    @CurrentActor() actor: AuditActor,
    @Param('endpointId', ParseUUIDPipe) id: string,
    @Body() { overlapHours }: RotateSecretDto,
  ): Promise<EndpointWithSecretDto> {
    return this.endpoints.rotate(access, actor, id, overlapHours);
  }

  @Post(':endpointId/tests')
  @HttpCode(202)
  @Members('brand_admin', 'franchisee')
  @Scopes('webhooks:manage')
  @ApiOperation({ operationId: 'testWebhookEndpoint', summary: 'Send a made-up event, marked as a test' })
  @ApiAcceptedResponse({ type: TestSentDto })
  test(
    @CurrentAccess() access: Access,
    @Param('endpointId', ParseUUIDPipe) id: string,
    @Body() { event }: TestEndpointDto,
  ): Promise<TestSentDto> {
    return this.tests.send(access, id, event);
  }
}

function tagged(response: Response, dto: EndpointDto): EndpointDto {
  response.setHeader('ETag', etagOf(dto.version));
  return dto;
}
