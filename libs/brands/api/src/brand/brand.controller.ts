import { type Access, CurrentAccess, Members } from '@leadweave/access';
import { etagOf } from '@leadweave/http';
import { Body, Controller, Get, Headers, Patch, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { type AuditActor, CurrentActor } from '../audit/audit-actor.js';
import { BrandDto, UpdateBrandDto } from './brand.dto.js';
import type { BrandRow } from './brand.repository.js';
import { BrandService } from './brand.service.js';

@ApiTags('brand')
@ApiHeader({ name: 'X-Leadweave-Brand', required: true, description: 'Id of the brand.' })
@Controller('brand')
export class BrandController {
  constructor(private readonly brands: BrandService) {}

  @Get()
  @Members()
  @ApiOperation({ operationId: 'getBrand', summary: 'The brand itself' })
  @ApiOkResponse({ type: BrandDto })
  async find(@CurrentAccess() access: Access, @Res({ passthrough: true }) response: Response): Promise<BrandDto> {
    return tagged(response, await this.brands.find(access));
  }

  @Patch()
  @Members('brand_admin')
  @ApiHeader({ name: 'If-Match', required: true, description: 'ETag that was seen.' })
  @ApiOperation({ operationId: 'updateBrand', summary: 'Change the named properties of the brand' })
  @ApiOkResponse({ type: BrandDto })
  async update(
    @CurrentAccess() access: Access,
    @CurrentActor() actor: AuditActor,
    @Body() dto: UpdateBrandDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<BrandDto> {
    return tagged(response, await this.brands.update(access, actor, dto, ifMatch));
  }
}

function tagged(response: Response, { id, name, timeZone, currency, createdAt, version }: BrandRow): BrandDto {
  response.setHeader('ETag', etagOf(version));
  return { id, name, timeZone, currency, createdAt: createdAt.toISOString(), version };
}
