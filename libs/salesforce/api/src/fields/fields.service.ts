import { type Access } from '@leadweave/access';
import { notBuilt } from '../not-built.js';
import { type DescribedObject, type SalesforceFieldListDto } from './field.dto.js';

/** The fields of an org, kept for a while so that screens do not cost calls. */
export class FieldsService {
  /** @throws SalesforceApiError `salesforce-not-connected`, `salesforce-needs-sign-in`, `salesforce-unavailable` */
  list(_access: Access, _object: DescribedObject): Promise<SalesforceFieldListDto> {
    return notBuilt('The list of fields');
  }
}
