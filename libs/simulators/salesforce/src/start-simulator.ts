import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { type SimulatorControl } from './control/simulator-control.js';
import { createSalesforceSimulator, type SalesforceSimulator, type SimulatorOptions } from './create-simulator.js';

/** Where a simulator listens; a port of 0, the default, takes a free one. Always on 127.0.0.1. */
export interface StartOptions extends SimulatorOptions {
  readonly port?: number;
}

/** A simulator that listens. */
export interface RunningSimulator extends Pick<SalesforceSimulator, 'snapshot'> {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  readonly control: SimulatorControl;
  /** Address of a Salesforce host, e.g. `urlOf('login.salesforce.com')`. */
  urlOf(host: string): string;
  /** Cuts every connection and frees the port. */
  stop(): Promise<void>;
}

/** Longer than Salesforce allows, so that the simulator itself can say so. */
const LONGEST_HEAD = 65_536;

/** Starts a simulated Salesforce on the loopback interface. */
export const startSalesforceSimulator = async (options: StartOptions = {}): Promise<RunningSimulator> => {
  const simulator = createSalesforceSimulator(options);
  const server = createServer({ maxHeaderSize: LONGEST_HEAD }, (request, response) => {
    // A caller that hangs up in the middle is no failure of the simulator.
    simulator.handle(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    control: simulator.control,
    snapshot: () => simulator.snapshot(),
    urlOf: (host) => `${url}/${host}`,
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
};
