import { type SourceContent, type SourceRecord } from '@leadweave/domain';
import { type Precedence, type Trail } from './trail.js';

type Values = Readonly<Record<string, unknown>>;

type Group = 'contact' | 'attribution' | 'device' | 'place' | 'value' | 'vendor';

/** The named keys of one group of the content, each by its own path `<group>.<key>`. Keys without a value are left out. */
export function mergeGroup<Name extends Group, Key extends keyof SourceContent[Name] & string>(
  trail: Trail,
  group: Name,
  keys: readonly Key[],
  precedence: Precedence,
): Partial<Pick<SourceContent[Name], Key>> {
  const entries = keys
    .map((key) => [key, trail.choose(`${group}.${key}`, precedence, (content) => keyOf(content[group], key))] as const)
    .filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Partial<Pick<SourceContent[Name], Key>>;
}

/** Content that was stored by an older version may lack a whole group. */
function keyOf<Values extends object, Key extends keyof Values>(values: Values | undefined, key: Key) {
  return values?.[key];
}

/** All entries of a free map of both records, labels unchanged; the record with precedence wins on an equal label. */
export function mergeMap<Map extends Values>(
  trail: Trail,
  group: string,
  records: readonly SourceRecord[],
  precedence: Precedence,
  read: (content: SourceContent) => Map | undefined,
): Map {
  const labels = new Set(records.flatMap(({ content }) => Object.keys(read(content) ?? {})));
  const entries = [...labels].map((label) => [label, chooseOrKeep(trail, group, label, records, precedence, read)]);
  return Object.fromEntries(entries) as Map;
}

/** An empty field that the form has is shown as empty; only other values need an origin. */
function chooseOrKeep(
  trail: Trail,
  group: string,
  label: string,
  records: readonly SourceRecord[],
  precedence: Precedence,
  read: (content: SourceContent) => Values | undefined,
): unknown {
  const chosen = trail.choose(`${group}.${label}`, precedence, (content) => own(read(content), label));
  return chosen ?? records.map(({ content }) => own(read(content), label)).find((value) => value !== undefined);
}

function own(values: Values | undefined, label: string): unknown {
  return values && Object.hasOwn(values, label) ? values[label] : undefined;
}
