import { type Routes } from '@angular/router';
import { furtherLeadSections, leadsRoutes } from '@leadweave/leads-admin';
import { loadSalesforceSection } from '@leadweave/salesforce-admin';

/** Leads know nothing of destinations; the page of a lead shows what they tell of it. */
export const leadPages: Routes = [
  {
    path: '',
    providers: [{ provide: furtherLeadSections, useValue: [loadSalesforceSection] }],
    children: leadsRoutes,
  },
];
