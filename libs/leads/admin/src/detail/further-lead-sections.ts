import { InjectionToken, type Type } from '@angular/core';

/**
 * Loads what another feature tells of a lead on its page. The section takes `leadId`, `timeZone` and the lead's `version`, and
 * shows nothing where there is nothing to tell.
 */
export type LoadLeadSection = () => Promise<Type<unknown>>;

/** What other features tell of a lead, in their order. */
export const furtherLeadSections = new InjectionToken<readonly LoadLeadSection[]>('furtherLeadSections', {
  providedIn: 'root',
  factory: () => [],
});
