import { HttpClient, type HttpParams } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { type Schema } from '@leadweave/api-client';
import { type Observable, firstValueFrom } from 'rxjs';

/** A connection without its credentials. */
export type Connection = Schema<'ConnectionDto'>;
export type ConnectionList = Schema<'ConnectionListDto'>;
export type Connected = Schema<'ConnectedDto'>;
export type ConnectionHealth = Schema<'ConnectionHealthDto'>;

/** What the card of an integration says in one word. */
export type Situation = Connection['situation'];
export type LeadType = Connection['leadTypes'][number];

/** The two halves of a key. They are sent, never shown again. */
export type Credentials = Readonly<Schema<'CredentialsDto'>>;

/** What a key is and reaches; nothing of it is stored. */
export type VerifiedKey = Schema<'VerifiedKeyDto'>;

/** Requests of a key on one UTC day. */
export type RequestBudget = Schema<'RequestBudgetDto'>;
export type RequestForecast = Schema<'RequestForecastDto'>;

/** What a first sync would read. */
export type SyncPreview = Schema<'SyncPreviewDto'>;

/** A location and the profile that is to be mapped to it. */
export interface WantedMapping {
  readonly locationId: string;
  readonly profileId: string;
}

/** One location with its profile, and how well it works. */
export type Mapping = Schema<'MappingDto'>;
export type MappingList = Schema<'MappingListDto'>;
export type Suggestion = Schema<'SuggestionDto'>;
export type Confidence = Suggestion['confidence'];
export type SuggestionReason = Suggestion['reason'];

/** What a change of a mapping does, or would do. */
export type MappingChange = Schema<'MappingChangeDto'>;
export type OldLeadsChoice = MappingChange['oldLeadsChoice'];
export type OldLeadFigures = MappingChange['oldLeadFigures'];

/** What a person wants for the leads of a profile that ends. */
export interface OldLeadsWish {
  readonly oldLeads: OldLeadsChoice;
  readonly moveTo?: string;
  readonly planId?: string;
}

/** Leads that go to another location together. */
export type LeadMove = Schema<'LeadMoveDto'>;

export type BulkMappings = Schema<'BulkMappingsDto'>;

/** A profile that the key reaches. */
export type Profile = Schema<'ProfileDto'>;
export type ProfileList = Schema<'ProfileListDto'>;
export type ProfileCheck = Schema<'ProfileCheckDto'>;

export type StartedRun = Schema<'StartedRunDto'>;
export type SyncRun = Schema<'SyncRunDto'>;
export type SyncRunDetail = Schema<'SyncRunDetailDto'>;
export type SyncRunList = Schema<'SyncRunListDto'>;
export type RunKind = SyncRun['kind'];
export type RunState = SyncRun['state'];

/** Outcomes of records; `seen` is the sum of the others. */
export type RunCounts = Schema<'RunCountsDto'>;
export type RunLocation = Schema<'RunLocationDto'>;
export type RunLocationState = RunLocation['state'];
export type RunReason = Schema<'RunReasonDto'>;
export type RunWindow = Schema<'RunWindowDto'>;
export type RunRecord = Schema<'SyncRunRecordDto'>;
export type RunRecordList = Schema<'SyncRunRecordListDto'>;
export type RecordOutcome = RunRecord['outcome'];

/** The incoming webhook of a connection: its address without the secret, and what arrived. */
export type IncomingWebhook = Schema<'IncomingWebhookDto'>;
export type NewWebhookAddress = Schema<'NewWebhookAddressDto'>;
export type Delivery = Schema<'InboundDeliveryDto'>;
export type DeliveryDetail = Schema<'InboundDeliveryDetailDto'>;
export type DeliveryList = Schema<'InboundDeliveryListDto'>;
export type DeliveryOutcome = Delivery['outcome'];
export type WebhookReplay = Schema<'WebhookReplayDto'>;

/** What deliveries are narrowed to; a missing part filters nothing. */
export type DeliveryFilter = {
  readonly [Part in 'outcome' | 'kind' | 'profileId' | 'receivedFrom' | 'receivedTo']?: string | undefined;
};

const connections = '/api/v1/connections';
const runs = '/api/v1/sync-runs';
const moves = '/api/v1/lead-moves';
const inBrand = (brandId: string) => `brand=${encodeURIComponent(brandId)}`;

/** Addresses that pages read. */
export const whatConvertsAddresses = {
  connections,
  health: (id: string) => `${connections}/${id}/health`,
  mappings: (id: string) => `${connections}/${id}/mappings`,
  profiles: (id: string) => `${connections}/${id}/profiles`,
  webhook: (id: string) => `${connections}/${id}/webhook`,
  deliveries: (id: string) => `${connections}/${id}/webhook/deliveries`,
  delivery: (id: string, deliveryId: string) => `${connections}/${id}/webhook/deliveries/${deliveryId}`,
  runs,
  run: (runId: string) => `${runs}/${runId}`,
  records: (runId: string) => `${runs}/${runId}/records`,
  /** Opened by the browser itself, which sends no header of ours; so the brand stands in the address. */
  runEvents: (runId: string, brandId: string) => `${runs}/${runId}/events?${inBrand(brandId)}`,
  connectionEvents: (id: string, brandId: string) => `${connections}/${id}/events?${inBrand(brandId)}`,
} as const;

const seen = (version: number) => ({ headers: { 'If-Match': `"${version}"` } });

