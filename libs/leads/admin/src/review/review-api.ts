import { HttpClient } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { type Schema } from '@leadweave/api-client';
import { firstValueFrom } from 'rxjs';

/** A question that needs a person. */
export type ReviewItem = Schema<'ReviewItemDto'>;
export type ReviewList = Schema<'ReviewListDto'>;
export type ReviewItemDetail = Schema<'ReviewItemDetailDto'>;
export type ReviewEvidence = Schema<'ReviewEvidenceDto'>;
/** One of the records that contradict each other. */
export type ReviewSide = Schema<'ReviewSideDto'>;
export type ReviewCount = Schema<'ReviewCountDto'>;
export type ReviewOutcome = Schema<'ReviewOutcomeDto'>;
export type ReplayProgress = Schema<'ReplayProgressDto'>;
export type ReviewState = 'open' | 'decided';

/** An answer that the API takes. */
export type GivenAnswer = Schema<'ReviewActionDto'>['answer'];

/** Which items an answer is for. */
export type ReviewSelection =
  { readonly ids: readonly string[] } | { readonly filter: Readonly<Record<string, string | readonly string[]>> };

/** A location that may get a profile. */
export interface MappableLocation {
  readonly id: string;
  readonly name: string;
}

/** The connection that reads profiles, and the locations without one. */
export interface MappingChoice {
  readonly connectionId: string;
  readonly locations: readonly MappableLocation[];
}

const items = '/api/v1/review-items';
const connections = '/api/v1/connections';

/** Addresses that pages read. */
export const reviewAddresses = {
  list: items,
  count: `${items}/count`,
  one: (id: string) => `${items}/${encodeURIComponent(id)}`,
} as const;

/** Calls about the review queue. Refusals are thrown; read them with `problemOf`. */
@Service()
export class ReviewApi {
  private readonly http = inject(HttpClient);

  answer(
    answer: GivenAnswer,
    selection: ReviewSelection,
    more: {
      readonly reason?: string;
      readonly leadId?: string;
      readonly dryRun?: boolean;
      readonly planId?: string;
    } = {},
  ): Promise<ReviewOutcome> {
    return firstValueFrom(this.http.post<ReviewOutcome>(`${items}/actions`, { answer, ...selection, ...more }));
  }

  replay(id: string): Promise<ReplayProgress> {
    return firstValueFrom(this.http.get<ReplayProgress>(`/api/v1/review-replays/${id}`));
  }

  /** Undefined when nothing is connected that reads profiles. */
  async mappingChoice(): Promise<MappingChoice | undefined> {
    const { data } = await firstValueFrom(this.http.get<Schema<'ConnectionListDto'>>(connections));
    const [connection] = data;
    if (!connection) return undefined;
    const address = `${connections}/${connection.id}/mappings`;
    const mappings = await firstValueFrom(this.http.get<Schema<'MappingListDto'>>(address));
    const free = mappings.data.filter(({ profileId }) => profileId === null);
    return {
      connectionId: connection.id,
      locations: free.map(({ locationId, locationName }) => ({ id: locationId, name: locationName })),
    };
  }

  /** Gives a location without a profile this one. The answer says why when it was refused. */
  async map(connectionId: string, locationId: string, profileId: string): Promise<string | undefined> {
    const body = { rows: [{ locationId, profileId }], dryRun: false };
    const address = `${connections}/${connectionId}/mappings/bulk`;
    const { rows } = await firstValueFrom(this.http.post<Schema<'BulkMappingsDto'>>(address, body));
    const [row] = rows;
    return row?.outcome === 'refused' ? (row.detail ?? 'The location could not get this profile.') : undefined;
  }
}
