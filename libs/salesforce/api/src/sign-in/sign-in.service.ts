import { type Access, type SignedInUser } from '@leadweave/access';
import { type AuditActor } from '@leadweave/brands-api';
import { notBuilt } from '../not-built.js';
import { type BeginSignInDto, type CallbackQuery, type SignInBegunDto, type SignInOutcome } from './sign-in.dto.js';

/** Connecting: the way to Salesforce and back. */
export class SignInService {
  /**
   * @throws SalesforceApiError `salesforce-not-offered`, `salesforce-place-invalid`, `salesforce-app-refused`,
   *   `salesforce-other-org`, `salesforce-unavailable`
   */
  begin(_access: Access, _actor: AuditActor, _wish: BeginSignInDto): Promise<SignInBegunDto> {
    return notBuilt('Connecting');
  }

  /**
   * Ends what `begin` began for the same person; the state tells the brand. Never throws for what Salesforce or the browser
   * may send: that is an outcome.
   */
  finish(_user: SignedInUser, _actor: AuditActor, _query: CallbackQuery): Promise<SignInOutcome> {
    return notBuilt('Connecting');
  }
}
