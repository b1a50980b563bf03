import { type Type } from '@angular/core';

/** Loads the part of a lead's page that tells of Salesforce. */
export async function loadSalesforceSection(): Promise<Type<unknown>> {
  return (await import('./salesforce-section.js')).SalesforceSection;
}
