import { type Access } from '@leadweave/access';
import { notBuilt } from '../not-built.js';
import { type SalesforceHealthDto } from './health.dto.js';

/** Calls, directions and failures at one look. Costs no call. */
export class SalesforceHealthService {
  /** @throws SalesforceApiError `salesforce-not-connected` */
  health(_access: Access): Promise<SalesforceHealthDto> {
    return notBuilt('The health of Salesforce');
  }
}
