import { type Provider } from '@nestjs/common';
import { type SalesforceOptions } from '../salesforce-options.js';
import { SignInService } from './sign-in.service.js';

export function signInProviders(_options: SalesforceOptions): Provider[] {
  return [{ provide: SignInService, useFactory: () => new SignInService() }];
}
