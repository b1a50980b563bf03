import { type Answer, htmlAnswer, redirectAnswer } from '../http/answer.js';
import { type Asked } from '../http/call.js';
import { type Org } from '../org/org.js';
import { textOf } from '../records/stored-record.js';
import { orgsAt, type SimulatorState } from '../simulator-state.js';
import { type AppRegistration } from './app-registration.js';
import { type Consent } from './consent.js';

type Decision = Consent['answer'];

const backTo = (query: URLSearchParams, values: Record<string, string>): Answer => {
  const target = new URL(query.get('redirect_uri') ?? '');
  const state = query.get('state');
  for (const [name, value] of Object.entries({ ...values, ...(state === null ? {} : { state }) }))
    target.searchParams.set(name, value);
  return redirectAnswer(target.toString());
};

const decide = (
  state: SimulatorState,
  app: AppRegistration,
  org: Org,
  query: URLSearchParams,
  decision: Decision,
): Answer => {
  const [user] = org.users;
  if (decision === 'deny' || !user)
    return backTo(query, { error: 'access_denied', error_description: 'end-user denied authorization' });
  if (decision === 'notInstalled')
    return backTo(query, { error: 'invalid_client', error_description: 'app must be installed into org' });
  const code = state.tokens.issueCode({
    app,
    org,
    user,
    scope: query.get('scope') ?? 'api',
    redirectUri: query.get('redirect_uri') ?? '',
    codeChallenge: query.get('code_challenge') ?? undefined,
  });
  return backTo(query, { code });
};

const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

const companyOf = (org: Org): string => {
  const organisation = org.records.get('Organization', org.id);
  return (organisation && textOf(organisation, 'Name')) ?? org.name;
};

const STYLE = [
  ':root{color-scheme:light dark;--ink:light-dark(#1b2330,#e8ecf3);--quiet:light-dark(#5a6577,#a3aebf);--line:light-dark(#dde2ea,#323a48);--accent:light-dark(#0b5cad,#7db8f5)}',
  'body{font:15px/1.5 system-ui,sans-serif;color:var(--ink);background:light-dark(#f6f7f9,#12161d);margin:10vh auto 2rem;max-width:32rem;padding:0 1.25rem}',
  'h1{font-size:1.5rem;line-height:1.25;margin:0 0 .25rem}h2{font-size:1.0625rem;margin:0}p{color:var(--quiet);margin:0 0 1rem;overflow-wrap:anywhere}',
  'section{background:light-dark(#fff,#1b212b);border:1px solid var(--line);border-radius:.625rem;padding:1.25rem 1.25rem .25rem;margin-block-start:1rem}',
  'a{display:inline-block;padding:.4375rem 1rem;margin-block-end:.5rem;border:1px solid var(--accent);border-radius:.375rem;color:var(--accent);text-decoration:none}',
  'a.allow{background:var(--accent);color:light-dark(#fff,#0d1520)}',
].join('');

const consentPage = (app: AppRegistration, orgs: readonly Org[], asked: Asked): Answer => {
  const link = (org: Org, decision: Decision, label: string): string => {
    const query = new URLSearchParams(asked.query);
    query.set('simulated_org', org.name);
    query.set('simulated_answer', decision);
    return `<a class="${decision}" href="?${escaped(query.toString())}">${label}</a>`;
  };
  const choices = orgs
    .map(
      (org) =>
        `<section><h2>${escaped(companyOf(org))}</h2><p>${escaped(org.host)}<br>as ${escaped(org.users[0]?.username ?? '')}</p><p>${link(org, 'allow', 'Allow')} ${link(org, 'deny', 'Deny')} ${link(org, 'notInstalled', 'As if not installed')}</p></section>`,
    )
    .join('');
  const scopes = `<p>A simulated Salesforce asks. Scopes: ${escaped(asked.query.get('scope') ?? 'api')}.</p>`;
  return htmlAnswer(200, `Allow access to ${escaped(app.name)}?`, `<style>${STYLE}</style>${scopes}${choices}`);
};

/** Answers `/services/oauth2/authorize`: checks the request, asks for consent, sends the browser back (contract 3.4). */
export const authorize = (state: SimulatorState, asked: Asked): Answer => {
  const { query } = asked;
  const app = state.apps.find((candidate) => candidate.clientId === query.get('client_id'));
  if (!app) return htmlAnswer(400, 'error=invalid_client_id&amp;error_description=client identifier invalid');
  const redirectUri = query.get('redirect_uri') ?? '';
  if (!URL.canParse(redirectUri) || (app.redirectUris.length > 0 && !app.redirectUris.includes(redirectUri)))
    return htmlAnswer(400, 'error=redirect_uri_mismatch&amp;error_description=redirect_uri must match configuration');
  if (query.get('response_type') !== 'code')
    return backTo(query, { error: 'unsupported_response_type', error_description: 'response type not supported' });
  if ((query.get('code_challenge') ?? '') === '')
    return backTo(query, { error: 'invalid_request', error_description: 'missing required code challenge' });
  const orgs = orgsAt(state, asked.host);
  const wanted = query.get('simulated_org') ?? state.consent.orgName;
  const org = orgs.find((candidate) => candidate.name === wanted) ?? orgs[0];
  if (!org) return htmlAnswer(404, 'No such host');
  const chosen = query.get('simulated_answer');
  if (chosen === null && state.consent.mode === 'page') return consentPage(app, orgs, asked);
  return decide(state, app, org, query, (chosen as Decision | null) ?? state.consent.answer);
};
