import { HttpClient, type HttpParams } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { type Observable, firstValueFrom } from 'rxjs';

/** Kinds of lead that a connection can bring in. */
export type LeadType =
  'web_form' | 'phone_call' | 'chat' | 'text_message' | 'email' | 'appointment' | 'event' | 'transaction' | 'other';

/** What the card of an integration says in one word. */
export type Situation =
  'not_connected' | 'setting_up' | 'active' | 'warnings' | 'failing' | 'credentials_rejected' | 'paused';

/** A profile key reads one profile, a master key all of an agency. */
export type KeyKind = 'profile' | 'master';

/** The two halves of a key. They are sent, never shown again. */
export interface Credentials {
  readonly token: string;
  readonly secret: string;
}

/** What a key is and reaches; nothing of it is stored. */
export interface VerifiedKey {
  readonly keyKind: KeyKind;
  readonly accounts: readonly { readonly accountId: string; readonly name: string | null; readonly profiles: number }[];
  readonly profiles: number | null;
  readonly profileId: string | null;
  readonly profileName: string | null;
  readonly requestsPerDay: number;
  readonly requestsLeft: number;
}

/** A connection without its credentials. Times are ISO 8601. */
export interface Connection {
  readonly id: string;
  readonly provider: string;
  readonly label: string;
  readonly situation: Situation;
  readonly reason: string | null;
  readonly keyKind: KeyKind | null;
  readonly accountIds: readonly string[];
  readonly leadTypes: readonly LeadType[];
  readonly mappedLocations: number;
  readonly totalLocations: number;
  readonly openRunId: string | null;
  readonly lastSyncAt: string | null;
  readonly nextSyncAt: string | null;
  readonly resumeAt: string | null;
  readonly lastVerifiedAt: string | null;
  readonly rotatedAt: string | null;
  readonly createdAt: string;
  readonly version: number;
}

export interface ConnectionList {
  readonly situation: Situation;
  readonly data: readonly Connection[];
}

export interface Connected {
  readonly connection: Connection;
  readonly runId: string | null;
  readonly created: boolean;
}

/** Requests of a key on one UTC day. */
export interface RequestBudget {
  readonly day: string;
  readonly perDay: number;
  readonly used: number;
  readonly interactive: number;
  readonly confirm: number;
  readonly incremental: number;
  readonly backfill: number;
  readonly backgroundLimit: number;
  readonly left: number;
  readonly resetsAt: string;
}

export interface ConnectionHealth {
  readonly situation: Situation;
  readonly reason: string | null;
  readonly lastSuccessAt: string | null;
  readonly lastFailureAt: string | null;
  readonly nextSyncAt: string | null;
  readonly delaySeconds: number | null;
  readonly keyAgeDays: number;
  readonly quarantinedRecords: number;
  readonly budget: RequestBudget | null;
  readonly findings: readonly { readonly reason: string; readonly count: number }[];
}

/** What a first sync would read. */
export interface SyncPreview {
  readonly locations: readonly {
    readonly locationId: string;
    readonly locationName: string;
    readonly profileId: string;
    readonly leads: number | null;
  }[];
  readonly skippedLocations: readonly string[];
  readonly totalLeads: number;
  readonly requestsNeeded: number;
  readonly sharePercent: number;
  readonly budget: RequestBudget;
}

/** A location and the profile that is to be mapped to it. */
export interface WantedMapping {
  readonly locationId: string;
  readonly profileId: string;
}

export type Confidence = 'high' | 'medium' | 'low';
export type SuggestionReason = 'same-name' | 'name-and-city' | 'name-contained' | 'same-city' | 'similar-name';

export interface Suggestion {
  readonly profileId: string;
  readonly profileName: string | null;
  readonly confidence: Confidence;
  readonly reason: SuggestionReason;
}

export type MappingState = 'mapped' | 'unmapped' | 'loading_history' | 'profile_missing';

/** One location with its profile, and how well it works. Percentages are whole numbers. */
export interface Mapping {
  readonly locationId: string;
  readonly locationName: string;
  readonly city: string | null;
  readonly state: MappingState;
  readonly profileId: string | null;
  readonly profileName: string | null;
  readonly connectionId: string | null;
  readonly mappedAt: string | null;
  readonly historyPercent: number | null;
  readonly lastLeadAt: string | null;
  readonly leadsLast30Days: number;
  readonly attributionPercent: number | null;
  readonly suggestion: Suggestion | null;
  readonly version: number | null;
}

export interface MappingList {
  readonly data: readonly Mapping[];
  readonly mapped: number;
  readonly total: number;
  readonly canListProfiles: boolean;
}

export type OldLeadsChoice = 'keep' | 'hide';

/** What a change of a mapping does, or would do. */
export interface MappingChange {
  readonly applied: boolean;
  readonly locationId: string;
  readonly profileId: string | null;
  readonly profileName: string | null;
  readonly previousProfileId: string | null;
  readonly oldLeads: number;
  readonly oldLeadsChoice: OldLeadsChoice;
  readonly runId: string | null;
  readonly version: number | null;
}

