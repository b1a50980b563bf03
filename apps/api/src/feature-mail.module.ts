import { identityMailer } from '@leadweave/identity-api';
import { MAILER } from '@leadweave/mail';
import { Global, Module } from '@nestjs/common';

/** Features send through the mailer of identity, so that without a mail server their mails are in the same development mailbox. */
@Global()
@Module({ providers: [{ provide: MAILER, useExisting: identityMailer }], exports: [MAILER] })
export class FeatureMailModule {}
