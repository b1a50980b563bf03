import { type Access, CurrentAccess, Members, Scopes } from '@leadweave/access';
import { decodeCursor, encodeCursor, etagOf, isNotModified, PageQueryDto } from '@leadweave/http';
import { Database, type Tx } from '@leadweave/persistence';
import { Controller, Get, Headers, Param, ParseUUIDPipe, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { type Response } from 'express';
import { brandHeader } from '../brand-header.js';
import { ChangedLeads, refuseFilteredChanges } from '../changes/changed-leads.js';
import { LeadCountsRepository } from './lead-counts.repository.js';
import { LeadDetailDto, FoldedLeadDto, LeadNeighboursDto, LeadTimelineDto, RawRecordsDto } from './lead-detail.dto.js';
import { leadDetailToDto } from './lead-detail.mapper.js';
import { LeadFacetsRepository } from './lead-facets.repository.js';
import { leadFilterFromDto } from './lead-filter-from-dto.js';
import { leadItemFromRow } from './lead-item-row.js';
import { LeadCountDto, LeadFacetsDto, LeadListDto } from './lead-item.dto.js';
import { LeadCountQueryDto, LeadListQueryDto, LeadNeighboursQueryDto } from './lead-list-query.dto.js';
import { type LeadPosition } from './lead-order.js';
import { LeadReader } from './lead-reader.js';
import { leadEventToDto } from './lead-timeline.mapper.js';

@ApiTags('leads')
@ApiHeader(brandHeader)
@Controller('leads')
export class LeadsController {
  private readonly counts = new LeadCountsRepository();
  private readonly facetValues = new LeadFacetsRepository();
  private readonly changes: ChangedLeads;

  constructor(
    private readonly database: Database,
    private readonly reader: LeadReader,
  ) {
    this.changes = new ChangedLeads(reader);
  }

  @Get()
  @Members()
  @Scopes('leads:read')
  @ApiOperation({ operationId: 'listLeads', summary: 'Leads of the brand, newest first' })
  @ApiOkResponse({ type: LeadListDto })
  list(@CurrentAccess() access: Access, @Query() query: LeadListQueryDto): Promise<LeadListDto> {
    return query.updatedSince === undefined
      ? this.leads(access, query)
      : this.changed(access, query, query.updatedSince);
  }

  @Get('count')
  @Members()
  @Scopes('leads:read')
  @ApiOperation({ operationId: 'countLeads', summary: 'How many leads match, up to 10,000 unless asked for more' })
  @ApiOkResponse({ type: LeadCountDto })
  count(@CurrentAccess() access: Access, @Query() query: LeadCountQueryDto): Promise<LeadCountDto> {
    const filter = leadFilterFromDto(query);
    const { groupBy, exact } = query;
    return this.read(access, async (tx) => ({
      ...(await this.counts.count(tx, filter, exact)),
      groups: groupBy ? await this.counts.groups(tx, filter, groupBy, exact) : [],
    }));
  }

  @Get('facets')
  @Members()
  @Scopes('leads:read')
  @ApiOperation({ operationId: 'listLeadFacets', summary: 'Values that leads can be filtered by' })
  @ApiOkResponse({ type: LeadFacetsDto })
  facets(@CurrentAccess() access: Access): Promise<LeadFacetsDto> {
    return this.read(access, (tx) => this.facetValues.facets(tx));
  }

  @Get(':leadId')
  @Members()
  @Scopes('leads:read')
  @ApiOperation({ operationId: 'getLead', summary: 'Everything known about one lead' })
  @ApiOkResponse({ type: LeadDetailDto })
  @ApiResponse({ status: 307, type: FoldedLeadDto, description: 'The lead is part of another one: see `Location`.' })
  async find(
    @CurrentAccess() access: Access,
    @Param('leadId', ParseUUIDPipe) id: string,
    @Headers('if-none-match') ifNoneMatch: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<LeadDetailDto | FoldedLeadDto | undefined> {
    return this.read(access, async (tx) => {
      const row = await this.reader.row(tx, id);
      if (row.folded_into) {
        response.status(307).location(`/api/v1/leads/${row.folded_into}`);
        return { id, foldedInto: row.folded_into };
      }
      response.setHeader('ETag', etagOf(row.version));
      if (isNotModified(ifNoneMatch, row.version)) {
        response.status(304);
        return undefined;
      }
      return leadDetailToDto(await this.reader.detail(tx, row));
    });
  }

  @Get(':leadId/neighbours')
  @Members()
  @ApiOperation({ operationId: 'getLeadNeighbours', summary: 'The leads before and behind one in a list' })
  @ApiOkResponse({ type: LeadNeighboursDto })
  neighbours(
    @CurrentAccess() access: Access,
    @Param('leadId', ParseUUIDPipe) id: string,
    @Query() query: LeadNeighboursQueryDto,
  ): Promise<LeadNeighboursDto> {
    return this.read(access, (tx) => this.reader.neighbours(tx, id, leadFilterFromDto(query), query.sort));
  }

  @Get(':leadId/timeline')
  @Members()
  @Scopes('leads:read')
  @ApiOperation({ operationId: 'getLeadTimeline', summary: 'What happened to a lead, newest first' })
  @ApiOkResponse({ type: LeadTimelineDto })
  async timeline(
    @CurrentAccess() access: Access,
    @Param('leadId', ParseUUIDPipe) id: string,
    @Query() { limit, cursor }: PageQueryDto,
  ): Promise<LeadTimelineDto> {
    const binding = { brandId: access.brandId, filter: { id }, sort: 'timeline' };
    const [before] = cursor === undefined ? [] : decodeCursor(cursor, binding);
    return this.read(access, async (tx) => {
      await this.reader.row(tx, id);
      const rows = await this.reader.timeline(tx, id, before, limit + 1);
      const shown = rows.slice(0, limit);
      const names = await this.reader.names(
        tx,
        shown.flatMap(({ actor_id }) => actor_id ?? []),
      );
      const nextCursor = rows.length > limit ? encodeCursor([shown.at(-1)!.id], binding) : null;
      return { data: shown.map((row) => leadEventToDto(row, names)), nextCursor };
    });
  }

  @Get(':leadId/raw')
  @Members('brand_admin')
  @ApiOperation({ operationId: 'getRawRecords', summary: 'The source records of a lead as they were received' })
  @ApiOkResponse({ type: RawRecordsDto })
  raw(@CurrentAccess() access: Access, @Param('leadId', ParseUUIDPipe) id: string): Promise<RawRecordsDto> {
    return this.read(access, async (tx) => {
      await this.reader.row(tx, id);
      const records = await this.reader.raw(tx, id);
      return {
        data: records.map(({ source, external_id, raw }) => ({
          system: source,
          externalId: external_id,
          raw: raw.toString('utf8'),
        })),
      };
    });
  }

  private async leads(access: Access, query: LeadListQueryDto): Promise<LeadListDto> {
    const { sort, limit, cursor, ...filter } = query;
    const binding = { brandId: access.brandId, filter, sort };
    const after = cursor === undefined ? undefined : positionFrom(decodeCursor(cursor, binding));
    const { page, rules } = await this.read(access, async (tx) => ({
      page: await this.reader.page(tx, { filter: leadFilterFromDto(query), sort, limit, after }),
      rules: await this.reader.rules(tx),
    }));
    const nextCursor = page.next ? encodeCursor([page.next.value, page.next.id], binding) : null;
    return { data: page.rows.map((row) => leadItemFromRow(row, rules)), nextCursor };
  }

  private async changed(access: Access, query: LeadListQueryDto, updatedSince: string): Promise<LeadListDto> {
    refuseFilteredChanges(query);
    const binding = { brandId: access.brandId, filter: { updatedSince }, sort: 'updatedAt' };
    const after = query.cursor === undefined ? undefined : positionFrom(decodeCursor(query.cursor, binding));
    const { limit } = query;
    const { page, rules } = await this.read(access, async (tx) => ({
      page: await this.changes.page(tx, { since: new Date(updatedSince), after, limit }),
      rules: await this.reader.rules(tx),
    }));
    const nextCursor = page.next ? encodeCursor([page.next.value, page.next.id], binding) : null;
    return {
      data: page.rows.map((row) => leadItemFromRow(row, rules)),
      tombstones: [...page.tombstones],
      locations: page.locations && [...page.locations],
      nextCursor,
    };
  }

  private read<Result>({ brandId, scope }: Access, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.database.inBrand(brandId, scope, work);
  }
}

function positionFrom([value = '', id = '']: readonly string[]): LeadPosition {
  return { value, id };
}