/** Calls that test or change something at WhatConverts' connection. Refusals are thrown; read them with `problemOf`. */
@Service()
export class WhatConvertsApi {
  private readonly http = inject(HttpClient);

  /** Tests a key and forgets it. Unsubscribing ends the test. */
  verify(credentials: Credentials): Observable<VerifiedKey> {
    return this.http.post<VerifiedKey>(`${connections}/whatconverts/verify`, credentials);
  }

  /** Tests the key, keeps it sealed and queues the first run. The same key again gives the same connection. */
  connect(credentials: Credentials): Promise<Connected> {
    return this.post<Connected>(`${connections}/whatconverts`, credentials);
  }

  updateCredentials(id: string, credentials: Credentials): Promise<Connection> {
    return this.post<Connection>(`${connections}/${id}/credentials`, credentials);
  }

  update(
    { id, version }: Connection,
    change: { readonly label?: string; readonly leadTypes?: readonly LeadType[] },
  ): Promise<Connection> {
    return firstValueFrom(this.http.patch<Connection>(`${connections}/${id}`, change, seen(version)));
  }

  async disconnect({ id, version }: Connection): Promise<void> {
    await firstValueFrom(this.http.delete(`${connections}/${id}`, seen(version)));
  }

  /** Counts the leads that `mappings` would bring in, before they are saved. */
  preview(id: string, mappings: readonly WantedMapping[]): Promise<SyncPreview> {
    return this.post<SyncPreview>(`${connections}/${id}/preview`, { mappings });
  }

  checkProfile(id: string, profileId: string): Promise<ProfileCheck> {
    const address = `${connections}/${id}/profiles/${encodeURIComponent(profileId)}`;
    return firstValueFrom(this.http.get<ProfileCheck>(address));
  }

  /** Maps locations that have no profile yet; a wrong row does not stop the others. */
  mapMany(id: string, rows: readonly WantedMapping[], dryRun = false): Promise<BulkMappings> {
    return this.post<BulkMappings>(`${connections}/${id}/mappings/bulk`, { rows, dryRun });
  }

  /** Gives a mapped location another profile. */
  remap(
    id: string,
    { locationId, version }: Pick<Mapping, 'locationId' | 'version'>,
    change: Partial<OldLeadsWish> & { readonly profileId: string; readonly dryRun?: boolean },
  ): Promise<MappingChange> {
    const options = version === null ? {} : seen(version);
    return firstValueFrom(this.http.put<MappingChange>(`${connections}/${id}/mappings/${locationId}`, change, options));
  }

  unmap(
    id: string,
    { locationId, version }: Pick<Mapping, 'locationId' | 'version'>,
    { dryRun = false, ...wish }: OldLeadsWish & { readonly dryRun?: boolean },
  ): Promise<MappingChange> {
    const options = { ...seen(version ?? 0), params: { ...wish, dryRun: `${dryRun}` } };
    return firstValueFrom(this.http.delete<MappingChange>(`${connections}/${id}/mappings/${locationId}`, options));
  }

  readMove(moveId: string): Promise<LeadMove> {
    return firstValueFrom(this.http.get<LeadMove>(`${moves}/${moveId}`));
  }

  /** Moves leads back to where they came from; gives the move back. */
  undoMove(moveId: string): Promise<LeadMove> {
    return this.post(`${moves}/${moveId}/undo`, {});
  }

  /** "Sync now"; gives the run that goes on already when there is one. */
  startSync(id: string): Promise<StartedRun> {
    return this.post(`${connections}/${id}/sync-runs`, {});
  }

  readWebhook(id: string): Promise<IncomingWebhook> {
    return firstValueFrom(this.http.get<IncomingWebhook>(whatConvertsAddresses.webhook(id)));
  }

  /** Makes the address, or a new one; the present one stays valid for `overlapHours`. The answer is the only one with the secret. */
  rotateWebhook(id: string, overlapHours: number): Promise<NewWebhookAddress> {
    return this.post<NewWebhookAddress>(whatConvertsAddresses.webhook(id), { overlapHours });
  }

  async revokePreviousWebhook(id: string): Promise<void> {
    await firstValueFrom(this.http.delete(`${whatConvertsAddresses.webhook(id)}/previous`));
  }

  /** Counts what a filter finds, for `runReplay`. */
  planReplay(id: string, filter: DeliveryFilter): Promise<WebhookReplay> {
    return this.post<WebhookReplay>(`${whatConvertsAddresses.webhook(id)}/replays`, { ...filter, dryRun: true });
  }

  runReplay(id: string, plan: { readonly planId: string } | { readonly deliveryId: string }): Promise<WebhookReplay> {
    return this.post<WebhookReplay>(`${whatConvertsAddresses.webhook(id)}/replays`, plan);
  }

  listRuns(params: Readonly<Record<string, string>> | HttpParams): Promise<SyncRunList> {
    return firstValueFrom(this.http.get<SyncRunList>(runs, { params }));
  }

  readRun(runId: string): Promise<SyncRunDetail> {
    return firstValueFrom(this.http.get<SyncRunDetail>(`${runs}/${runId}`));
  }

  cancelRun(runId: string): Promise<SyncRun> {
    return this.post<SyncRun>(`${runs}/${runId}/cancel`, {});
  }

  private post<T>(address: string, body: unknown): Promise<T> {
    return firstValueFrom(this.http.post<T>(address, body));
  }
}
