import { InjectionToken, type Type } from '@angular/core';

/** Cards of other integrations in the gallery, in their order; each loads what it shows. Bound by the portal's routes. */
export const furtherIntegrations = new InjectionToken<readonly Type<unknown>[]>('furtherIntegrations', {
  providedIn: 'root',
  factory: () => [],
});
