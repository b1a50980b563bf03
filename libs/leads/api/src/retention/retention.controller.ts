import { type Access, CurrentAccess, Members } from '@leadweave/access';
import { type AuditActor, AuditService, CurrentActor } from '@leadweave/brands-api';
import { etagOf, requireIfMatch } from '@leadweave/http';
import { Database } from '@leadweave/persistence';
import { Body, Controller, Get, Headers, Put, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Response } from 'express';
import { brandHeader } from '../brand-header.js';
import { RetentionDto } from './retention.dto.js';
import { RetentionRepository } from './retention.repository.js';
import { type Retention } from './retention.js';

@ApiTags('privacy')
@ApiHeader(brandHeader)
@Controller('retention')
export class RetentionController {
  private readonly rows = new RetentionRepository();
  private readonly audit = new AuditService();

  constructor(private readonly database: Database) {}

  @Get()
  @Members('brand_admin')
  @ApiOperation({ operationId: 'getRetention', summary: 'How long the brand keeps what' })
  @ApiOkResponse({ type: RetentionDto })
  find(@CurrentAccess() access: Access, @Res({ passthrough: true }) response: Response): Promise<RetentionDto> {
    return this.database.inBrand(access.brandId, access.scope, async (tx) => {
      const { retention, version } = await this.rows.find(tx);
      response.setHeader('ETag', etagOf(version));
      return retentionToDto(retention);
    });
  }

  @Put()
  @Members('brand_admin')
  @ApiHeader({ name: 'If-Match', required: true, description: 'ETag that was seen.' })
  @ApiOperation({ operationId: 'saveRetention', summary: 'Change how long the brand keeps what' })
  @ApiOkResponse({ type: RetentionDto })
  save(
    @CurrentAccess() access: Access,
    @CurrentActor() actor: AuditActor,
    @Body() dto: RetentionDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RetentionDto> {
    return this.database.inBrand(access.brandId, access.scope, async (tx) => {
      const { version } = await this.rows.find(tx);
      requireIfMatch(ifMatch, version);
      await this.rows.save(tx, dto);
      const subject = { kind: 'brand', id: access.brandId };
      await this.audit.record(tx, { actor, action: 'retention.changed', subject, details: { ...dto } });
      response.setHeader('ETag', etagOf(version + 1));
      return { ipDays: dto.ipDays, rawDays: dto.rawDays, leadDays: dto.leadDays };
    });
  }
}

function retentionToDto({ ipDays, rawDays, leadDays }: Retention): RetentionDto {
  return { ipDays: ipDays ?? null, rawDays: rawDays ?? null, leadDays: leadDays ?? null };
}
