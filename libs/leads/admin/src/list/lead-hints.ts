import { DestroyRef, InjectionToken, Service, effect, inject, signal } from '@angular/core';
import { leadAddresses } from '../leads-api.js';
import { CurrentMember } from '../member/current-member.js';

/** The part of the browser's `EventSource` that is used. */
export interface HintSource {
  onmessage: ((event: MessageEvent) => void) | null;
  onopen: ((event: Event) => void) | null;
  onerror: ((event: Event) => void) | null;
  close(): void;
}

/** Opens a stream of server-sent events; undefined where the browser has none. */
export const openHintSource = new InjectionToken<(address: string) => HintSource | undefined>('openHintSource', {
  providedIn: 'root',
  factory: () => (address) => (typeof EventSource === 'undefined' ? undefined : new EventSource(address)),
});

const quietMs = 4_000;
const pollMs = 60_000;

/**
 * Says when leads may have arrived or changed: a hint of the server's stream, or every minute while there is no stream.
 * A burst is two hints, at its beginning and at its end.
 */
@Service({ autoProvided: false })
export class LeadHints {
  private readonly open = inject(openHintSource);
  private readonly member = inject(CurrentMember);
  private readonly counter = signal(0);
  private source: HintSource | undefined;
  private waiting: ReturnType<typeof setTimeout> | undefined;
  private more = false;

  /** Rises with each hint. */
  readonly count = this.counter.asReadonly();

  /** Whether the stream is open. */
  readonly live = signal(false);

  constructor() {
    const poll = setInterval(() => !this.live() && this.hint(), pollMs);
    effect(() => this.connect(this.member.brandId()));
    inject(DestroyRef).onDestroy(() => {
      clearInterval(poll);
      clearTimeout(this.waiting);
      this.source?.close();
    });
  }

  private connect(brandId: string | undefined): void {
    this.source?.close();
    this.source = brandId ? this.open(leadAddresses.stream(brandId)) : undefined;
    if (!this.source) return;
    this.source.onopen = () => this.live.set(true);
    this.source.onerror = () => this.live.set(false);
    this.source.onmessage = () => this.settle();
  }

  /** The first hint of a burst counts at once, the others together when it is over. */
  private settle(): void {
    if (this.waiting !== undefined) {
      this.more = true;
      return;
    }
    this.hint();
    this.waiting = setTimeout(() => this.endBurst(), quietMs);
  }

  private endBurst(): void {
    this.waiting = undefined;
    if (!this.more) return;
    this.more = false;
    this.settle();
  }

  private hint(): void {
    this.counter.update((count) => count + 1);
  }
}
