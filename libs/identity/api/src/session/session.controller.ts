import { Anyone, SignedIn } from '@leadweave/access';
import { Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Req } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import type { GuardedRequest } from '../guard/access.guard.js';
import { OpenSessionListDto } from './open-session.dto.js';
import { SessionDto } from './session.dto.js';
import { SessionService } from './session.service.js';

@ApiTags('session')
@Controller()
export class SessionController {
  constructor(private readonly service: SessionService) {}

  @Get('session')
  @Anyone()
  @ApiOperation({ operationId: 'getSession', summary: 'Who is signed in, and the state of the installation' })
  @ApiOkResponse({ type: SessionDto })
  describe(@Req() request: Request): Promise<SessionDto> {
    return this.service.describe(request.headers.cookie);
  }

  @Get('sessions')
  @SignedIn()
  @ApiOperation({ operationId: 'listOpenSessions', summary: 'Devices on which the person is signed in' })
  @ApiOkResponse({ type: OpenSessionListDto })
  list(@Req() request: GuardedRequest): Promise<OpenSessionListDto> {
    return this.service.listOpen(request.session!);
  }

  @Delete('sessions/:sessionId')
  @SignedIn()
  @HttpCode(204)
  @ApiOperation({ operationId: 'endSession', summary: 'Sign a device out' })
  @ApiNoContentResponse()
  end(@Req() request: GuardedRequest, @Param('sessionId', ParseUUIDPipe) sessionId: string): Promise<void> {
    return this.service.end(request.session!, sessionId);
  }
}
