import { type FormRouting, type RoutingKind } from './form-design.js';
import { normalisePostcode } from './validate-form.js';

/** Where a submission goes, and which part of the routing said so. */
export interface ChosenLocation {
  readonly locationId: string;
  readonly because: RoutingKind | 'fallback';
}

/** The location of a submission. There is always one: what no rule fits goes to the form's own location. */
export function chooseLocation(routing: FormRouting, values: ReadonlyMap<string, string>): ChosenLocation {
  const fallback = { locationId: routing.locationId, because: 'fallback' } as const;
  if (routing.kind === 'fixed') return { locationId: routing.locationId, because: 'fixed' };
  const value = values.get(routing.fieldId ?? '')?.trim() ?? '';
  const rule = routing.kind === 'choice' ? byOption(routing, value) : byPostcode(routing, value);
  return rule ? { locationId: rule.locationId, because: routing.kind } : fallback;
}

function byOption({ rules }: FormRouting, option: string) {
  return rules.find(({ value }) => value === option);
}

function byPostcode({ rules }: FormRouting, written: string) {
  const postcode = normalisePostcode(written);
  const fitting = rules.filter(({ value }) => postcode.startsWith(value));
  return fitting.reduce<(typeof rules)[number] | undefined>(
    (longest, rule) => (longest && longest.value.length >= rule.value.length ? longest : rule),
    undefined,
  );
}
