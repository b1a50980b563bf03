import { httpResource } from '@angular/common/http';
import { Service, computed, inject, linkedSignal } from '@angular/core';
import { problemOf } from '@leadweave/api-client';
import { SalesforceMember } from '../member/salesforce-member.js';
import { type Overview, salesforceAddresses } from '../salesforce-api.js';
import { everySoOften } from './every-so-often.js';

const againMs = 10_000;

/** How the brand stands with Salesforce, read again every few seconds while a page shows it. */
@Service({ autoProvided: false })
export class WatchedSalesforce {
  private readonly member = inject(SalesforceMember);
  private readonly resource = httpResource<Overview>(() =>
    this.member.brandId() ? { url: salesforceAddresses.overview } : undefined,
  );

  /** As last read; stays while reading fails. Answers of calls that change something go in here too. */
  readonly overview = linkedSignal<Overview | undefined, Overview | undefined>({
    source: () => (this.resource.hasValue() ? this.resource.value() : undefined),
    computation: (read, previous) => read ?? previous?.value,
  });
  readonly connection = computed(() => {
    const connection = this.overview()?.connection;
    return connection && connection.state !== 'disconnected' ? connection : undefined;
  });
  readonly problem = computed(() => (this.resource.error() ? problemOf(this.resource.error()) : undefined));

  constructor() {
    everySoOften(againMs, () => this.resource.reload());
  }

  reload(): void {
    this.resource.reload();
  }
}
