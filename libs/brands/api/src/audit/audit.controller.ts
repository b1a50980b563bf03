import { type Access, CurrentAccess, Members, Scopes } from '@leadweave/access';
import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Readable } from 'node:stream';
import { AuditChainDto, AuditEntryListDto, AuditFilterDto, AuditListQueryDto } from './audit-entry.dto.js';
import { AuditEntriesService } from './audit-entries.service.js';

const brandHeader = { name: 'X-Leadweave-Brand', required: true, description: 'Id of the brand.' };

@ApiTags('audit-entries')
@ApiHeader(brandHeader)
@Controller('audit-entries')
export class AuditController {
  constructor(private readonly entries: AuditEntriesService) {}

  @Get()
  @Members('brand_admin')
  @Scopes('audit:read')
  @ApiOperation({ operationId: 'listAuditEntries', summary: 'Who changed what, newest first' })
  @ApiOkResponse({ type: AuditEntryListDto })
  list(@CurrentAccess() access: Access, @Query() query: AuditListQueryDto): Promise<AuditEntryListDto> {
    return this.entries.list(access, query);
  }

  @Get('file')
  @Members('brand_admin')
  @Scopes('audit:read')
  @ApiOperation({ operationId: 'downloadAuditEntries', summary: 'The same as a CSV file, whole' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  file(@CurrentAccess() access: Access, @Query() filter: AuditFilterDto): StreamableFile {
    const lines = Readable.from(this.entries.csv(access, filter));
    return new StreamableFile(lines, {
      type: 'text/csv; charset=utf-8',
      disposition: 'attachment; filename="audit.csv"',
    });
  }

  @Get('chain')
  @Members('brand_admin')
  @ApiOperation({ operationId: 'getAuditChain', summary: 'Whether the entries are what they were when written' })
  @ApiOkResponse({ type: AuditChainDto })
  chain(@CurrentAccess() access: Access): Promise<AuditChainDto> {
    return this.entries.chainState(access);
  }
}
