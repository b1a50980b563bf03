import { type Access } from '@leadweave/access';
import { type AuditActor } from '@leadweave/brands-api';
import { notBuilt } from '../not-built.js';
import { type AnswerConflictDto, type SalesforceChainDto } from './chain.dto.js';

/** A lead and what became of it in Salesforce. Reads what is known here and costs no call. */
export class ChainService {
  /** Also without a connection. @throws SalesforceApiError `salesforce-lead-not-found` */
  chain(_access: Access, _leadId: string): Promise<SalesforceChainDto> {
    return notBuilt('The way of a lead');
  }

  /** @throws SalesforceApiError `salesforce-lead-not-found`, `salesforce-nothing-to-retry` */
  retry(_access: Access, _actor: AuditActor, _leadId: string): Promise<SalesforceChainDto> {
    return notBuilt('Trying again');
  }

  /**
   * @throws SalesforceApiError `salesforce-lead-not-found`, `salesforce-nothing-to-answer`,
   *   `salesforce-choice-not-possible`
   */
  answer(
    _access: Access,
    _actor: AuditActor,
    _leadId: string,
    _answer: AnswerConflictDto,
  ): Promise<SalesforceChainDto> {
    return notBuilt('Choosing');
  }
}
