import { IdentityService } from '@leadweave/identity-api';
import { AlertMail } from '@leadweave/insights-api';
import { type Mail } from '@leadweave/mail';
import { ConnectionMail } from '@leadweave/salesforce-api';
import { EndpointMail } from '@leadweave/webhooks-api';
import { type FactoryProvider, Global, Module } from '@nestjs/common';

/** What needs a person goes to the brand admins, whom identity knows. */
class MailToAdmins implements AlertMail, EndpointMail, ConnectionMail {
  constructor(private readonly identity: IdentityService) {}

  toAdmins(brandId: string, write: (to: string) => Mail): Promise<void> {
    return this.identity.mailAdmins(brandId, write);
  }
}

const mailToAdmins = (provide: FactoryProvider['provide']): FactoryProvider => ({
  provide,
  inject: [IdentityService],
  useFactory: (identity: IdentityService) => new MailToAdmins(identity),
});

/** Binds who is told of alerts, of endpoints that failed and of connections that need somebody. */
@Global()
@Module({
  providers: [AlertMail, EndpointMail, ConnectionMail].map(mailToAdmins),
  exports: [AlertMail, EndpointMail, ConnectionMail],
})
export class AdminMailModule {}
