import { type FactoryProvider } from '@nestjs/common';
import { type PartSources, partsOf, tokensOf } from './part.js';

/**
 * A provider made of other providers, so that its class stays free of the framework. The sources stand in the order of the
 * constructor.
 *
 * @example `provideClass(FormsService, [Database, FormsRepository, given(clock)])`
 */
export function provideClass<Made, Parts extends unknown[]>(
  provide: new (...parts: Parts) => Made,
  sources: PartSources<Parts>,
): FactoryProvider<Made> {
  const order: readonly unknown[] = sources;
  return {
    provide,
    inject: tokensOf(order),
    useFactory: (...injected: unknown[]) => new provide(...(partsOf(order, injected) as Parts)),
  };
}
