import { type IncomingMessage, type ServerResponse } from 'node:http';
import { API_PATH, handleApiRequest } from './api/handle-api-request.js';
import { unknownPath } from './api/answer.js';
import { sendAnswer } from './api/send-answer.js';
import { createControl } from './control/create-control.js';
import { CONTROL_PATH, handleControlRequest } from './control/handle-control-request.js';
import { LiveTraffic } from './control/live-traffic.js';
import { type SimulatorControl } from './control/simulator-control.js';
import { AgencyBook } from './state/agency-book.js';
import { KeyRing } from './state/key-ring.js';
import { LeadStore } from './state/lead-store.js';
import { type SimulatorState } from './state/simulator-state.js';
import { defaultSwitches, setSwitch, type Switches } from './state/switches.js';
import { WebhookHub } from './webhooks/webhook-hub.js';
import { createWorld } from './world/create-world.js';
import { nowSecOf, createSimulatorClock, type SimulatorClock } from './world/simulator-clock.js';
import { type WorldOptions } from './world/world-options.js';

/** How to make a simulator. */
export interface SimulatorOptions {
  readonly world: WorldOptions;
  /** Default: a running clock that starts at the world's `now`. */
  readonly clock?: SimulatorClock;
  readonly switches?: Partial<Switches>;
  /** New leads a minute from the start; default none. */
  readonly liveLeadsPerMinute?: number;
  /** Serves the control API under `/_control` too; default false. */
  readonly controlApi?: boolean;
}

/** A simulator without a server of its own, for processes that serve several things on one port. */
export interface WhatConvertsSimulator {
  readonly state: SimulatorState;
  readonly control: SimulatorControl;
  /** Answers one request; paths that are not the API's get the web application's HTML 404. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Stops traffic and deliveries. */
  stop(): void;
}

const createState = (options: SimulatorOptions): SimulatorState => {
  const world = createWorld(options.world);
  const switches = defaultSwitches();
  for (const [name, value] of Object.entries(options.switches ?? {})) setSwitch(switches, name, value);
  const parts = {
    world,
    leads: new LeadStore(world),
    clock: options.clock ?? createSimulatorClock({ startAt: options.world.now }),
    switches,
    keys: new KeyRing(world),
    agency: new AgencyBook(world),
    faults: [],
    requests: [],
  };
  const webhooks = new WebhookHub({ seed: options.world.seed, nowSec: nowSecOf(parts), state: () => state });
  const state: SimulatorState = { ...parts, webhooks };
  return state;
};

/** Ids are kept free for leads made after the start; so many can be left out without the rest running short. */
const MOST_SKIPPED = 50_000;

/**
 * Live leads are forgotten when a process ends. The next one, of the same world, does not give their ids to other leads: whoever
 * has read them would take those for changes of the former.
 */
const skipEarlierTraffic = (state: SimulatorState, since: Date, leadsPerMinute: number): void => {
  const minutes = (state.clock.now() - since.getTime()) / 60_000;
  const count = Math.min(MOST_SKIPPED, Math.max(0, Math.ceil(minutes * leadsPerMinute)));
  state.leads.skipIds(count);
  for (const profile of state.world.profiles) profile.nextLocalIndex += count;
};

/** Makes a simulator from a world; it lives until `stop`. */
export const createWhatConvertsSimulator = (options: SimulatorOptions): WhatConvertsSimulator => {
  const state = createState(options);
  const live = new LiveTraffic(state);
  const control = createControl(state, live);
  skipEarlierTraffic(state, options.world.now, options.liveLeadsPerMinute ?? 0);
  live.setRate(options.liveLeadsPerMinute ?? 0);
  live.start();
  return {
    state,
    control,
    handle: async (request, response) => {
      const path = (request.url ?? '/').split('?')[0] ?? '/';
      if (path === API_PATH || path.startsWith(`${API_PATH}/`)) return handleApiRequest(state, request, response);
      if (options.controlApi && path.startsWith(`${CONTROL_PATH}/`))
        return handleControlRequest(control, request, response);
      return sendAnswer(request, response, unknownPath(), [], new Date(state.clock.now()));
    },
    stop: () => {
      live.stop();
      state.webhooks.stop();
    },
  };
};
