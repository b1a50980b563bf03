import { type Access, CurrentAccess, Members } from '@leadweave/access';
import { type AuditActor, CurrentActor } from '@leadweave/brands-api';
import { decodeCursor, encodeCursor } from '@leadweave/http';
import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { brandHeader } from '../brand-header.js';
import { LeadsError } from '../leads-error.js';
import {
  ReplayProgressDto,
  ReviewActionDto,
  ReviewCountDto,
  ReviewFilterDto,
  ReviewItemDetailDto,
  ReviewListDto,
  ReviewOutcomeDto,
  ReviewQueryDto,
} from './review-item.dto.js';
import { replayToDto, reviewFilterFromDto, reviewItemDetailToDto, reviewItemToDto } from './review-item.mapper.js';
import { type ReviewSelection } from './review-source.js';
import { ReviewService } from './review.service.js';

@ApiTags('review')
@ApiHeader(brandHeader)
@Controller()
export class ReviewItemsController {
  constructor(private readonly review: ReviewService) {}

  @Get('review-items')
  @Members()
  @ApiOperation({ operationId: 'listReviewItems', summary: 'Everything that needs a person, longest waiting first' })
  @ApiOkResponse({ type: ReviewListDto })
  async list(@CurrentAccess() access: Access, @Query() query: ReviewQueryDto): Promise<ReviewListDto> {
    const { limit, cursor, ...filter } = query;
    const binding = { brandId: access.brandId, filter: { ...filter }, sort: 'review' };
    const [since = '', id = ''] = cursor === undefined ? [] : decodeCursor(cursor, binding);
    const after = cursor === undefined ? undefined : { since: new Date(since), id };
    const items = await this.review.list(access, reviewFilterFromDto(query), after, limit + 1);
    const shown = items.slice(0, limit);
    const last = items.length > limit ? shown.at(-1) : undefined;
    const nextCursor = last ? encodeCursor([last.since.toISOString(), last.id], binding) : null;
    return { data: shown.map(reviewItemToDto), nextCursor };
  }

  @Get('review-items/count')
  @Members()
  @ApiOperation({ operationId: 'countReviewItems', summary: 'How many items wait, by kind' })
  @ApiOkResponse({ type: ReviewCountDto })
  async count(@CurrentAccess() access: Access, @Query() query: ReviewFilterDto): Promise<ReviewCountDto> {
    const counts = await this.review.count(access, reviewFilterFromDto(query));
    const kinds = [...counts].map(([kind, total]) => ({ kind, total })).filter(({ total }) => total > 0);
    return { total: kinds.reduce((sum, { total }) => sum + total, 0), kinds };
  }

  @Post('review-items/actions')
  @HttpCode(200)
  @Members('brand_admin', 'franchisee')
  @ApiOperation({
    operationId: 'answerReviewItems',
    summary: 'Replay, ignore, reopen or tie items, or settle a conflict; a dry run gives a `planId`',
  })
  @ApiOkResponse({ type: ReviewOutcomeDto })
  async act(
    @CurrentAccess() access: Access,
    @CurrentActor() actor: AuditActor,
    @Body() dto: ReviewActionDto,
  ): Promise<ReviewOutcomeDto> {
    const { answer, reason, leadId, dryRun, planId } = dto;
    const selection = selectionOf(dto);
    const outcome = await this.review.act(access, actor, { selection, answer, reason, leadId, dryRun, planId });
    return { ...outcome, replayIds: [...outcome.replayIds] };
  }

  @Get('review-items/:itemId')
  @Members()
  @ApiOperation({ operationId: 'getReviewItem', summary: 'An item with what there is to see of it' })
  @ApiOkResponse({ type: ReviewItemDetailDto })
  async find(@CurrentAccess() access: Access, @Param('itemId') id: string): Promise<ReviewItemDetailDto> {
    return reviewItemDetailToDto(await this.review.find(access, id));
  }

  @Get('review-replays/:replayId')
  @Members('brand_admin', 'franchisee')
  @ApiOperation({ operationId: 'getReplay', summary: 'How far a replay is' })
  @ApiOkResponse({ type: ReplayProgressDto })
  async replay(
    @CurrentAccess() access: Access,
    @Param('replayId', ParseUUIDPipe) id: string,
  ): Promise<ReplayProgressDto> {
    return replayToDto(await this.review.replay(access, id));
  }
}

function selectionOf({ ids, filter }: ReviewActionDto): ReviewSelection {
  if (ids && !filter) return { ids };
  if (filter && !ids) return { filter: reviewFilterFromDto(filter) };
  throw new LeadsError('review-action-invalid', 'Give either ids or filter.');
}
