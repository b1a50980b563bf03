import { type Alert } from './alert.js';

type Text = (facts: Alert['facts']) => string;

const place = ({ location }: Alert['facts']) => location ?? 'A location';

/** One sentence for each kind, for mails. The portal has its own, with links. */
const texts: Readonly<Record<Alert['kind'], Text>> = {
  location_silent: (facts) =>
    `${place(facts)} normally gets ${range(facts)} leads a day, none for ${facts['hours']} h.${reported(facts)}`,
  type_silent: (facts) =>
    `${place(facts)}: no ${words(facts['type'])} for ${facts['hours']} h, while other leads arrive.`,
  attribution_dropped: (facts) =>
    `${place(facts)}: ${facts['now']} % of the leads of the last 7 days carry source and medium, ${facts['before']} % before.`,
  spam_spike: (facts) =>
    `${place(facts)}: ${facts['now']} % of the leads of the last 7 days are spam, ${facts['before']} % before.`,
  webhook_quiet: (facts) =>
    `The webhook of ${facts['connection']} is quiet for ${facts['hours']} h, while ${facts['leads']} leads were found by asking.`,
  sync_failing: (facts) => `The sync with WhatConverts fails (${words(facts['reason'])}). ${connections(facts)}`,
  credentials_rejected: (facts) =>
    `WhatConverts refuses the key: nothing is synced until it is updated. ${connections(facts)}`,
  budget_spent: (facts) =>
    `The requests to WhatConverts for today are spent; the sync goes on after midnight UTC. ${connections(facts)}`,
  quarantine_rate: (facts) =>
    `${facts['count']} records of the last day could not be understood and wait in quarantine.`,
  key_old: (facts) => `The key of ${facts['connection']} was not changed for ${facts['days']} days.`,
  leads_missing: (facts) => `${facts['missing']} leads that WhatConverts reports are missing here.`,
};

/** What an alert says, in one sentence. */
export function alertText({ kind, facts }: Pick<Alert, 'kind' | 'facts'>): string {
  return texts[kind](facts).trim();
}

function range({ low, high }: Alert['facts']): string {
  return low === high ? `${low}` : `${low} to ${high}`;
}

function reported({ reported: count }: Alert['facts']): string {
  if (count === undefined) return '';
  return count === 0
    ? ' WhatConverts reports none either: look at the tracking number or the form.'
    : ` WhatConverts reports ${count}.`;
}

function connections({ connections: count }: Alert['facts']): string {
  return count === 1 ? 'One connection is concerned.' : `${count} connections are concerned.`;
}

function words(code: number | string | undefined): string {
  return `${code ?? 'lead'}`.replaceAll(/[_-]/g, ' ');
}
