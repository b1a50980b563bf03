import { httpResource } from '@angular/common/http';
import { Service, computed, inject, linkedSignal, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import { problemOf } from '@leadweave/api-client';
import { Announcer } from '@leadweave/ui';
import { map } from 'rxjs';
import { everySoOften } from '../manage/every-so-often.js';
import {
  type Delivery,
  type DeliveryFilter,
  type DeliveryList,
  WebhooksApi,
  webhooksAddresses,
} from '../webhooks-api.js';
import { filterOf, presentParts } from './delivery-query.js';

const againMs = 4_000;

/**
 * The list of deliveries, page by page, and what is new. New ones come in by themselves while nobody works in the list; while
 * somebody does, or has paused it, they are counted and wait. Those that are shown tell how they stand either way.
 */
@Service({ autoProvided: false })
export class LiveDeliveries {
  private readonly api = inject(WebhooksApi);
  private readonly announcer = inject(Announcer);

  /** As the page's address has it. */
  readonly filter = toSignal<DeliveryFilter, DeliveryFilter>(inject(ActivatedRoute).queryParamMap.pipe(map(filterOf)), {
    initialValue: {},
  });
  readonly pageSize = signal(25);

  /** Whether the person stopped new ones from coming in. */
  readonly paused = signal(false);

  /** Whether the pointer or the focus is in the list. */
  readonly worked = signal(false);

  private readonly narrowed = computed(() => ({ ...presentParts(this.filter()), limit: `${this.pageSize()}` }));
  readonly cursors = linkedSignal<unknown, readonly string[]>({ source: this.narrowed, computation: () => [] });
  private readonly asked = computed(() => {
    const cursor = this.cursors().at(-1);
    return cursor ? { ...this.narrowed(), cursor } : this.narrowed();
  });
  private readonly list = httpResource<DeliveryList>(() => ({
    url: webhooksAddresses.deliveries,
    params: this.asked(),
  }));

  /** The page as last read; stays while reading the same page fails. */
  private readonly page = linkedSignal<
    { readonly asked: unknown; readonly read: DeliveryList | undefined },
    DeliveryList | undefined
  >({
    source: () => ({ asked: this.asked(), read: this.list.hasValue() ? this.list.value() : undefined }),
    computation: ({ asked, read }, previous) =>
      read ?? (previous && previous.source.asked === asked ? previous.value : undefined),
  });
  readonly rows = computed<readonly Delivery[] | undefined>(() => this.page()?.data);
  readonly next = computed(() => this.page()?.nextCursor ?? undefined);
  readonly problem = computed(() => (this.list.error() ? problemOf(this.list.error()) : undefined));

  /** How many came since the list was read; at most a page of them. */
  readonly newer = linkedSignal<unknown, number>({ source: this.rows, computation: () => 0 });

  constructor() {
    everySoOften(againMs, () => void this.look());
  }

  reload(): void {
    this.list.reload();
  }

  forth(): void {
    const next = this.next();
    if (next) this.cursors.update((cursors) => [...cursors, next]);
  }

  back(): void {
    this.cursors.update((cursors) => cursors.slice(0, -1));
  }

  /** Only the first page has anything new. */
  private async look(): Promise<void> {
    const rows = this.rows();
    if (this.cursors().length > 0 || this.list.isLoading()) return;
    if (!rows || this.problem() || !(this.paused() || this.worked())) return this.reload();
    const asked = this.asked();
    const read = await this.api.readDeliveries(asked).catch(() => undefined);
    if (!read || asked !== this.asked() || rows !== this.rows()) return;
    const before = this.newer();
    const fresh = new Map(read.data.map((delivery) => [delivery.id, delivery]));
    this.page.update((page) => page && { ...page, data: rows.map((row) => fresh.get(row.id) ?? row) });
    rows.forEach(({ id }) => fresh.delete(id));
    const count = fresh.size;
    this.newer.set(count);
    if (count > before) this.announcer.announce(count === 1 ? '1 new delivery' : `${count} new deliveries`);
  }
}
