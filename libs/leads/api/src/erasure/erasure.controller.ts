import { type Access, CurrentAccess, Members } from '@leadweave/access';
import { type AuditActor, CurrentActor } from '@leadweave/brands-api';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { brandHeader } from '../brand-header.js';
import { ErasureDto, ErasureOutcomeDto, PersonalExportDto, PersonDto } from './erasure.dto.js';
import { ErasureService } from './erasure.service.js';

@ApiTags('privacy')
@ApiHeader(brandHeader)
@Controller()
export class ErasureController {
  constructor(private readonly erasures: ErasureService) {}

  @Post('erasures')
  @HttpCode(200)
  @Members('brand_admin')
  @ApiOperation({ operationId: 'erasePerson', summary: 'Erase one person for good; a dry run gives a `planId`' })
  @ApiOkResponse({ type: ErasureOutcomeDto })
  async erase(
    @CurrentAccess() access: Access,
    @CurrentActor() actor: AuditActor,
    @Body() dto: ErasureDto,
  ): Promise<ErasureOutcomeDto> {
    const outcome = await this.erasures.erase(access, actor, dto);
    return { ...outcome, others: [...outcome.others] };
  }

  @Post('personal-exports')
  @HttpCode(200)
  @Members('brand_admin')
  @ApiOperation({ operationId: 'exportPerson', summary: 'Everything that is held about one person' })
  @ApiOkResponse({ type: PersonalExportDto })
  export(
    @CurrentAccess() access: Access,
    @CurrentActor() actor: AuditActor,
    @Body() dto: PersonDto,
  ): Promise<PersonalExportDto> {
    return this.erasures.export(access, actor, dto);
  }
}
