import { type Access } from '@leadweave/access';
import { type AuditActor } from '@leadweave/brands-api';
import { type PageQueryDto } from '@leadweave/http';
import { notBuilt } from '../not-built.js';
import { SalesforceApiError } from '../salesforce-api-error.js';
import { type ErrorRetryDto, type FailedLeadListDto } from './error.dto.js';

/** Failures by their cause. */
export class ErrorsService {
  /** Tries all leads of a cause again. @throws SalesforceApiError `salesforce-error-not-found` */
  retry(_access: Access, _actor: AuditActor, _key: string): Promise<ErrorRetryDto> {
    return notBuilt('Trying again');
  }

  /** Latest failure first. @throws SalesforceApiError `salesforce-error-not-found` */
  leads(_access: Access, _key: string, _page: PageQueryDto): Promise<FailedLeadListDto> {
    return notBuilt('The list of failed leads');
  }

  /** Every failure as lines of a CSV file, formulas neutralised. */
  csv(_access: Access): AsyncIterable<string> {
    throw new SalesforceApiError('salesforce-not-built', 'The file of failures is not there yet.');
  }
}
