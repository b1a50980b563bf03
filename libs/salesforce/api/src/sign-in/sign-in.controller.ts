import { type Access, CurrentAccess, CurrentUser, Members, SignedIn, type SignedInUser } from '@leadweave/access';
import { type AuditActor, CurrentActor } from '@leadweave/brands-api';
import { Body, Controller, Get, HttpCode, Post, Query, Redirect } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
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

  /** A browser comes here from Salesforce, without a header: the state tells the brand. */
  @Get('callback')
  @SignedIn()
  @Redirect()
  @ApiQuery({ name: 'state', required: false, schema: { type: 'string' } })
  @ApiQuery({ name: 'code', required: false, schema: { type: 'string' } })
  @ApiQuery({ name: 'error', required: false, schema: { type: 'string' } })
  @ApiQuery({ name: 'error_description', required: false, schema: { type: 'string' } })
  @ApiOperation({ operationId: 'finishSalesforceSignIn', summary: 'Where Salesforce sends the browser back to' })
  @ApiResponse({ status: 302, description: 'To the portal, with `outcome`.' })
  async finish(
    @CurrentUser() user: SignedInUser,
    @CurrentActor() actor: AuditActor,
    @Query() query: Readonly<Record<string, unknown>>,
  ): Promise<{ url: string }> {
    return { url: `${portalPage}?outcome=${await this.signIn.finish(user, actor, textsOf(query))}` };
  }
}

function textsOf(query: Readonly<Record<string, unknown>>): CallbackQuery {
  const names = ['state', 'code', 'error', 'error_description'] as const;
  return Object.fromEntries(names.flatMap((name) => (typeof query[name] === 'string' ? [[name, query[name]]] : [])));
}
