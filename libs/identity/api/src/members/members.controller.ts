import { type Access, CurrentAccess, Members } from '@leadweave/access';
import { type AuditActor, CurrentActor } from '@leadweave/brands-api';
import { etagOf, PageQueryDto } from '@leadweave/http';
import type { Clock } from '@leadweave/time';
import { Body, Controller, Delete, Get, Headers, HttpCode, Inject, Param, ParseUUIDPipe } from '@nestjs/common';
import { Patch, Post, Query, Res } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { Response } from 'express';
import { identityClock } from '../identity-tokens.js';
import { InviteMemberDto, MemberDto, MemberListDto, UpdateMemberDto } from './member.dto.js';
import { type MemberRow, memberToDto } from './member-row.js';
import { MembersService } from './members.service.js';

const ifMatchHeader = { name: 'If-Match', required: true, description: 'ETag that was seen: the version in quotes.' };

@ApiTags('members')
@ApiHeader({ name: 'X-Leadweave-Brand', required: true, description: 'Id of the brand.' })
@Members('brand_admin')
@Controller('members')
export class MembersController {
  constructor(
    private readonly members: MembersService,
    @Inject(identityClock) private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'listMembers', summary: 'Members and open invitations, by e-mail address' })
  @ApiOkResponse({ type: MemberListDto })
  async list(@CurrentAccess() access: Access, @Query() query: PageQueryDto): Promise<MemberListDto> {
    const { rows, nextCursor } = await this.members.list(access, query);
    return { data: rows.map((row) => memberToDto(row, this.clock())), nextCursor };
  }

  @Post()
  @ApiOperation({ operationId: 'inviteMember', summary: 'Invite a person by mail' })
  @ApiCreatedResponse({ type: MemberDto })
  async invite(
    @CurrentAccess() access: Access,
    @CurrentActor() actor: AuditActor,
    @Body() dto: InviteMemberDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<MemberDto> {
    return this.tagged(response, await this.members.invite(access, actor, dto));
  }

  @Post(':memberId/resend')
  @HttpCode(200)
  @ApiOperation({ operationId: 'resendInvitation', summary: 'Send a new invitation link; the old one stops working' })
  @ApiOkResponse({ type: MemberDto })
  async resend(
    @CurrentAccess() access: Access,
    @CurrentActor() actor: AuditActor,
    @Param('memberId', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<MemberDto> {
    return this.tagged(response, await this.members.resend(access, actor, id));
  }

  @Patch(':memberId')
  @ApiHeader(ifMatchHeader)
  @ApiOperation({ operationId: 'updateMember', summary: 'Change role or locations, effective with the next request' })
  @ApiOkResponse({ type: MemberDto })
  async update(
    @CurrentAccess() access: Access,
    @CurrentActor() actor: AuditActor,
    @Param('memberId', ParseUUIDPipe) id: string,
    @Body() dto: UpdateMemberDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<MemberDto> {
    return this.tagged(response, await this.members.update(access, actor, id, dto, ifMatch));
  }

  @Delete(':memberId')
  @HttpCode(204)
  @ApiHeader(ifMatchHeader)
  @ApiOperation({ operationId: 'removeMember', summary: 'Remove a member or withdraw an invitation' })
  @ApiNoContentResponse()
  remove(
    @CurrentAccess() access: Access,
    @CurrentActor() actor: AuditActor,
    @Param('memberId', ParseUUIDPipe) id: string,
    @Headers('if-match') ifMatch: string | undefined,
  ): Promise<void> {
    return this.members.remove(access, actor, id, ifMatch);
  }

  private tagged(response: Response, row: MemberRow): MemberDto {
    response.setHeader('ETag', etagOf(row.version));
    return memberToDto(row, this.clock());
  }
}
