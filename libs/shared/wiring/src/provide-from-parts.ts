import { type FactoryProvider } from '@nestjs/common';
import { type PartSources, partsOf, tokensOf } from './part.js';

/**
 * A provider whose class takes its parts by name, as it does when there are many.
 *
 * @example `provideFromParts(EndpointSender, { database: Database, egress: Egress, clock: given(clock) })`
 */
export function provideFromParts<Made, Parts extends object>(
  provide: new (parts: Parts) => Made,
  sources: PartSources<Parts>,
): FactoryProvider<Made> {
  const [names, order] = [Object.keys(sources), Object.values<unknown>(sources)];
  return {
    provide,
    inject: tokensOf(order),
    useFactory: (...injected: unknown[]) => {
      const parts = partsOf(order, injected);
      return new provide(Object.fromEntries(names.map((name, at) => [name, parts[at]])) as Parts);
    },
  };
}
