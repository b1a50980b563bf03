import { type Answer, htmlAnswer, redirectAnswer } from '../http/answer.js';
import { type Asked } from '../http/call.js';
import { type Org } from '../org/org.js';
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
        `<section><h2>${escaped(org.name)}</h2><p>${escaped(org.host)} · ${escaped(org.users[0]?.username ?? '')}</p><p>${link(org, 'allow', 'Allow')} ${link(org, 'deny', 'Deny')} ${link(org, 'notInstalled', 'As if not installed')}</p></section>`,
    )
    .join('');
  return htmlAnswer(
    200,
    `Allow access to ${escaped(app.name)}?`,
    `<style>:root{color-scheme:light dark}body{font:16px/1.5 system-ui;margin:2rem auto;max-width:40rem;padding:0 1rem}a{display:inline-block;padding:.5rem 1rem;border:1px solid;border-radius:.25rem}</style><p>A simulated Salesforce asks. Scopes: ${escaped(asked.query.get('scope') ?? 'api')}.</p>${choices}`,
  );
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
