import { type RequestEvent, type WhatConvertsClientOptions } from '../client-options.js';
import { createWhatConvertsClient, type WhatConvertsClient } from '../create-whatconverts-client.js';
import { scriptedHttp, type ScriptedHttp, type ScriptStep } from './scripted-http.js';

/** A client on a script, with waits recorded instead of waited and the jitter at its upper end. */
export function aClient(
  scripted: ScriptedHttp | readonly ScriptStep[],
  options: Partial<WhatConvertsClientOptions> = {},
): { client: WhatConvertsClient; script: ScriptedHttp; waits: number[]; events: RequestEvent[] } {
  const script = 'http' in scripted ? scripted : scriptedHttp(...scripted);
  const waits: number[] = [];
  const events: RequestEvent[] = [];
  const client = createWhatConvertsClient({
    http: script.http,
    baseUrl: 'https://wc.example.com/api/v1/',
    credentials: { token: 'token-1', secret: 'secret-1' },
    clock: { now: () => new Date('2026-11-20T10:00:00Z') },
    random: () => 1,
    wait: (delayMs) => {
      waits.push(delayMs);
      return Promise.resolve();
    },
    onRequest: (event) => events.push(event),
    ...options,
  });
  return { client, script, waits, events };
}
