import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import {
  createSimulatorClock,
  createWhatConvertsSimulator,
  type SimulatorControl,
} from '@leadweave/whatconverts-simulator';
import {
  CONTROL_PATH as SALESFORCE_CONTROL_PATH,
  handleControlRequest as handleSalesforceControl,
  isSalesforcePath,
  type SimulatorControl as SalesforceControl,
} from '@leadweave/salesforce-simulator';
import { createDemoOrgs } from '../salesforce/demo-orgs.js';
import { OrgsFile, readOrgsFile } from '../salesforce/orgs-file.js';
import { handlePage } from '../pages/handle-page.js';
import { simulatedWorld } from '../simulated-world.js';
import { type SimulatorConfig } from '../simulator-config.js';

/** The simulators of one process. */
export interface RunningSimulators {
  readonly url: string;
  readonly whatconverts: SimulatorControl;
  readonly salesforce: SalesforceControl;
  stop(): Promise<void>;
}

/** Starts all simulators on one port of the loopback interface; port 0 takes a free one. */
export const startSimulators = async (config: SimulatorConfig): Promise<RunningSimulators> => {
  const world = simulatedWorld(config, config.epoch ?? new Date());
  const whatconverts = createWhatConvertsSimulator({
    world,
    clock: createSimulatorClock({ startAt: new Date() }),
    liveLeadsPerMinute: config.livePerMinute,
    controlApi: true,
  });
  const salesforce = createDemoOrgs(config, config.orgsFile ? readOrgsFile(config.orgsFile) : undefined);
  const orgsFile = config.orgsFile ? new OrgsFile(config.orgsFile, () => salesforce.snapshot()) : undefined;
  const services = { whatconverts: whatconverts.control, salesforce: salesforce.control };
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const path = request.url ?? '/';
    if (await handlePage(services, request, response)) return;
    if (isSalesforcePath(path)) return salesforce.handle(request, response);
    if (path.startsWith(`${SALESFORCE_CONTROL_PATH}/`))
      return handleSalesforceControl(salesforce.control, request, response);
    return whatconverts.handle(request, response);
  };
  const server = createServer((request, response) => {
    // A caller that hangs up in the middle is no failure of the simulator.
    answer(request, response)
      .catch(() => response.destroy())
      .finally(() => request.method !== 'GET' && orgsFile?.changed());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(config.port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    whatconverts: whatconverts.control,
    salesforce: salesforce.control,
    stop: () => {
      whatconverts.stop();
      orgsFile?.save();
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
};
