import { Anyone } from '@leadweave/access';
import type { KeptMail } from '@leadweave/mail';
import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { IdentityError } from '../identity-error.js';
import { DevelopmentMailboxDto } from './development-mailbox.dto.js';
import { OpenMailbox } from './open-mailbox.js';

@ApiTags('session')
@Controller('development-mailbox')
export class DevelopmentMailboxController {
  constructor(private readonly mailbox: OpenMailbox) {}

  /** Open to anyone, since the mails are what lets people sign in: an installation with a mail server has no such page. */
  @Get()
  @Anyone()
  @ApiOperation({ operationId: 'listDevelopmentMails', summary: 'Mails of an installation without a mail server' })
  @ApiOkResponse({ type: DevelopmentMailboxDto })
  async list(): Promise<DevelopmentMailboxDto> {
    const { source } = this.mailbox;
    if (source === undefined) throw new IdentityError('mailbox-closed', 'The installation shows no mails');
    return { data: (await source.list()).map(mailToDto) };
  }
}

function mailToDto({ to, subject, text, sentAt }: KeptMail) {
  return { to, subject, text, sentAt: sentAt.toISOString() };
}
