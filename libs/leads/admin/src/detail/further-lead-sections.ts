import { InjectionToken, type Type } from '@angular/core';

/**
 * Loaders of what other features tell of a lead on its page, in their order. A section takes `leadId`, `timeZone` and the lead's
 * `version`, and shows nothing where there is nothing to tell. Bound by the portal's routes.
 */
export const furtherLeadSections = new InjectionToken<readonly (() => Promise<Type<unknown>>)[]>(
  'furtherLeadSections',
  {
    providedIn: 'root',
    factory: () => [],
  },
);