export interface BulkMappingResult {
  readonly index: number;
  readonly outcome: 'mapped' | 'unchanged' | 'refused';
  readonly reason: string | null;
  readonly detail: string | null;
  readonly locationId: string | null;
  readonly profileId: string;
  readonly profileName: string | null;
}

export interface BulkMappings {
  readonly applied: boolean;
  readonly rows: readonly BulkMappingResult[];
  readonly runId: string | null;
}

/** A profile that the key reaches. */
export interface Profile {
  readonly profileId: string;
  readonly name: string | null;
  readonly accountId: string | null;
  readonly accountName: string | null;
  readonly createdAt: string | null;
  readonly mappedLocationId: string | null;
  readonly mappedLocationName: string | null;
}

export interface ProfileList {
  readonly canListProfiles: boolean;
  readonly fetchedAt: string | null;
  readonly data: readonly Profile[];
}

export interface ProfileCheck extends Profile {
  readonly state: 'found' | 'not_verifiable';
}

export type RunKind = 'initial' | 'mapping' | 'daily' | 'manual' | 'weekly' | 'reread' | 'reconciliation';
export type RunState = 'queued' | 'running' | 'paused' | 'done' | 'partial' | 'failed' | 'cancelled';
export type RunLocationState = 'waiting' | 'running' | 'done' | 'skipped' | 'failed';
export type RecordOutcome = 'created' | 'enriched' | 'updated' | 'ignored' | 'skipped' | 'quarantined';

/** Outcomes of records; `seen` is the sum of the others. */
export interface RunCounts {
  readonly seen: number;
  readonly created: number;
  readonly enriched: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly ignored: number;
  readonly skipped: number;
  readonly quarantined: number;
}

export interface SyncRun {
  readonly id: string;
  readonly connectionId: string;
  readonly kind: RunKind;
  readonly state: RunState;
  readonly reason: string | null;
  readonly requestedBy: string;
  readonly requestedAt: string;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  readonly resumeAt: string | null;
  readonly durationSeconds: number | null;
  readonly expected: number | null;
  readonly requestsUsed: number;
  readonly counts: RunCounts;
  readonly locationsDone: number;
  readonly locationsSkipped: number;
  readonly locationsTotal: number;
}

export interface RunLocation {
  readonly locationId: string;
  readonly locationName: string;
  readonly state: RunLocationState;
  readonly reason: string | null;
  readonly expected: number | null;
  readonly counts: RunCounts;
}

export interface RunReason {
  readonly reason: string;
  readonly subjectKind: 'location' | 'profile' | 'none';
  readonly subject: string | null;
  readonly count: number;
}

export interface RunWindow {
  readonly scope: 'key' | 'account' | 'profile';
  readonly id: string | null;
  readonly from: string;
  readonly to: string;
  readonly state: 'waiting' | 'running' | 'done';
}

export interface SyncRunDetail extends SyncRun {
  readonly locations: readonly RunLocation[];
  readonly reasons: readonly RunReason[];
  readonly windows: readonly RunWindow[];
  readonly readUpTo: string | null;
}

export interface SyncRunList {
  readonly data: readonly SyncRun[];
  readonly nextCursor: string | null;
}

export interface RunRecord {
  readonly id: string;
  readonly externalId: string | null;
  readonly outcome: RecordOutcome;
  readonly reason: string | null;
  readonly leadId: string | null;
  readonly locationId: string | null;
}

export interface RunRecordList {
  readonly data: readonly RunRecord[];
  readonly nextCursor: string | null;
}

const connections = '/api/v1/connections';
const runs = '/api/v1/sync-runs';
const inBrand = (brandId: string) => `brand=${encodeURIComponent(brandId)}`;

/** Addresses that pages read. */
export const whatConvertsAddresses = {
  connections,
  health: (id: string) => `${connections}/${id}/health`,
  mappings: (id: string) => `${connections}/${id}/mappings`,
  profiles: (id: string) => `${connections}/${id}/profiles`,
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
    change: { readonly profileId: string; readonly oldLeads?: OldLeadsChoice; readonly dryRun?: boolean },
  ): Promise<MappingChange> {
    const options = version === null ? {} : seen(version);
    return firstValueFrom(this.http.put<MappingChange>(`${connections}/${id}/mappings/${locationId}`, change, options));
  }

  unmap(
    id: string,
    { locationId, version }: Pick<Mapping, 'locationId' | 'version'>,
    { oldLeads, dryRun = false }: { readonly oldLeads: OldLeadsChoice; readonly dryRun?: boolean },
  ): Promise<MappingChange> {
    const options = { ...seen(version ?? 0), params: { oldLeads, dryRun: `${dryRun}` } };
    return firstValueFrom(this.http.delete<MappingChange>(`${connections}/${id}/mappings/${locationId}`, options));
  }

  /** "Sync now"; gives the run that goes on already when there is one. */
  startSync(id: string): Promise<{ readonly runId: string; readonly started: boolean }> {
    return this.post(`${connections}/${id}/sync-runs`, {});
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
