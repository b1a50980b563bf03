import { type Access } from '@leadweave/access';
import { type AuditActor } from '@leadweave/brands-api';
import { notBuilt } from '../not-built.js';
import { type RunSetUpDto, type SalesforceSetUpDto, type SetUpPlanDto, type SetUpResultDto } from './set-up.dto.js';

/** What an org needs before leads can go there: looked at, planned, carried out. */
export class SetUpService {
  /** @throws SalesforceApiError `salesforce-not-connected`, `salesforce-needs-sign-in`, `salesforce-unavailable` */
  state(_access: Access): Promise<SalesforceSetUpDto> {
    return notBuilt('The check of the org');
  }

  /** @throws SalesforceApiError as `state` */
  plan(_access: Access): Promise<SetUpPlanDto> {
    return notBuilt('The plan');
  }

  /** @throws SalesforceApiError `salesforce-plan-outdated` when the org has changed since, and as `state` */
  run(_access: Access, _actor: AuditActor, _plan: RunSetUpDto): Promise<SetUpResultDto> {
    return notBuilt('Creating fields');
  }
}
