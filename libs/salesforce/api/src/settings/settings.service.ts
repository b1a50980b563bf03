import { type Access } from '@leadweave/access';
import { type AuditActor } from '@leadweave/brands-api';
import { notBuilt } from '../not-built.js';
import { type SalesforceSettingsDto, type SaveSalesforceSettingsDto } from './settings.dto.js';

/** What goes where, under which rules. */
export class SettingsService {
  /** @throws SalesforceApiError `salesforce-not-connected` */
  find(_access: Access): Promise<SalesforceSettingsDto> {
    return notBuilt('The list of settings');
  }

  /**
   * @throws SalesforceApiError `salesforce-settings-invalid` with each faulty line as `/mapping/3/target`,
   *   `/toLeads/filter/lines/0` …, `salesforce-not-connected`
   * @throws RequestError without the version that was seen
   */
  save(
    _access: Access,
    _actor: AuditActor,
    _settings: SaveSalesforceSettingsDto,
    _ifMatch: string | undefined,
  ): Promise<SalesforceSettingsDto> {
    return notBuilt('Saving settings');
  }
}
