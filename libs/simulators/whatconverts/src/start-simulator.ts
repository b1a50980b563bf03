import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { API_PATH } from './api/handle-api-request.js';
import { createWhatConvertsSimulator, type SimulatorOptions } from './create-simulator.js';
import { type SimulatorControl } from './control/simulator-control.js';
import { type SimulatorState } from './state/simulator-state.js';

/** Where a simulator listens; a port of 0, the default, takes a free one. Always on 127.0.0.1. */
export interface StartOptions extends SimulatorOptions {
  readonly port?: number;
}

/** A simulator that listens. */
export interface RunningSimulator {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  /** Base address for a client: `http://127.0.0.1:<port>/api/v1` */
  readonly apiUrl: string;
  readonly port: number;
  readonly state: SimulatorState;
  readonly control: SimulatorControl;
  /** Cuts every connection and frees the port. */
  stop(): Promise<void>;
}

/** Starts a simulated WhatConverts on the loopback interface. */
export const startWhatConvertsSimulator = async (options: StartOptions): Promise<RunningSimulator> => {
  const simulator = createWhatConvertsSimulator(options);
  const server = createServer((request, response) => {
    // A caller that hangs up in the middle is no failure of the simulator.
    simulator.handle(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    apiUrl: `${url}${API_PATH}`,
    port,
    state: simulator.state,
    control: simulator.control,
    stop: () => {
      simulator.stop();
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
};
