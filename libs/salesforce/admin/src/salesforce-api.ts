import { HttpClient } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { type Schema } from '@leadweave/api-client';
import { firstValueFrom } from 'rxjs';

export type Overview = Schema<'SalesforceOverviewDto'>;
export type Connection = Schema<'SalesforceConnectionDto'>;
export type ConnectionState = Connection['state'];
export type ApiUse = Schema<'ApiUseDto'>;
export type Direction = Schema<'SalesforceDirectionDto'>;
export type StepState = Schema<'SetUpStepDto'>;
export type Step = StepState['step'];
export type Place = Schema<'SignInPlaceDto'>;
export type OwnApp = Schema<'OwnAppDto'>;
export type SignInWish = Partial<Schema<'BeginSignInDto'>> & { readonly place: Place };
export type SignInBegun = Schema<'SignInBegunDto'>;
export type SetUp = Schema<'SalesforceSetUpDto'>;
export type SetUpField = Schema<'SetUpFieldDto'>;
export type ConversionPair = Schema<'ConversionPairDto'>;
export type SetUpPlan = Schema<'SetUpPlanDto'>;
export type SetUpResult = Schema<'SetUpResultDto'>;
export type OwnerChoice = Schema<'SalesforceOwnerChoiceDto'>;
export type Field = Schema<'SalesforceFieldDto'>;
export type FieldList = Schema<'SalesforceFieldListDto'>;
export type Settings = Schema<'SalesforceSettingsDto'>;
export type SettingsChange = Schema<'SaveSalesforceSettingsDto'>;
export type ToSalesforce = Schema<'ToSalesforceDto'>;
export type ToLeads = Schema<'ToLeadsDto'>;
export type MappingLine = Schema<'MappingLineDto'>;
export type MappingSource = Schema<'MappingSourceDto'>;
export type Mode = MappingLine['mode'];
export type CheckedMapping = Schema<'CheckedMappingDto'>;
export type CheckedLine = Schema<'CheckedLineDto'>;
export type MappingFault = Schema<'MappingFaultDto'>;
export type Filter = Schema<'OpportunityFilterDto'>;
export type FilterPart = Schema<'FilterPartDto'>;
export type FilterPreview = Schema<'FilterPreviewDto'>;
export type PhoneTest = Schema<'PhoneTestResultDto'>;
export type DryRun = Schema<'SalesforceDryRunDto'>;
export type BackFill = Schema<'BackFillDto'>;
export type LatestBackFill = Schema<'LatestBackFillDto'>;
export type Health = Schema<'SalesforceHealthDto'>;
export type ErrorCard = Schema<'SalesforceErrorCardDto'>;
export type FailedLeadList = Schema<'FailedLeadListDto'>;
export type Call = Schema<'SalesforceCallDto'>;
export type CallList = Schema<'SalesforceCallListDto'>;
export type Chain = Schema<'SalesforceChainDto'>;
export type ChainRecord = Schema<'ChainRecordDto'>;
export type ChainOpportunity = Schema<'ChainOpportunityDto'>;
export type Conflict = Schema<'ConflictDto'>;
export type ConflictAnswer = Schema<'AnswerConflictDto'>;
export type ValueOrigin = Schema<'ValueOriginDto'>;

const base = '/api/v1/salesforce';

/** Addresses that pages read. */
export const salesforceAddresses = {
  overview: base,
  setUp: `${base}/set-up`,
  fields: `${base}/fields`,
  settings: `${base}/settings`,
  latestBackFill: `${base}/back-fills/latest`,
  health: `${base}/health`,
  errorLeads: (key: string) => `${base}/errors/${encodeURIComponent(key)}/leads`,
  errorsFile: `${base}/errors.csv`,
  log: `${base}/log`,
  chain: (leadId: string) => `/api/v1/leads/${leadId}/salesforce`,
} as const;

/** Calls that try or change something. Refusals are thrown; read them with `problemOf`. */
@Service()
export class SalesforceApi {
  private readonly http = inject(HttpClient);

  /** The answer names where to sign in, or says that it is connected already. */
  beginSignIn(wish: SignInWish): Promise<SignInBegun> {
    return this.post(`${base}/sign-ins`, wish);
  }

  pause(): Promise<Overview> {
    return this.post(`${base}/pause`, {});
  }

  resume(): Promise<Overview> {
    return this.post(`${base}/resume`, {});
  }

  async disconnect(): Promise<void> {
    await firstValueFrom(this.http.delete(base));
  }

  saveApiShare(percent: number): Promise<Overview> {
    return firstValueFrom(this.http.put<Overview>(`${base}/api-share`, { percent }));
  }

  planSetUp(): Promise<SetUpPlan> {
    return this.post(`${base}/set-up/plan`, {});
  }

  /** Carries out exactly what was planned, or is refused with 409. */
  runSetUp(digest: string): Promise<SetUpResult> {
    return this.post(salesforceAddresses.setUp, { digest });
  }

  /** Named parts are replaced. Refused with 412 when somebody changed the settings since they were read. */
  saveSettings({ version }: Pick<Settings, 'version'>, change: SettingsChange): Promise<Settings> {
    const seen = { headers: { 'If-Match': `"${version}"` } };
    return firstValueFrom(this.http.put<Settings>(salesforceAddresses.settings, change, seen));
  }

  /** Queues and users whose names hold a text; the first ones without it. */
  async findOwners(search: string): Promise<OwnerChoice[]> {
    const params: Record<string, string> = search ? { search } : {};
    const { data } = await firstValueFrom(
      this.http.get<Schema<'SalesforceOwnerListDto'>>(`${base}/owners`, { params }),
    );
    return data;
  }

  checkMapping(mapping: readonly MappingLine[]): Promise<CheckedMapping> {
    return this.post(`${base}/mapping/check`, { mapping });
  }

  previewFilter(filter: Filter): Promise<FilterPreview> {
    return this.post(`${base}/filter/preview`, { filter });
  }

  testPhone(phone: string): Promise<PhoneTest> {
    return this.post(`${base}/phone-format/test`, { phone });
  }

  dryRun(since: string | undefined): Promise<DryRun> {
    return this.post(`${base}/dry-runs`, since ? { since } : {});
  }

  /** Sends exactly what the dry run told, or is refused with 409. */
  startBackFill(dryRunId: string): Promise<BackFill> {
    return this.post(`${base}/back-fills`, { dryRunId });
  }

  stopBackFill(): Promise<BackFill> {
    return this.post(`${salesforceAddresses.latestBackFill}/stop`, {});
  }

  retryError(key: string): Promise<Schema<'ErrorRetryDto'>> {
    return this.post(`${base}/errors/${encodeURIComponent(key)}/retry`, {});
  }

  retryLead(leadId: string): Promise<Chain> {
    return this.post(`${salesforceAddresses.chain(leadId)}/retry`, {});
  }

  answerConflict(leadId: string, answer: ConflictAnswer): Promise<Chain> {
    return this.post(`${salesforceAddresses.chain(leadId)}/answer`, answer);
  }

  private post<T>(address: string, body: unknown): Promise<T> {
    return firstValueFrom(this.http.post<T>(address, body));
  }
}
