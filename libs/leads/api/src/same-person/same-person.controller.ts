import { type Access, CurrentAccess, Members } from '@leadweave/access';
import { decodeCursor, encodeCursor } from '@leadweave/http';
import { Database } from '@leadweave/persistence';
import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { brandHeader } from '../brand-header.js';
import { leadNotFound } from '../judging/lock-lead.js';
import { leadItemFromRow } from '../reading/lead-item-row.js';
import { SamePersonListDto, SamePersonQueryDto } from './same-person.dto.js';
import { SamePersonRepository } from './same-person.repository.js';

@ApiTags('leads')
@ApiHeader(brandHeader)
@Controller('leads/:leadId/same-person')
export class SamePersonController {
  private readonly persons = new SamePersonRepository();

  constructor(private readonly database: Database) {}

  @Get()
  @Members()
  @ApiOperation({
    operationId: 'listSamePersonLeads',
    summary: 'Other leads with the same e-mail or phone at the locations of the reader, newest first',
  })
  @ApiOkResponse({ type: SamePersonListDto })
  list(
    @CurrentAccess() { brandId, scope }: Access,
    @Param('leadId', ParseUUIDPipe) leadId: string,
    @Query() { limit, cursor }: SamePersonQueryDto,
  ): Promise<SamePersonListDto> {
    const binding = { brandId, filter: { leadId }, sort: 'same-person' };
    const [occurredAt, id] = cursor === undefined ? [] : decodeCursor(cursor, binding);
    const after = occurredAt && id ? { occurredAt, id } : undefined;
    return this.database.inBrand(brandId, scope, async (tx) => {
      const person = await this.persons.person(tx, leadId);
      if (!person) throw leadNotFound();
      const rows = await this.persons.page(tx, { leadId, ...person, after, limit: limit + 1 });
      const shown = rows.slice(0, limit);
      const last = shown.at(-1);
      return {
        data: shown.map((row) => ({ ...leadItemFromRow(row), matchedBy: row.matched_by })),
        nextCursor:
          rows.length > limit && last ? encodeCursor([last.occurred_at.toISOString(), last.id], binding) : null,
      };
    });
  }
}
