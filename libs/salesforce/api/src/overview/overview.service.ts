import { type Access } from '@leadweave/access';
import { type AuditActor } from '@leadweave/brands-api';
import { notBuilt } from '../not-built.js';
import { type SalesforceOptions } from '../salesforce-options.js';
import { type ApiShareDto, type SalesforceOverviewDto, setUpSteps } from './overview.dto.js';

/** How the connection stands, and its switches. */
export class OverviewService {
  constructor(private readonly options: Pick<SalesforceOptions, 'app' | 'loginBase'>) {}

  overview(_access: Access): Promise<SalesforceOverviewDto> {
    const { app, loginBase } = this.options;
    return Promise.resolve({
      offered: { oauth: app !== undefined, ownApp: true, demoOrg: loginBase !== undefined },
      connection: null,
      setUp: setUpSteps.map((step) => ({ step, state: 'open', reason: null })),
      setUpDone: false,
    });
  }

  /** @throws SalesforceApiError `salesforce-not-connected`, `salesforce-state-conflict` */
  pause(_access: Access, _actor: AuditActor): Promise<SalesforceOverviewDto> {
    return notBuilt('Pausing');
  }

  /** @throws SalesforceApiError `salesforce-not-connected`, `salesforce-state-conflict` */
  resume(_access: Access, _actor: AuditActor): Promise<SalesforceOverviewDto> {
    return notBuilt('Resuming');
  }

  /** Wipes the tokens and revokes them at Salesforce; links, mapping and cursors stay for the same org. */
  disconnect(_access: Access, _actor: AuditActor): Promise<void> {
    return notBuilt('Disconnecting');
  }

  /** @throws SalesforceApiError `salesforce-not-connected` */
  saveApiShare(_access: Access, _actor: AuditActor, _share: ApiShareDto): Promise<SalesforceOverviewDto> {
    return notBuilt('The share of calls');
  }
}
