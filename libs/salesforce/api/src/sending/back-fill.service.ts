import { type Access } from '@leadweave/access';
import { type AuditActor } from '@leadweave/brands-api';
import { notBuilt } from '../not-built.js';
import { type BackFillDto, type StartBackFillDto } from './dry-run.dto.js';

/** Sends earlier leads, exactly as a dry run told. */
export class BackFillService {
  /**
   * @throws SalesforceApiError `salesforce-dry-run-not-found`, `salesforce-plan-outdated` with each count that differs,
   *   `salesforce-back-fill-running`, `salesforce-not-connected`
   */
  start(_access: Access, _actor: AuditActor, _wish: StartBackFillDto): Promise<BackFillDto> {
    return notBuilt('Sending earlier leads');
  }

  /** @throws SalesforceApiError `salesforce-back-fill-not-found` when there was none */
  latest(_access: Access): Promise<BackFillDto> {
    return notBuilt('Sending earlier leads');
  }

  /** What went out stays. @throws SalesforceApiError `salesforce-back-fill-not-found` */
  stop(_access: Access, _actor: AuditActor): Promise<BackFillDto> {
    return notBuilt('Sending earlier leads');
  }
}
