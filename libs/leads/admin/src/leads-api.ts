import { HttpClient, type HttpParams } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { type Schema } from '@leadweave/api-client';
import { firstValueFrom } from 'rxjs';

/** A lead as the list shows it. */
export type LeadItem = Schema<'LeadItemDto'>;
export type LeadList = Schema<'LeadListDto'>;
export type LeadCount = Schema<'LeadCountDto'>;
export type LeadFacets = Schema<'LeadFacetsDto'>;

/** Everything known about one lead. */
export type LeadDetail = Schema<'LeadDetailDto'>;
export type LeadNeighbours = Schema<'LeadNeighboursDto'>;
export type LeadEvent = Schema<'LeadEventDto'>;
export type LeadTimeline = Schema<'LeadTimelineDto'>;
export type RawRecords = Schema<'RawRecordsDto'>;

export type LeadType = LeadItem['type'];
export type Quality = LeadItem['quality'];
export type Status = LeadItem['status'];
export type SuggestionCode = LeadItem['suggestions'][number];
export type Channel = LeadItem['attribution']['channel'];

/** What of a lead is needed to set its quality or status. */
export type JudgableLead = Pick<LeadItem, 'id' | 'version' | 'type' | 'quality' | 'status' | 'contact'>;

/** A new value on one of the two axes. */
export type Judgement = { readonly quality: Quality } | { readonly status: Status };

/** Filter and order as the query of the API takes them. */
export type LeadParams = Readonly<Record<string, string>>;

/** What a bulk action would change. */
export type BulkPlan = Schema<'BulkActionPlanDto'>;

/** Which leads a bulk action is for. */
export type JudgedLeads =
  { readonly ids: readonly string[] } | { readonly filter: LeadParams; readonly excluded: readonly string[] };

const leads = '/api/v1/leads';

/** Addresses that pages read. */
export const leadAddresses = {
  list: leads,
  count: `${leads}/count`,
  facets: `${leads}/facets`,
  one: (id: string) => `${leads}/${id}`,
  neighbours: (id: string) => `${leads}/${id}/neighbours`,
  timeline: (id: string) => `${leads}/${id}/timeline`,
  raw: (id: string) => `${leads}/${id}/raw`,
  /** Opened by the browser itself, which sends no header of ours; so the brand stands in the address. */
  stream: (brandId: string) => `${leads}/stream?brand=${encodeURIComponent(brandId)}`,
  recording: (id: string, brandId: string) => `/api/v1/recordings/${id}?brand=${encodeURIComponent(brandId)}`,
} as const;

/** Calls about leads. Refusals are thrown; read them with `problemOf`. */
@Service()
export class LeadsApi {
  private readonly http = inject(HttpClient);

  list(params: LeadParams): Promise<LeadList> {
    return this.get<LeadList>(leads, params);
  }

  count(params: LeadParams): Promise<LeadCount> {
    return this.get<LeadCount>(leadAddresses.count, params);
  }

  read(id: string): Promise<LeadDetail> {
    return this.get<LeadDetail>(leadAddresses.one(id), {});
  }

  timeline(id: string, cursor: string): Promise<LeadTimeline> {
    return this.get<LeadTimeline>(leadAddresses.timeline(id), { cursor });
  }

  /** Refused with 412 when the lead has changed since `version`. */
  judge(id: string, version: number, judgement: Judgement): Promise<LeadDetail> {
    const headers = { 'If-Match': `"${version}"` };
    return firstValueFrom(this.http.patch<LeadDetail>(leadAddresses.one(id), judgement, { headers }));
  }

  /** With the id of a plan exactly that is done; it is refused with 409 when other leads match by now. */
  judgeAll(action: Judgement, target: JudgedLeads, planId?: string): Promise<Schema<'BulkActionResultDto'>> {
    const body = { action, ...target, ...(planId && { planId }) };
    return firstValueFrom(this.http.post<Schema<'BulkActionResultDto'>>(`${leads}/bulk-actions`, body));
  }

  /** What `judgeAll` would change. */
  async planAll(action: Judgement, target: JudgedLeads): Promise<BulkPlan> {
    const body = { action, ...target, dryRun: true };
    const address = `${leads}/bulk-actions`;
    const { plan } = await firstValueFrom(this.http.post<Schema<'BulkActionResultDto'>>(address, body));
    return plan!;
  }

  /** Gives the leads of a bulk action their values back, unless somebody judged them again. */
  undoAll(actionId: string): Promise<Schema<'BulkUndoResultDto'>> {
    return firstValueFrom(this.http.post<Schema<'BulkUndoResultDto'>>(`${leads}/bulk-actions/${actionId}/undo`, {}));
  }

  private get<T>(address: string, params: LeadParams | HttpParams): Promise<T> {
    return firstValueFrom(this.http.get<T>(address, { params }));
  }
}
