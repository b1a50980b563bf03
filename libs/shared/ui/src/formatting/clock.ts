import { DestroyRef, Service, inject, signal } from '@angular/core';

const tickMs = 30_000;

/** The present moment as a signal, moving on every half minute; what shows "5 min ago" reads it. */
@Service()
export class Clock {
  private readonly present = signal(new Date());

  readonly now = this.present.asReadonly();

  constructor() {
    const timer = setInterval(() => this.present.set(new Date()), tickMs);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }
}
