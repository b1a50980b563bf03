import { type Access, CurrentAccess, Members } from '@leadweave/access';
import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { brandHeader } from '../api-headers.js';
import { outcomeToDto } from '../designing/form.mapper.js';
import { FormSubmissionsService } from './form-submissions.service.js';
import {
  SubmissionDto,
  type SubmissionItemDto,
  SubmissionListDto,
  SubmissionListQueryDto,
  TestReceiptDto,
} from './submission.dto.js';
import { type SubmissionRow } from './submissions.repository.js';

@ApiTags('forms')
@ApiHeader(brandHeader)
@Controller('forms')
export class FormSubmissionsController {
  constructor(private readonly submissions: FormSubmissionsService) {}

  @Get(':formId/submissions')
  @Members()
  @ApiOperation({ operationId: 'listFormSubmissions', summary: 'Submissions of a form, newest first' })
  @ApiOkResponse({ type: SubmissionListDto })
  async list(
    @CurrentAccess() access: Access,
    @Param('formId', ParseUUIDPipe) formId: string,
    @Query() query: SubmissionListQueryDto,
  ): Promise<SubmissionListDto> {
    const { rows, nextCursor } = await this.submissions.list(access, formId, query);
    return { data: rows.map(itemToDto), nextCursor };
  }

  @Post(':formId/test-submissions')
  @Members('brand_admin', 'franchisee')
  @ApiOperation({
    operationId: 'sendTestSubmission',
    summary: 'Send a form as a visitor would, without a lead and without being counted',
  })
  @ApiCreatedResponse({ type: TestReceiptDto })
  async test(
    @CurrentAccess() access: Access,
    @Param('formId', ParseUUIDPipe) formId: string,
    @Body() dto: SubmissionDto,
  ): Promise<TestReceiptDto> {
    const { outcome, ...receipt } = await this.submissions.test(access, formId, dto);
    return { ...receipt, outcome: outcomeToDto(outcome) };
  }
}

function itemToDto(row: SubmissionRow): SubmissionItemDto {
  const { id, state, locationId, locationName, leadId, contactName, quality, suspicions, externalId } = row;
  return {
    ...{ id, state, locationId, locationName, leadId, contactName, quality, suspicions, externalId },
    submittedAt: row.submittedAt.toISOString(),
    receivedAt: row.receivedAt.toISOString(),
    paired: row.paired === true,
  };
}
