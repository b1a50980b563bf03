import { IdentityService } from '@leadweave/identity-api';
import { AlertMail } from '@leadweave/insights-api';
import { type Mail } from '@leadweave/mail';
import { Global, Module } from '@nestjs/common';

/** Alerts go to the brand admins, whom identity knows. */
class MailToAdmins extends AlertMail {
  constructor(private readonly identity: IdentityService) {
    super();
  }

  toAdmins(brandId: string, write: (to: string) => Mail): Promise<void> {
    return this.identity.mailAdmins(brandId, write);
  }
}

/** Binds who is told of alerts. */
@Global()
@Module({
  providers: [
    {
      provide: AlertMail,
      inject: [IdentityService],
      useFactory: (identity: IdentityService) => new MailToAdmins(identity),
    },
  ],
  exports: [AlertMail],
})
export class AlertMailModule {}
