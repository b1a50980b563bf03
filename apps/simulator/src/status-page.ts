import {
  CONTROL_PATH as SALESFORCE_CONTROL_PATH,
  type SimulatorControl as SalesforceControl,
} from '@leadweave/salesforce-simulator';
import { API_PATH, CONTROL_PATH, type SimulatorControl } from '@leadweave/whatconverts-simulator';

const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

const rows = (control: SimulatorControl): string =>
  control
    .summary()
    .map(({ profileId, name, leads }) => `<tr><td>${profileId}</td><td>${escaped(name)}</td><td>${leads}</td></tr>`)
    .join('');

const requests = (control: SimulatorControl): string =>
  control
    .requests()
    .slice(-20)
    .reverse()
    .map(
      ({ at, method, path, query, status }) =>
        `<li><code>${escaped(`${at} ${method} ${path} ${JSON.stringify(query)} → ${status}`)}</code></li>`,
    )
    .join('');

const orgs = (salesforce: SalesforceControl): string =>
  salesforce
    .orgs()
    .map((org) => {
      const counts = ['Lead', 'Contact', 'Opportunity'].map((object) => `<td>${org.all(object).length}</td>`);
      return `<tr><td>${escaped(org.name)}</td><td><code>/${escaped(org.host())}</code></td>${counts.join('')}</tr>`;
    })
    .join('');

/** A page for people: what is simulated and what was asked of it lately. */
export const statusPage = (control: SimulatorControl, salesforce: SalesforceControl): string => `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Simulators</title><style>body{font:16px/1.5 system-ui;margin:2rem;max-width:60rem}td,th{padding:.2rem 1rem .2rem 0;text-align:left}</style></head>
<body><h1>WhatConverts simulator</h1>
<p>API under <code>${API_PATH}</code>, control under <code>${CONTROL_PATH}</code>. All people in it are fictional.</p>
<table><thead><tr><th>Profile</th><th>Name</th><th>Leads</th></tr></thead><tbody>${rows(control)}</tbody></table>
<h2>Latest requests</h2><ul>${requests(control)}</ul>
<h1>Salesforce simulator</h1>
<p>Hosts are the first part of the path, sign-in at <code>/login.salesforce.com</code> and <code>/test.salesforce.com</code>, control under <code>${SALESFORCE_CONTROL_PATH}</code>.</p>
<table><thead><tr><th>Org</th><th>Host</th><th>Leads</th><th>Contacts</th><th>Opportunities</th></tr></thead><tbody>${orgs(salesforce)}</tbody></table></body></html>
`;
