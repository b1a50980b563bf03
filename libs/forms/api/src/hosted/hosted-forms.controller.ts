import { Anyone } from '@leadweave/access';
import { Controller, Get, Headers, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type Request, type Response } from 'express';
import { sendingOf } from '../intake/sending-of-request.js';
import { type HostedAnswer, HostedForms } from './hosted-forms.js';

/** Pages and script of forms. They stand outside the API: their addresses are given to visitors. */
@ApiExcludeController()
@Controller('f')
export class HostedFormsController {
  constructor(private readonly hosted: HostedForms) {}

  @Get(':publicKey')
  @Anyone()
  async page(
    @Param('publicKey') publicKey: string,
    @Headers('referer') referrer: string | undefined,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    send(response, await this.hosted.page(publicKey, request.originalUrl, referrer));
  }

  @Post(':publicKey')
  @Anyone()
  async submit(
    @Param('publicKey') publicKey: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    send(response, await this.hosted.submit(publicKey, sendingOf(request, this.hosted.origin)));
  }

  @Get(':publicKey/thanks')
  @Anyone()
  async thanks(@Param('publicKey') publicKey: string, @Res() response: Response): Promise<void> {
    send(response, await this.hosted.thanks(publicKey));
  }

  @Get(':publicKey/embed.js')
  @Anyone()
  async script(@Param('publicKey') publicKey: string, @Res() response: Response): Promise<void> {
    const script = await this.hosted.script(publicKey);
    response.setHeader('Content-Type', 'text/javascript; charset=utf-8');
    response.setHeader('Cache-Control', 'public, max-age=300');
    // Websites load it as theirs.
    response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
    response.send(script);
  }
}

function send(response: Response, { status, body, location, retryAfterSeconds, policy }: HostedAnswer): void {
  response.setHeader('Content-Security-Policy', policy);
  // The policy above says who may frame the page; this older header knows all or nobody.
  response.removeHeader('X-Frame-Options');
  response.setHeader('Cache-Control', 'no-store');
  if (retryAfterSeconds !== undefined) response.setHeader('Retry-After', `${retryAfterSeconds}`);
  if (location !== undefined) return response.redirect(status, location);
  response.status(status).type('html').send(body);
}
