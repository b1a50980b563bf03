import { DOCUMENT, DestroyRef, Service, computed, inject, signal } from '@angular/core';

/** Whether the browser has a network and the API answers. */
@Service()
export class Connectivity {
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly networked = signal(this.window?.navigator.onLine ?? true);
  private readonly answering = signal(true);

  /** False while calls cannot succeed. */
  readonly online = computed(() => this.networked() && this.answering());

  constructor() {
    const update = () => this.networked.set(this.window?.navigator.onLine ?? true);
    this.window?.addEventListener('online', update);
    this.window?.addEventListener('offline', update);
    inject(DestroyRef).onDestroy(() => {
      this.window?.removeEventListener('online', update);
      this.window?.removeEventListener('offline', update);
    });
  }

  /** Records whether the last call got an answer of the API. */
  record(answered: boolean): void {
    this.answering.set(answered);
  }
}
