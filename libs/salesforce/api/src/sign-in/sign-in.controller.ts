import { type Access, CurrentAccess, Members, type RequestWithAccess, SignedIn } from '@leadweave/access';
import { type AuditActor, auditActorOf, CurrentActor } from '@leadweave/brands-api';
import { Body, Controller, Get, HttpCode, Post, Query, Redirect, Req } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import { type Request } from 'express';
import { brandHeader } from '../api-headers.js';
import { BeginSignInDto, type CallbackQuery, SignInBegunDto } from './sign-in.dto.js';
import { SignInService } from './sign-in.service.js';

const portalPage = '/grow/integrations/salesforce';

@ApiTags('salesforce')
@Controller('salesforce')
export class SignInController {
  constructor(private readonly signIn: SignInService) {}

  @Post('sign-ins')
  @HttpCode(200)
  @Members('brand_admin')
  @ApiHeader(brandHeader)
  @ApiOperation({
    operationId: 'beginSalesforceSignIn',
    summary: 'Where to sign in at Salesforce; valid for 10 minutes',
  })
  @ApiOkResponse({ type: SignInBegunDto })
  begin(
    @CurrentAccess() access: Access,
    @CurrentActor() actor: AuditActor,
    @Body() wish: BeginSignInDto,
  ): Promise<SignInBegunDto> {
    return this.signIn.begin(access, actor, wish);
  }

  /**
   * A browser comes here from Salesforce, without a header: the state tells the brand. Whose session has ended meanwhile signs in first, which
   * the page asks for, and connects anew: what Salesforce sent along goes nowhere.
   */
  @Get('callback')
  @SignedIn({ orVisitor: true })
  @Redirect()
  @ApiQuery({ name: 'state', required: false, schema: { type: 'string' } })
  @ApiQuery({ name: 'code', required: false, schema: { type: 'string' } })
  @ApiQuery({ name: 'error', required: false, schema: { type: 'string' } })
  @ApiQuery({ name: 'error_description', required: false, schema: { type: 'string' } })
  @ApiOperation({ operationId: 'finishSalesforceSignIn', summary: 'Where Salesforce sends the browser back to' })
  @ApiResponse({ status: 302, description: 'To the portal, with `outcome`.' })
  async finish(
    @Req() request: Request & RequestWithAccess,
    @Query() query: Readonly<Record<string, unknown>>,
  ): Promise<{ url: string }> {
    const { user } = request;
    const outcome = user ? await this.signIn.finish(user, auditActorOf(user, request), textsOf(query)) : 'ended';
    return { url: `${portalPage}?outcome=${outcome}` };
  }
}

function textsOf(query: Readonly<Record<string, unknown>>): CallbackQuery {
  const names = ['state', 'code', 'error', 'error_description'] as const;
  return Object.fromEntries(names.flatMap((name) => (typeof query[name] === 'string' ? [[name, query[name]]] : [])));
}
