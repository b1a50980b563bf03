import { PageQueryDto } from '@leadweave/http';
import { type Access, CurrentAccess, Members } from '@leadweave/access';
import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { brandHeader } from '../brand-header.js';
import { ColleagueQueryDto, ColleaguesDto, NoteDto, NoteListDto, NoteTextDto } from './note.dto.js';
import { NotesService } from './notes.service.js';

@ApiTags('leads')
@ApiHeader(brandHeader)
@Controller('leads/:leadId')
export class NotesController {
  constructor(private readonly notes: NotesService) {}

  @Get('notes')
  @Members()
  @ApiOperation({ operationId: 'listNotes', summary: 'Notes of a lead and of those folded into it, newest first' })
  @ApiOkResponse({ type: NoteListDto })
  list(
    @CurrentAccess() access: Access,
    @Param('leadId', ParseUUIDPipe) leadId: string,
    @Query() query: PageQueryDto,
  ): Promise<NoteListDto> {
    return this.notes.list(access, leadId, query);
  }

  @Post('notes')
  @Members('brand_admin', 'franchisee')
  @ApiOperation({ operationId: 'writeNote', summary: 'Write a note, and mention colleagues who may see the lead' })
  @ApiCreatedResponse({ type: NoteDto })
  write(
    @CurrentAccess() access: Access,
    @Param('leadId', ParseUUIDPipe) leadId: string,
    @Body() dto: NoteTextDto,
  ): Promise<NoteDto> {
    return this.notes.write(access, leadId, dto);
  }

  @Patch('notes/:noteId')
  @Members('brand_admin', 'franchisee')
  @ApiOperation({ operationId: 'editNote', summary: 'Write an own note anew' })
  @ApiOkResponse({ type: NoteDto })
  edit(
    @CurrentAccess() access: Access,
    @Param('leadId', ParseUUIDPipe) leadId: string,
    @Param('noteId', ParseUUIDPipe) noteId: string,
    @Body() dto: NoteTextDto,
  ): Promise<NoteDto> {
    return this.notes.edit(access, leadId, noteId, dto);
  }

  @Delete('notes/:noteId')
  @HttpCode(204)
  @Members('brand_admin', 'franchisee')
  @ApiOperation({ operationId: 'removeNote', summary: 'Remove an own note; a brand admin removes any' })
  @ApiNoContentResponse()
  remove(
    @CurrentAccess() access: Access,
    @Param('leadId', ParseUUIDPipe) leadId: string,
    @Param('noteId', ParseUUIDPipe) noteId: string,
  ): Promise<void> {
    return this.notes.remove(access, leadId, noteId);
  }

  @Get('colleagues')
  @Members()
  @ApiOperation({ operationId: 'searchColleagues', summary: 'Members who may see the lead, for mentions' })
  @ApiOkResponse({ type: ColleaguesDto })
  async colleagues(
    @CurrentAccess() access: Access,
    @Param('leadId', ParseUUIDPipe) leadId: string,
    @Query() { q }: ColleagueQueryDto,
  ): Promise<ColleaguesDto> {
    return { data: await this.notes.whoSee(access, leadId, q) };
  }
}
