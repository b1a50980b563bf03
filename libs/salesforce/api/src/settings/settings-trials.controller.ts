import { type Access, CurrentAccess, Members } from '@leadweave/access';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { brandHeader } from '../api-headers.js';
import { FilterPreviewDto, PreviewFilterDto } from './filter.dto.js';
import { CheckedMappingDto, CheckMappingDto } from './mapping.dto.js';
import { PhoneTestDto, PhoneTestResultDto } from './phone-test.dto.js';
import { SettingsTrialsService } from './settings-trials.service.js';

@ApiTags('salesforce')
@ApiHeader(brandHeader)
@Controller('salesforce')
export class SettingsTrialsController {
  constructor(private readonly trials: SettingsTrialsService) {}

  @Post('mapping/check')
  @HttpCode(200)
  @Members('brand_admin', 'marketing')
  @ApiOperation({
    operationId: 'checkSalesforceMapping',
    summary: 'Faults of a mapping, and its values for a real lead',
  })
  @ApiOkResponse({ type: CheckedMappingDto })
  checkMapping(@CurrentAccess() access: Access, @Body() wish: CheckMappingDto): Promise<CheckedMappingDto> {
    return this.trials.checkMapping(access, wish);
  }

  @Post('filter/preview')
  @HttpCode(200)
  @Members('brand_admin', 'marketing')
  @ApiOperation({ operationId: 'previewSalesforceFilter', summary: 'How many opportunities a filter means' })
  @ApiOkResponse({ type: FilterPreviewDto })
  previewFilter(@CurrentAccess() access: Access, @Body() wish: PreviewFilterDto): Promise<FilterPreviewDto> {
    return this.trials.previewFilter(access, wish);
  }

  @Post('phone-format/test')
  @HttpCode(200)
  @Members('brand_admin', 'marketing')
  @ApiOperation({ operationId: 'testSalesforcePhoneFormat', summary: 'A number as each format writes it' })
  @ApiOkResponse({ type: PhoneTestResultDto })
  testPhone(@CurrentAccess() access: Access, @Body() wish: PhoneTestDto): Promise<PhoneTestResultDto> {
    return this.trials.testPhone(access, wish);
  }
}
