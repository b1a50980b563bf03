import { type Access, CurrentAccess, Members } from '@leadweave/access';
import { Controller, Get } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { brandHeader } from '../brand-header.js';
import { DiagnosesDto, HealthReportDto } from './health.dto.js';
import { HealthService } from './health.service.js';

@ApiTags('insights')
@ApiHeader(brandHeader)
@Controller('insights')
export class HealthController {
  constructor(private readonly health: HealthService) {}

  @Get('health')
  @Members('brand_admin', 'marketing')
  @ApiOperation({ operationId: 'getHealth', summary: 'Every location against its own past' })
  @ApiOkResponse({ type: HealthReportDto })
  report(@CurrentAccess() access: Access): Promise<HealthReportDto> {
    return this.health.report(access);
  }

  @Get('diagnoses')
  @Members('brand_admin', 'marketing')
  @ApiOperation({
    operationId: 'listDiagnoses',
    summary: 'Why a location does not get its leads, and where that is mended',
  })
  @ApiOkResponse({ type: DiagnosesDto })
  diagnoses(@CurrentAccess() access: Access): Promise<DiagnosesDto> {
    return this.health.diagnoses(access);
  }
}
