import { type Abstract, type FactoryProvider } from '@nestjs/common';

/** A part of a class that nobody provides. */
class Given<Value> {
  constructor(readonly value: Value) {}
}

/** A part that somebody may provide. */
class BoundOr<Value> {
  constructor(
    readonly token: Token<Value>,
    readonly otherwise: Value,
  ) {}
}

/** Who provides a part: the name of a provider, or the class that the part is. */
type Token<Part> = string | symbol | Abstract<Part>;

/** Where a part comes from. */
export type PartSource<Part> = Token<Part> | Given<Part> | BoundOr<Part>;

/** Where each of several parts comes from, in a list or by name. */
export type PartSources<Parts> = { readonly [At in keyof Parts]: PartSource<Parts[At]> };

/** Stands for a part that is there already, such as an option of the module. */
export const given = <Value>(value: Value): Given<Value> => new Given(value);

/** Stands for a part that the application may provide; without it the other one is taken. */
export const boundOr = <Value>(token: Token<Value>, otherwise: Value): BoundOr<Value> => new BoundOr(token, otherwise);

/** The tokens to inject for a list of sources. */
export function tokensOf(sources: readonly unknown[]): FactoryProvider['inject'] {
  return sources
    .filter((source) => !(source instanceof Given))
    .map((source) => (source instanceof BoundOr ? { token: source.token, optional: true } : source)) as never;
}

/** The parts in the order of their sources, with what was injected for `tokensOf` them. */
export function partsOf(sources: readonly unknown[], injected: readonly unknown[]): unknown[] {
  const rest = injected.values();
  return sources.map((source) => {
    if (source instanceof Given) return (source as Given<unknown>).value;
    const value: unknown = rest.next().value;
    return source instanceof BoundOr ? (value ?? (source as BoundOr<unknown>).otherwise) : value;
  });
}
