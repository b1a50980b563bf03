import { CurrentUser, SignedIn, type SignedInUser } from '@leadweave/access';
import { type AuditActor, BrandDto, CurrentActor } from '@leadweave/brands-api';
import { etagOf } from '@leadweave/http';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { CreateBrandDto } from './create-brand.dto.js';
import { CreateBrandService } from './create-brand.service.js';

@ApiTags('brand')
@Controller('brands')
export class CreateBrandController {
  constructor(private readonly service: CreateBrandService) {}

  @Post()
  @SignedIn()
  @ApiOperation({
    operationId: 'createBrand',
    summary: 'Make another brand and become its brand admin; for brand admins',
  })
  @ApiCreatedResponse({ type: BrandDto })
  async create(
    @CurrentUser() { userId: id, email, name }: SignedInUser,
    @CurrentActor() actor: AuditActor,
    @Body() dto: CreateBrandDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<BrandDto> {
    const row = await this.service.createByBrandAdmin({ id, email, name }, actor, dto);
    response.setHeader('ETag', etagOf(row.version));
    return { ...row, createdAt: row.createdAt.toISOString() };
  }
}
