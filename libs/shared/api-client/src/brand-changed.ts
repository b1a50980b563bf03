import { InjectionToken } from '@angular/core';

/** Told after the brand was changed, so that whoever shows its name elsewhere can read it again. */
export const brandChanged = new InjectionToken<() => void>('brandChanged', {
  providedIn: 'root',
  factory: () => () => undefined,
});
