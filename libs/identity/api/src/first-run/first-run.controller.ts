import { Anyone } from '@leadweave/access';
import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { SessionDto } from '../session/session.dto.js';
import { SessionService } from '../session/session.service.js';
import { SignInService } from '../sign-in/sign-in.service.js';
import { normaliseAddress } from '../users/normalise-address.js';
import { FirstRunDto } from './first-run.dto.js';
import { FirstRunService } from './first-run.service.js';

@ApiTags('session')
@Controller('first-run')
export class FirstRunController {
  constructor(
    private readonly firstRun: FirstRunService,
    private readonly signIn: SignInService,
    private readonly sessions: SessionService,
  ) {}

  @Post()
  @Anyone()
  @ApiOperation({ operationId: 'completeFirstRun', summary: 'Set the installation up and sign its owner in' })
  @ApiCreatedResponse({ type: SessionDto })
  async complete(
    @Body() dto: FirstRunDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionDto> {
    await this.firstRun.run(dto);
    const credentials = { email: normaliseAddress(dto.email), password: dto.password };
    return this.sessions.describe(await this.signIn.signIn(request, response, credentials));
  }
}
