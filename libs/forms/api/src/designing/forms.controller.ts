import { type Access, CurrentAccess, Members } from '@leadweave/access';
import { type AuditActor, CurrentActor } from '@leadweave/brands-api';
import { etagOf, PageQueryDto } from '@leadweave/http';
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
  Query,
  Res,
} from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { type Response } from 'express';
import { brandHeader, ifMatchHeader } from '../api-headers.js';
import { CreateFormDto, FormDto, FormListDto, UpdateFormDto } from './form.dto.js';
import { type FormDetail, formItemToDto, formToDto } from './form.mapper.js';
import { FormsService } from './forms.service.js';

@ApiTags('forms')
@ApiHeader(brandHeader)
@Controller('forms')
export class FormsController {
  constructor(private readonly forms: FormsService) {}

  @Get()
  @Members()
  @ApiOperation({ operationId: 'listForms', summary: 'Forms by name, with what they brought in 30 days' })
  @ApiOkResponse({ type: FormListDto })
  async list(@CurrentAccess() access: Access, @Query() query: PageQueryDto): Promise<FormListDto> {
    const { data, nextCursor } = await this.forms.list(access, query);
    return { data: data.map(formItemToDto), nextCursor };
  }

  @Get(':formId')
  @Members()
  @ApiOperation({ operationId: 'getForm', summary: 'One form' })
  @ApiOkResponse({ type: FormDto })
  async find(
    @CurrentAccess() access: Access,
    @Param('formId', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<FormDto> {
    return this.tagged(response, await this.forms.find(access, id));
  }

  @Post()
  @Members('brand_admin')
  @ApiOperation({ operationId: 'createForm', summary: 'Add a form' })
  @ApiCreatedResponse({ type: FormDto })
  async create(
    @CurrentAccess() access: Access,
    @CurrentActor() actor: AuditActor,
    @Body() dto: CreateFormDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<FormDto> {
    const detail = await this.forms.create(access, actor, dto);
    response.location(`/api/v1/forms/${detail.row.id}`);
    return this.tagged(response, detail);
  }

  @Patch(':formId')
  @Members('brand_admin')
  @ApiHeader(ifMatchHeader)
  @ApiOperation({ operationId: 'updateForm', summary: 'Change the named properties' })
  @ApiOkResponse({ type: FormDto })
  async update(
    @CurrentAccess() access: Access,
    @CurrentActor() actor: AuditActor,
    @Param('formId', ParseUUIDPipe) id: string,
    @Body() dto: UpdateFormDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<FormDto> {
    return this.tagged(response, await this.forms.update(access, actor, id, dto, ifMatch));
  }

  @Delete(':formId')
  @Members('brand_admin')
  @HttpCode(204)
  @ApiHeader(ifMatchHeader)
  @ApiOperation({ operationId: 'archiveForm', summary: 'Take a form out of use; submissions and leads stay' })
  @ApiNoContentResponse()
  archive(
    @CurrentAccess() access: Access,
    @CurrentActor() actor: AuditActor,
    @Param('formId', ParseUUIDPipe) id: string,
    @Headers('if-match') ifMatch: string | undefined,
  ): Promise<void> {
    return this.forms.archive(access, actor, id, ifMatch);
  }

  private tagged(response: Response, detail: FormDetail): FormDto {
    response.setHeader('ETag', etagOf(detail.row.version));
    return formToDto(detail, this.forms.publicUrl);
  }
}
