import { HttpClient } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { type Schema } from '@leadweave/api-client';
import { firstValueFrom } from 'rxjs';

export type Endpoint = Schema<'EndpointDto'>;
export type EndpointList = Schema<'EndpointListDto'>;
export type EndpointValues = Schema<'CreateEndpointDto'>;
export type EndpointChange = Schema<'UpdateEndpointDto'>;
export type EndpointWithSecret = Schema<'EndpointWithSecretDto'>;
export type Selection = Schema<'SelectionDto'>;
export type BodyStyle = Endpoint['style'];
export type EventName = Selection['events'][number];
export type LeadKind = NonNullable<Selection['kinds']>[number];
export type Resumed = Schema<'ResumedDto'>;
export type VerifiedTarget = Schema<'VerifiedTargetDto'>;
export type TestSent = Schema<'TestSentDto'>;
export type Delivery = Schema<'DeliveryDto'>;
export type DeliveryState = Delivery['state'];
export type DeliveryList = Schema<'DeliveryListDto'>;
export type DeliveryDetail = Schema<'DeliveryDetailDto'>;
export type Attempt = Schema<'AttemptDto'>;
export type ReplayPlan = Schema<'ReplayPlanDto'>;
export type DeliveryHour = Schema<'DeliveryHourDto'>;
export type DeliveryHours = Schema<'DeliveryHoursDto'>;
export type Inspection = Schema<'InspectionDto'>;
export type InspectionList = Schema<'InspectionListDto'>;
export type Catalogue = Schema<'CatalogueDto'>;
export type CatalogueEvent = Schema<'CatalogueEventDto'>;
export type CatalogueSample = Schema<'CatalogueSampleDto'>;

/** What deliveries are narrowed to; a missing part filters nothing. */
export type DeliveryFilter = {
  readonly [Part in 'endpoint' | 'state' | 'event' | 'lead' | 'createdFrom' | 'createdTo']?: string | undefined;
};

const endpoints = '/api/v1/webhook-endpoints';
const deliveries = '/api/v1/webhook-deliveries';
const inspections = '/api/v1/webhook-inspections';

/** Addresses that pages read. */
export const webhooksAddresses = {
  endpoints,
  endpoint: (id: string) => `${endpoints}/${id}`,
  deliveries,
  delivery: (id: string) => `${deliveries}/${id}`,
  hours: '/api/v1/webhook-delivery-hours',
  inspections,
  catalogue: '/api/v1/webhook-catalogue',
  sample: '/api/v1/webhook-catalogue/samples',
} as const;

const seen = (version: number) => ({ headers: { 'If-Match': `"${version}"` } });

/** Calls that try or change something. Refusals are thrown; read them with `problemOf`. */
@Service()
export class WebhooksApi {
  private readonly http = inject(HttpClient);

  /** The answer is the only one with the secret. */
  create(values: EndpointValues): Promise<EndpointWithSecret> {
    return this.post(endpoints, values);
  }

  /** Refused with 412 when the endpoint has changed since it was read. */
  update({ id, version }: Pick<Endpoint, 'id' | 'version'>, change: EndpointChange): Promise<Endpoint> {
    return firstValueFrom(this.http.patch<Endpoint>(webhooksAddresses.endpoint(id), change, seen(version)));
  }

  async remove({ id, version }: Pick<Endpoint, 'id' | 'version'>): Promise<void> {
    await firstValueFrom(this.http.delete(webhooksAddresses.endpoint(id), seen(version)));
  }

  verify(url: string): Promise<VerifiedTarget> {
    return this.post(`${endpoints}/verify`, { url });
  }

  pause(id: string): Promise<Endpoint> {
    return this.post(`${endpoints}/${id}/pause`, {});
  }

  /** Counts what resuming would send. */
  planResume(id: string, replaySince: string | undefined): Promise<Resumed> {
    return this.post(`${endpoints}/${id}/resume`, { ...(replaySince && { replaySince }), dryRun: true });
  }

  resume(id: string, replaySince: string | undefined): Promise<Resumed> {
    return this.post(`${endpoints}/${id}/resume`, replaySince ? { replaySince } : {});
  }

  /** The old secret signs as well for `overlapHours`. The answer is the only one with the new one. */
  rotate(id: string, overlapHours: number): Promise<EndpointWithSecret> {
    return this.post(`${endpoints}/${id}/rotate-secret`, { overlapHours });
  }

  test(id: string, event: EventName): Promise<TestSent> {
    return this.post(`${endpoints}/${id}/tests`, { event });
  }

  readDeliveries(params: Readonly<Record<string, string>>): Promise<DeliveryList> {
    return firstValueFrom(this.http.get<DeliveryList>(deliveries, { params }));
  }

  replayOne(id: string): Promise<Schema<'ReplayedDto'>> {
    return this.post(`${deliveries}/${id}/replay`, {});
  }

  /** Counts what a filter finds, for `runReplay`. */
  planReplay(filter: DeliveryFilter): Promise<ReplayPlan> {
    return this.post(`${deliveries}/replays`, { ...filter, dryRun: true });
  }

  /** Sends exactly what was planned, or is refused with 409. */
  runReplay(filter: DeliveryFilter, planId: string): Promise<ReplayPlan> {
    return this.post(`${deliveries}/replays`, { ...filter, planId });
  }

  inspect(event: EventName, style: BodyStyle): Promise<Inspection> {
    return this.post(inspections, { event, style });
  }

  private post<T>(address: string, body: unknown): Promise<T> {
    return firstValueFrom(this.http.post<T>(address, body));
  }
}
