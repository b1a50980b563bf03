import { type DynamicModule, Module } from '@nestjs/common';
import { type Mailer } from './mailer.js';

/** Injection token of the {@link Mailer}; `undefined` is injected where mail is switched off. */
export const MAILER = Symbol('Mailer');

/** Offers one mailer to the whole application. */
@Module({})
export class MailModule {
  /** @param mailer `smtpMailer(…)`, `developmentMailbox(…)`, or `undefined` when mail is switched off */
  static forRoot({ mailer }: { mailer: Mailer | undefined }): DynamicModule {
    return {
      module: MailModule,
      global: true,
      providers: [{ provide: MAILER, useValue: mailer }],
      exports: [MAILER],
    };
  }
}
