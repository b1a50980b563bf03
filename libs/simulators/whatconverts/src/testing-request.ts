import { startWhatConvertsSimulator, type RunningSimulator, type StartOptions } from './start-simulator.js';
import { createSimulatorClock } from './world/simulator-clock.js';
import { type WorldOptions } from './world/world-options.js';
import { type ApiKey } from './state/key-ring.js';

/** The moment at which the small world of the specs stands. */
export const NOW = new Date('2026-11-20T12:00:00Z');

/** Two accounts, three profiles, some 1,500 leads of 60 days. */
export const smallWorld = (changes: Partial<WorldOptions> = {}): WorldOptions => ({
  seed: 7,
  now: NOW,
  days: 60,
  accounts: [
    {
      name: 'First',
      accountId: 11,
      profiles: [
        { name: 'Austin', profileId: 101, leadsPerDay: 10 },
        { name: 'Denver', profileId: 102, leadsPerDay: 10 },
      ],
    },
    { name: 'Second', accountId: 12, profiles: [{ name: 'Tampa', profileId: 103, leadsPerDay: 5 }] },
  ],
  ...changes,
});

/** Starts the small world with a clock that stands still. */
export const startSmall = (changes: Partial<StartOptions> = {}): Promise<RunningSimulator> =>
  startWhatConvertsSimulator({
    world: smallWorld(),
    clock: createSimulatorClock({ startAt: NOW, running: false }),
    ...changes,
  });

/** Runs work with a simulator of its own and stops it whatever comes of the work. */
export const withSmall = async (
  changes: Partial<StartOptions>,
  work: (simulator: RunningSimulator) => Promise<void>,
): Promise<void> => {
  const simulator = await startSmall(changes);
  try {
    await work(simulator);
  } finally {
    await simulator.stop();
  }
};

/** A lead as specs read it. */
export interface SeenLead extends Record<string, unknown> {
  readonly lead_id: number;
  readonly profile_id: number;
  readonly lead_type: string;
  readonly date_created: string;
  readonly last_updated: string;
}

/** Any JSON answer of the simulator as specs read it; what is not in the answer is undefined all the same. */
export interface SeenJson extends Record<string, unknown> {
  readonly leads: SeenLead[];
  readonly lead_id: number;
  readonly account_id: number;
  readonly total_pages: number;
  readonly total_leads: number;
  readonly accounts: { readonly profiles: { readonly profile_id: number }[] }[];
  readonly numbers: { readonly phone_number_id: number }[];
}

/** What a spec looks at in an answer. */
export interface Seen {
  readonly status: number;
  readonly type: string;
  readonly headers: Headers;
  readonly text: string;
  readonly json: SeenJson;
}

const basic = (key: { token: string; secret: string }): string =>
  `Basic ${Buffer.from(`${key.token}:${key.secret}`).toString('base64')}`;

/** One request with a key; JSON is read where the answer is JSON. */
export const ask = async (
  simulator: RunningSimulator,
  key: ApiKey | undefined,
  path: string,
  init: RequestInit = {},
): Promise<Seen> => {
  const headers = {
    ...(key ? { authorization: basic(key) } : {}),
    ...(init.headers as Record<string, string> | undefined),
  };
  const response = await fetch(`${simulator.apiUrl}${path}`, { ...init, headers });
  const text = await response.text();
  const type = response.headers.get('content-type') ?? '';
  return {
    status: response.status,
    type,
    headers: response.headers,
    text,
    json: type.includes('json') && text !== '' ? (JSON.parse(text) as SeenJson) : ({} as SeenJson),
  };
};

/** A form-encoded POST. */
export const post = (
  simulator: RunningSimulator,
  key: ApiKey,
  path: string,
  values: Record<string, string>,
): Promise<Seen> => ask(simulator, key, path, { method: 'POST', body: new URLSearchParams(values) });

/** Every id of a window, page after page. */
export const sweep = async (
  simulator: RunningSimulator,
  key: ApiKey,
  query: string,
  size: number,
): Promise<number[]> => {
  const ids: number[] = [];
  for (let page = 1; ; page += 1) {
    const { json } = await ask(simulator, key, `/leads?${query}&leads_per_page=${size}&page_number=${page}`);
    ids.push(...json.leads.map((lead) => lead.lead_id));
    if (page >= json.total_pages) return ids;
  }
};
