import { DestroyRef, Service, computed, effect, inject, signal } from '@angular/core';
import { type Problem, problemOf } from '@leadweave/api-client';
import { watchLive } from '../live/watch-live.js';
import { ManagedConnections } from '../manage/managed-connections.js';
import { type IncomingWebhook, WhatConvertsApi } from '../whatconverts-api.js';

/** The incoming webhook of the connection that is being managed, read again every few seconds. */
@Service({ autoProvided: false })
export class WatchedWebhook {
  private readonly api = inject(WhatConvertsApi);
  private readonly connections = inject(ManagedConnections);
  readonly connectionId = computed(() => this.connections.current()?.id);

  /** As last read; stays while reading fails. */
  readonly value = signal<IncomingWebhook | undefined>(undefined);

  /** Why it could not be read at all. */
  readonly problem = signal<Problem | undefined>(undefined);

  /** When it was last read, while it cannot be read now. */
  readonly staleSince = signal<Date | undefined>(undefined);
  private readAt: Date | undefined;

  constructor() {
    effect((onCleanup) => {
      const id = this.connectionId();
      if (!id) return;
      this.value.set(undefined);
      void this.read();
      const stop = watchLive<IncomingWebhook>(() => undefined, {
        address: '',
        read: () => this.api.readWebhook(id),
        onValue: (value) => this.take(value),
        onReach: (reached) => this.staleSince.set(reached ? undefined : this.readAt),
      });
      onCleanup(stop);
    });
    inject(DestroyRef).onDestroy(() => this.value.set(undefined));
  }

  async read(): Promise<void> {
    const id = this.connectionId();
    if (!id) return;
    this.problem.set(undefined);
    try {
      this.take(await this.api.readWebhook(id));
    } catch (error) {
      this.problem.set(problemOf(error));
    }
  }

  private take(value: IncomingWebhook): void {
    this.readAt = new Date();
    this.problem.set(undefined);
    this.value.set(value);
  }
}
