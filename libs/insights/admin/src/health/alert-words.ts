import { type Alert } from '../insights-api.js';

/** An alert in words: what, why it matters and how it is mended, and where. */
export interface AlertWords {
  readonly heading: string;
  readonly fix: string;
  readonly link: string;
  readonly linkLabel: string;
}

type Facts = Alert['facts'];
type Words = (alert: Pick<Alert, 'facts' | 'locationId'>) => AlertWords;

const overview = { link: '/grow/integrations/whatconverts/overview', linkLabel: 'Open the connection' } as const;
const place = ({ location }: Facts) => `${location ?? 'A location'}`;
const leads = (locationId: string | null) => `/grow/leads${locationId ? `?location=${locationId}` : ''}`;

const words: Readonly<Record<Alert['kind'], Words>> = {
  location_silent: ({ facts, locationId }) => ({
    heading: `${place(facts)} normally gets ${rangeText(facts)} leads a day, none for ${hoursText(facts)}`,
    fix: silenceFix(facts),
    link: leads(locationId),
    linkLabel: 'See its leads',
  }),
  type_silent: ({ facts, locationId }) => ({
    heading: `${place(facts)}: no ${typeText(facts['type'])} for ${hoursText(facts)}`,
    fix: `Other leads still arrive, so the connection works. Look at ${typeFix(facts['type'])}.`,
    link: leads(locationId),
    linkLabel: 'See its leads',
  }),
  attribution_dropped: ({ facts, locationId }) => ({
    heading: `${place(facts)}: only ${facts['now']} % of the leads carry source and medium, ${facts['before']} % before`,
    fix: 'Check that the tracking script is on every page, that campaign links carry UTM values, and that the cookie banner does not block them.',
    link: leads(locationId),
    linkLabel: 'See its leads',
  }),
  spam_spike: ({ facts, locationId }) => ({
    heading: `${place(facts)}: ${facts['now']} % of the leads of the last 7 days are spam, ${facts['before']} % before`,
    fix: 'Look where they come from: one campaign, one form or one number often explains most of them.',
    link: leads(locationId),
    linkLabel: 'See its leads',
  }),
  webhook_quiet: ({ facts }) => ({
    heading: `The webhook of ${facts['connection']} is quiet for ${hoursText(facts)}`,
    fix: `${facts['leads']} leads were found by asking instead, so nothing is lost; they only arrive later. Check the webhook in WhatConverts.`,
    link: '/grow/integrations/whatconverts/overview',
    linkLabel: 'Open the connection',
  }),
  sync_failing: ({ facts }) => ({
    heading: `The sync with WhatConverts fails${connectionsText(facts)}`,
    fix: 'It tries again by itself. If it lasts, look at the latest run for the reason.',
    link: '/grow/integrations/whatconverts/runs',
    linkLabel: 'See the runs',
  }),
  credentials_rejected: ({ facts }) => ({
    heading: `WhatConverts refuses the key${connectionsText(facts)}`,
    fix: 'Nothing is synced until the credentials are updated. Mappings, progress and leads are kept.',
    ...overview,
    linkLabel: 'Update credentials',
  }),
  budget_spent: ({ facts }) => ({
    heading: `Today's requests to WhatConverts are used up${connectionsText(facts)}`,
    fix: 'Work goes on by itself after midnight UTC, from where it was.',
    ...overview,
  }),
  quarantine_rate: ({ facts }) => ({
    heading: `${facts['count']} records of the last day could not be understood`,
    fix: 'They are kept with their reasons and can be replayed once the cause is mended.',
    link: '/grow/integrations/whatconverts/runs',
    linkLabel: 'See the runs',
  }),
  key_old: ({ facts }) => ({
    heading: `The key of ${facts['connection']} was not changed for ${facts['days']} days`,
    fix: 'Make a new key in WhatConverts and update the credentials here; the old one keeps working until then.',
    ...overview,
    linkLabel: 'Update credentials',
  }),
  leads_missing: ({ facts }) => ({
    heading: `${facts['missing']} leads that WhatConverts reports are missing here`,
    fix: 'See which days differ and fetch them with one click.',
    link: '/watch/reconciliation',
    linkLabel: 'Open Reconciliation',
  }),
};

/** What an alert says. */
export function alertWords(alert: Pick<Alert, 'kind' | 'facts' | 'locationId'>): AlertWords {
  return words[alert.kind](alert);
}

function silenceFix({ reported }: Facts): string {
  if (reported === undefined) {
    return 'Checked: the key works and the profile is read. Look at the tracking number and the form of the location.';
  }
  return reported === 0
    ? 'Checked: the key works, the profile is read, and WhatConverts reports none either. Likely the tracking number or the form.'
    : `WhatConverts reports ${reported} leads since then: see in Reconciliation where they are.`;
}

function rangeText({ low, high }: Facts): string {
  return low === high ? `${low}` : `${low}–${high}`;
}

function hoursText({ hours }: Facts): string {
  const count = Number(hours ?? 0);
  return count >= 72 ? `${Math.floor(count / 24)} days` : `${count} h`;
}

function connectionsText({ connections }: Facts): string {
  return connections === undefined || connections === 1 ? '' : ` on ${connections} connections`;
}

const types: Readonly<Record<string, readonly [string, string]>> = {
  web_form: ['web forms', 'the form on the website; it may have been changed lately'],
  phone_call: ['phone calls', 'the tracking number and where its calls are sent'],
  chat: ['live chats', 'the chat on the website'],
};

function typeText(type: string | number | undefined): string {
  return types[`${type}`]?.[0] ?? `${type}`.replaceAll('_', ' ');
}

function typeFix(type: string | number | undefined): string {
  return types[`${type}`]?.[1] ?? 'what produces this type of lead';
}
