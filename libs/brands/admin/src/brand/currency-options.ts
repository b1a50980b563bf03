import { type SelectFieldOption } from '@leadweave/ui/form';

/** Currencies to choose from, by code, with their names in the person's language. */
export function currencyOptions(): readonly SelectFieldOption[] {
  const names = new Intl.DisplayNames(undefined, { type: 'currency' });
  return Intl.supportedValuesOf('currency').map((value) => ({
    value,
    label: `${value} – ${names.of(value) ?? value}`,
  }));
}
