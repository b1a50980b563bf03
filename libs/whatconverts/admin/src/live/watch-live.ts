import { InjectionToken } from '@angular/core';

/** The part of the browser's `EventSource` that is used. */
export interface LiveSource {
  onmessage: ((event: MessageEvent<string>) => void) | null;
  onopen: ((event: Event) => void) | null;
  onerror: ((event: Event) => void) | null;
  close(): void;
}

/** Opens a stream of server-sent events; undefined where the browser has none. */
export const openLiveSource = new InjectionToken<(address: string) => LiveSource | undefined>('openLiveSource', {
  providedIn: 'root',
  factory: () => (address) => (typeof EventSource === 'undefined' ? undefined : new EventSource(address)),
});

const pollMs = 4_000;

/** What is watched and how. */
export interface LiveWatch<T> {
  /** Address of the stream. */
  readonly address: string;

  /** Reads the present value; used every four seconds while there is no stream. */
  readonly read: () => Promise<T>;

  readonly onValue: (value: T) => void;

  /** The last value there will be. Watching ends with it. */
  readonly isLast?: (value: T) => boolean;

  /** Told when neither the stream nor reading works (false), and when one works again (true). */
  readonly onReach?: (reached: boolean) => void;
}

/** Follows a value over server-sent events and by reading it now and then while they do not come. Returns how to stop. */
export function watchLive<T>(open: (address: string) => LiveSource | undefined, watch: LiveWatch<T>): () => void {
  const source = open(watch.address);
  let streaming = false;
  let stopped = false;
  const stop = () => {
    stopped = true;
    clearInterval(timer);
    source?.close();
  };
  const take = (value: T) => {
    if (stopped) return;
    watch.onReach?.(true);
    watch.onValue(value);
    if (watch.isLast?.(value)) stop();
  };
  const poll = () => {
    if (!streaming) watch.read().then(take, () => !stopped && watch.onReach?.(false));
  };
  const timer = setInterval(poll, pollMs);
  if (source) {
    source.onopen = () => (streaming = true);
    source.onerror = () => (streaming = false);
    source.onmessage = ({ data }) => data && take(JSON.parse(data) as T);
  }
  return stop;
}
