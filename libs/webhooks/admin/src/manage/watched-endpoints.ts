import { httpResource } from '@angular/common/http';
import { Service, computed, inject, linkedSignal } from '@angular/core';
import { problemOf } from '@leadweave/api-client';
import { WebhooksMember } from '../member/webhooks-member.js';
import { type Endpoint, type EndpointList, webhooksAddresses } from '../webhooks-api.js';
import { everySoOften } from './every-so-often.js';

const againMs = 10_000;

/** The endpoints of the brand that the person sees, read again every few seconds while a page shows them. */
@Service({ autoProvided: false })
export class WatchedEndpoints {
  private readonly member = inject(WebhooksMember);
  private readonly list = httpResource<EndpointList>(() =>
    this.member.brandId() ? { url: webhooksAddresses.endpoints } : undefined,
  );

  /** As last read; stays while reading fails. */
  readonly all = linkedSignal<Endpoint[] | undefined, Endpoint[] | undefined>({
    source: () => (this.list.hasValue() ? this.list.value().data : undefined),
    computation: (read, previous) => read ?? previous?.value,
  });
  readonly readAt = linkedSignal<unknown, Date | undefined>({
    source: () => (this.list.hasValue() ? this.list.value() : undefined),
    computation: (read, previous) => (read ? new Date() : previous?.value),
  });
  readonly problem = computed(() => (this.list.error() ? problemOf(this.list.error()) : undefined));
  private readonly byId = computed(() => new Map((this.all() ?? []).map((endpoint) => [endpoint.id, endpoint])));

  constructor() {
    everySoOften(againMs, () => this.list.reload());
  }

  find(id: string): Endpoint | undefined {
    return this.byId().get(id);
  }

  reload(): void {
    this.list.reload();
  }
}
