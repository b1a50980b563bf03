import { Anyone, type RequestWithAccess, Scopes } from '@leadweave/access';
import { OwnIdempotency } from '@leadweave/http';
import { Controller, HttpCode, Options, Param, ParseUUIDPipe, Post, Put, Req, Res } from '@nestjs/common';
import {
  ApiBody,
  ApiCreatedResponse,
  ApiExcludeEndpoint,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { type Request, type Response } from 'express';
import { outcomeToDto } from '../designing/form.mapper.js';
import { HostedForms } from '../hosted/hosted-forms.js';
import { readJsonSubmission } from './read-body.js';
import { allowWebsite, answerPreflight, sendingOf } from './sending-of-request.js';
import { SubmissionDesk, type Taken } from './submission-desk.js';
import { SubmissionPrivileges } from './submission-privileges.js';
import { SubmissionDto, SubmissionReceiptDto } from './submission.dto.js';

/** Where websites and servers send submissions. Open to anyone; a session only adds privileges. */
@ApiTags('forms')
@Controller('forms')
export class PublicSubmissionsController {
  constructor(
    private readonly desk: SubmissionDesk,
    private readonly privileges: SubmissionPrivileges,
    private readonly hosted: HostedForms,
  ) {}

  @Post(':formId/submissions')
  @Anyone({ recognise: true })
  @OwnIdempotency()
  @Scopes('forms:submit')
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'Makes repetitions within 24 hours harmless.' })
  @ApiOperation({ operationId: 'submitForm', summary: 'Send a form' })
  @ApiBody({ type: SubmissionDto })
  @ApiCreatedResponse({ type: SubmissionReceiptDto })
  async submit(
    @Param('formId', ParseUUIDPipe) formId: string,
    @Req() request: Request & RequestWithAccess,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SubmissionReceiptDto> {
    const taken = await this.take(formId, request, response);
    if (taken.kind === 'replayed') response.setHeader('Idempotency-Replayed', 'true');
    return receiptToDto(taken);
  }

  @Put(':formId/submissions/:externalId')
  @Anyone({ recognise: true })
  @Scopes('forms:submit')
  @ApiOperation({ operationId: 'putSubmission', summary: 'Send a form under an id of your own' })
  @ApiBody({ type: SubmissionDto })
  @ApiCreatedResponse({ type: SubmissionReceiptDto, description: 'The first time.' })
  @ApiOkResponse({ type: SubmissionReceiptDto, description: 'After that.' })
  async put(
    @Param('formId', ParseUUIDPipe) formId: string,
    @Param('externalId') externalId: string,
    @Req() request: Request & RequestWithAccess,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SubmissionReceiptDto> {
    const taken = await this.take(formId, request, response, externalId);
    response.status(taken.kind === 'new' ? 201 : 200);
    return receiptToDto(taken);
  }

  @Options([':formId/submissions', ':formId/submissions/:externalId'])
  @Anyone()
  @HttpCode(204)
  @ApiExcludeEndpoint()
  async preflight(
    @Param('formId', ParseUUIDPipe) formId: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    answerPreflight(await this.desk.find({ formId }), request, response);
  }

  private async take(
    formId: string,
    request: Request & RequestWithAccess,
    response: Response,
    externalId?: string,
  ): Promise<Taken> {
    const form = await this.desk.find({ formId });
    allowWebsite(form, request, response);
    const sending = { ...sendingOf(request, this.hosted.origin), externalId };
    const read = () => readJsonSubmission(request, response);
    return this.desk.take(form, sending, read, this.privileges.of(request));
  }
}

function receiptToDto({ receipt: { id, receivedAt, outcome } }: Taken): SubmissionReceiptDto {
  return { id, receivedAt, outcome: outcomeToDto(outcome) };
}
