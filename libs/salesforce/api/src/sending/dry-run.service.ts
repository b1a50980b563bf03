import { type Access } from '@leadweave/access';
import { notBuilt } from '../not-built.js';
import { type SalesforceDryRunDto, type StartDryRunDto } from './dry-run.dto.js';

/** Tells what sending would do, before it does anything. */
export class DryRunService {
  /** @throws SalesforceApiError `salesforce-not-connected`, `salesforce-needs-sign-in`, `salesforce-unavailable` */
  start(_access: Access, _wish: StartDryRunDto): Promise<SalesforceDryRunDto> {
    return notBuilt('The dry run');
  }
}
