import { type Access, CurrentAccess, Members } from '@leadweave/access';
import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { brandHeader } from '../../api-headers.js';
import { LeadConfirmationDto } from './lead-confirmation.dto.js';
import { LeadConfirmationService } from './lead-confirmation.service.js';

@ApiTags('leads')
@ApiHeader(brandHeader)
@Controller('leads/:leadId/confirmation')
export class LeadConfirmationController {
  constructor(private readonly confirmations: LeadConfirmationService) {}

  @Get()
  @Members()
  @ApiOperation({ operationId: 'getLeadConfirmation', summary: 'Why a pushed lead is not confirmed yet' })
  @ApiOkResponse({ type: LeadConfirmationDto })
  find(@CurrentAccess() access: Access, @Param('leadId', ParseUUIDPipe) leadId: string): Promise<LeadConfirmationDto> {
    return this.confirmations.ofLead(access, leadId);
  }
}
