import { Anyone } from '@leadweave/access';
import { Body, Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { SessionDto } from '../session/session.dto.js';
import { SessionService } from '../session/session.service.js';
import { SignInService } from '../sign-in/sign-in.service.js';
import { AcceptInvitationService } from './accept-invitation.service.js';
import { AcceptInvitationDto, InvitationDto } from './invitation.dto.js';

@ApiTags('session')
@Controller('invitations')
export class InvitationsController {
  constructor(
    private readonly invitations: AcceptInvitationService,
    private readonly sessions: SessionService,
    private readonly signIn: SignInService,
  ) {}

  @Get(':token')
  @Anyone()
  @ApiOperation({ operationId: 'getInvitation', summary: 'What an invitation link offers' })
  @ApiOkResponse({ type: InvitationDto })
  describe(@Param('token') token: string): Promise<InvitationDto> {
    return this.invitations.describe(token);
  }

  @Post(':token/accept')
  @Anyone()
  @HttpCode(200)
  @ApiOperation({ operationId: 'acceptInvitation', summary: 'Join the brand; a new account is signed in' })
  @ApiOkResponse({ type: SessionDto })
  async accept(
    @Param('token') token: string,
    @Body() dto: AcceptInvitationDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionDto> {
    const { cookie } = request.headers;
    const { user } = await this.sessions.describe(cookie);
    const acceptance = { ...dto, signedInAs: user ?? undefined, address: request.ip };
    const { credentials } = await this.invitations.accept(token, acceptance);
    return this.sessions.describe(credentials ? await this.signIn.signIn(request, response, credentials) : cookie);
  }
}
