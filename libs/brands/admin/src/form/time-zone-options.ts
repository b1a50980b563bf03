import { type SelectFieldOption } from '@leadweave/ui/form';

/** IANA time zones to choose from; `present` is among them even if the browser does not know it. */
export function timeZoneOptions(present: string): readonly SelectFieldOption[] {
  const zones = new Set([present, ...Intl.supportedValuesOf('timeZone')]);
  return [...zones]
    .filter(Boolean)
    .sort()
    .map((value) => ({ value, label: value.replaceAll('_', ' ') }));
}
