import { type MessageEvent } from '@nestjs/common';
import { endWith, ignoreElements, interval, isObservable, map, merge, Observable, share, takeUntil } from 'rxjs';

/** Proxies close connections that stay silent, commonly after 60 seconds. */
const defaultHeartbeatMs = 15_000;

/**
 * Turns a source of values into server-sent events for a Nest `@Sse` route. While the source is silent, a `heartbeat`
 * event without data keeps proxies from closing the connection. When the caller leaves, the source is ended.
 */
export function sse<T extends object | string>(
  source: Observable<T> | AsyncIterable<T>,
  { heartbeatMs = defaultHeartbeatMs }: { heartbeatMs?: number } = {},
): Observable<MessageEvent> {
  const messages = (isObservable(source) ? source : fromAsyncIterable(source)).pipe(
    map((data): MessageEvent => ({ data })),
    share(),
  );
  const ended = messages.pipe(ignoreElements(), endWith(true));
  const heartbeats = interval(heartbeatMs).pipe(map((): MessageEvent => ({ type: 'heartbeat', data: '' })));
  return merge(heartbeats.pipe(takeUntil(ended)), messages);
}

function fromAsyncIterable<T>(iterable: AsyncIterable<T>): Observable<T> {
  return new Observable((subscriber) => {
    const iterator = iterable[Symbol.asyncIterator]();
    const pump = async (): Promise<void> => {
      for (let next = await iterator.next(); !next.done && !subscriber.closed; next = await iterator.next()) {
        subscriber.next(next.value);
      }
      subscriber.complete();
    };
    pump().catch((error: unknown) => subscriber.error(error));
    return () => void iterator.return?.();
  });
}
