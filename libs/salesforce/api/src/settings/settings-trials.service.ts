import { type Access } from '@leadweave/access';
import { type Database, type Tx } from '@leadweave/persistence';
import { isSalesforceError, names, type SalesforceRecord, soql } from '@leadweave/salesforce-client';
import { conditionOfFilter, filterFaults, formatPhone, phoneFormats } from '@leadweave/salesforce-domain';
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { type ConnectionsRepository } from '../connection/connections.repository.js';
import { currentRef } from '../connection/current-ref.js';
import { type OrgFields } from '../fields/org-fields.js';
import { forPeople } from '../gateway/api-error-of.js';
import { type ConnectionRef, type SalesforceGateway } from '../gateway/salesforce-gateway.js';
import { soqlOfCondition } from '../gateway/soql-of-condition.js';
import { SalesforceApiError } from '../salesforce-api-error.js';
import { checkedMapping } from './checked-mapping.js';
import { type ExampleLead, type ExampleLeads } from './example-lead.js';
import { type FilterPreviewDto, type PreviewFilterDto } from './filter.dto.js';
import { filterFromDto } from './filter-from-dto.js';
import { firstSettings } from './first-settings.js';
import { type CheckedMappingDto, type CheckMappingDto } from './mapping.dto.js';
import { mappingFromDto } from './mapping-from-dto.js';
import { type PhoneTestDto, type PhoneTestResultDto } from './phone-test.dto.js';
import { translationProblems, withNamesOf } from './settings-faults.js';
import { type SettingsRepository } from './settings.repository.js';

export interface SettingsTrialsParts {
  readonly database: Database;
  readonly connections: ConnectionsRepository;
  readonly settings: SettingsRepository;
  readonly fields: OrgFields;
  readonly gateway: Pick<SalesforceGateway, 'call'>;
  readonly leads: ExampleLeads;
}

const shownNames = 5;
/** As forms read numbers without a country code. */
const homeRegion = 'US';

/** Tries settings out on real data before they are saved. Nothing is written anywhere. */
export class SettingsTrialsService {
  constructor(private readonly parts: SettingsTrialsParts) {}

  /** @throws SalesforceApiError `salesforce-not-connected`, `salesforce-lead-not-found`, `salesforce-unavailable` … */
  async checkMapping(access: Access, { mapping, leadId }: CheckMappingDto): Promise<CheckedMappingDto> {
    const { database, connections } = this.parts;
    const ref = await currentRef(database, connections, access.brandId);
    const lead = await this.inBrand(access, (tx) => this.exampleOf(tx, ref, leadId));
    if (leadId && !lead) throw new SalesforceApiError('salesforce-lead-not-found', 'There is no such lead.');
    const { fields } = (await forPeople(() => this.parts.fields.describe(ref, 'Lead'))).description;
    const lines = withNamesOf(mapping.map(mappingFromDto), fields);
    refuseTranslations(lines);
    const readable = lines
      .map(({ target }) => target)
      .filter((target) => fields.some((field) => field.name === target));
    const record = lead && (await forPeople(() => this.recordOf(ref, lead, readable)));
    return checkedMapping({ mapping: lines, fields, lead, record });
  }

  /** @throws SalesforceApiError `salesforce-not-connected`, `salesforce-needs-sign-in`, `salesforce-unavailable` … */
  async previewFilter({ brandId }: Access, wish: PreviewFilterDto): Promise<FilterPreviewDto> {
    const { database, connections, gateway } = this.parts;
    const ref = await currentRef(database, connections, brandId);
    const { fields } = (await forPeople(() => this.parts.fields.describe(ref, 'Opportunity'))).description;
    const filter = filterFromDto(wish.filter);
    const faults = filterFaults(filter, fields).map(({ code, at }) => ({ code, at: [...at] }));
    const condition = conditionOfFilter(filter, fields);
    if (faults.length > 0 || !condition) return { faults, count: null, names: [] };
    const where = soqlOfCondition(condition);
    return forPeople(async () => {
      const counted = await gateway.call(ref, 'set-up', (api) =>
        api.query(soql`SELECT COUNT() FROM Opportunity WHERE ${where}`),
      );
      const named = await gateway.call(ref, 'set-up', (api) =>
        api.query(soql`SELECT Name FROM Opportunity WHERE ${where} ORDER BY CreatedDate DESC LIMIT ${shownNames}`),
      );
      return { faults, count: counted.result.totalSize, names: named.result.records.map(({ Name }) => String(Name)) };
    });
  }

  testPhone(_access: Access, { phone }: PhoneTestDto): Promise<PhoneTestResultDto> {
    const parsed = parsePhoneNumberFromString(phone, homeRegion);
    const e164 = parsed?.isPossible() ? parsed.number : undefined;
    const written = { raw: phone, ...(e164 !== undefined && { e164 }) };
    const formats = phoneFormats.map((format) => ({ format, text: formatPhone(written, format) }));
    return Promise.resolve({ readable: e164 !== undefined, formats });
  }

  private async exampleOf(tx: Tx, { connectionId }: ConnectionRef, leadId: string | undefined) {
    const { settings, leads } = this.parts;
    const { phoneFormat } = ((await settings.of(tx, connectionId)) ?? firstSettings(new Date(0))).toSalesforce;
    return leads.find(tx, connectionId, { leadId, phoneFormat });
  }

  /** Values of the record that the lead is tied to; none when it is gone. */
  private async recordOf(
    ref: ConnectionRef,
    { recordId }: ExampleLead,
    targets: readonly string[],
  ): Promise<SalesforceRecord | undefined> {
    if (!recordId) return undefined;
    const wanted = [...new Set(['Id', 'LastModifiedDate', ...targets])];
    const query = soql`SELECT ${names(wanted)} FROM Lead WHERE Id = ${recordId}`;
    try {
      return (await this.parts.gateway.call(ref, 'set-up', (api) => api.query(query))).result.records[0];
    } catch (error) {
      // The example does without the other side; whatever troubles the connection shows at the fields already.
      if (isSalesforceError(error) && error.code === 'refused') return undefined;
      throw error;
    }
  }

  private inBrand<Result>({ brandId, scope }: Access, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.parts.database.inBrand(brandId, scope, work);
  }
}

/** @throws SalesforceApiError `salesforce-settings-invalid` */
function refuseTranslations(lines: ReturnType<typeof withNamesOf>): void {
  const errors = lines.flatMap(translationProblems);
  if (errors.length === 0) return;
  throw new SalesforceApiError('salesforce-settings-invalid', 'Some lines are not valid.', { details: { errors } });
}
