import { Anyone } from '@leadweave/access';
import { Controller, Get, HttpStatus, Res, VERSION_NEUTRAL } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type Response } from 'express';
import { Readiness } from './readiness.js';

/** For those who run the product: is the process alive, may it get traffic, has it started. */
@ApiExcludeController()
@Controller({ path: 'health', version: VERSION_NEUTRAL })
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  @Get('live')
  @Anyone()
  live() {
    return { status: 'ok' };
  }

  /** Configuration and keys are loaded, or the process would not be here. */
  @Get('startup')
  @Anyone()
  startup() {
    return { status: 'ok' };
  }

  @Get('ready')
  @Anyone()
  async ready(@Res({ passthrough: true }) response: Response) {
    const report = await this.readiness.check();
    if (report.status !== 'ok') response.status(HttpStatus.SERVICE_UNAVAILABLE).setHeader('Retry-After', '5');
    return report;
  }
}
