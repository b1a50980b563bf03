import { CONTROL_PATH as SALESFORCE_CONTROL_PATH, type OrgControl } from '@leadweave/salesforce-simulator';
import { API_PATH, CONTROL_PATH, type ProfileSummary } from '@leadweave/whatconverts-simulator';
import { type PageAnswer } from './answer.js';
import { type Html, html } from './html.js';
import { pageAnswer } from './layout.js';
import { orgName, orgPath, present } from './salesforce/org-place.js';
import { type Services } from './services.js';
import { WHATCONVERTS_PATH } from './whatconverts/lead-path.js';

const LATEST = 20;

const profileRow = ({ profileId, name, leads }: ProfileSummary): Html =>
  html`<tr>
    <td>${name}</td>
    <td>${profileId}</td>
    <td class="amount">${leads.toLocaleString('en-US')}</td>
  </tr>`;

const orgCard = (org: OrgControl): Html => {
  const counts = (['Lead', 'Opportunity', 'Contact'] as const).map((object) => present(org, object).length);
  const { used, cap } = org.apiUsage();
  return html`<section class="card">
    <h2><a href="${orgPath(org)}/">${orgName(org)}</a></h2>
    <p class="quiet">
      ${counts[0]} leads, ${counts[1]} opportunities, ${counts[2]} contacts. ${used.toLocaleString('en-US')} of
      ${cap.toLocaleString('en-US')} calls in 24 hours.
    </p>
    <code>${org.host()}</code>
  </section>`;
};

const requests = ({ whatconverts, salesforce }: Services): Html =>
  html`<ul class="log">
    ${[
      ...whatconverts.requests().map(({ at, method, path, status }) => ({ at, text: `${method} ${path}`, status })),
      ...salesforce
        .requests()
        .map(({ at, method, host, path, status }) => ({ at, text: `${method} ${host}${path}`, status })),
    ]
      .sort((left, right) => (left.at < right.at ? 1 : -1))
      .slice(0, LATEST)
      .map(({ at, text, status }) => html`<li><code>${at.slice(11, 19)} ${text} → ${status}</code></li>`)}
  </ul>`;

/** The first page: what is simulated here, and what was asked of it lately. */
export const startPage = (services: Services): PageAnswer =>
  pageAnswer({
    title: 'Start',
    product: 'Simulators',
    places: [
      { path: '/', label: 'Start' },
      { path: WHATCONVERTS_PATH, label: 'WhatConverts' },
      ...services.salesforce.orgs().map((org) => ({ path: `${orgPath(org)}/`, label: orgName(org) })),
    ],
    here: '/',
    content: html`<h1>Two services to try everything with</h1>
      <p class="lead">They answer as the real ones do. What happens here stays on this machine.</p>
      <section class="card">
        <h2><a href="${WHATCONVERTS_PATH}">WhatConverts</a></h2>
        <p class="quiet">API under <code>${API_PATH}</code>, control under <code>${CONTROL_PATH}</code>.</p>
        <div class="scroll">
          <table>
            <thead>
              <tr>
                <th scope="col">Profile</th>
                <th scope="col">ID</th>
                <th scope="col" class="amount">Leads</th>
              </tr>
            </thead>
            <tbody>
              ${services.whatconverts.summary().map(profileRow)}
            </tbody>
          </table>
        </div>
      </section>
      <h2>Salesforce</h2>
      <p class="quiet">
        Sign-in at <code>/login.salesforce.com</code> and <code>/test.salesforce.com</code>, control under
        <code>${SALESFORCE_CONTROL_PATH}</code>.
      </p>
      <div class="cards">${services.salesforce.orgs().map(orgCard)}</div>
      <section class="card">
        <h2>Latest requests</h2>
        ${requests(services)}
      </section>`,
  });
