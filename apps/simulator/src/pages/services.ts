import { type SimulatorControl as SalesforceControl } from '@leadweave/salesforce-simulator';
import { type SimulatorControl } from '@leadweave/whatconverts-simulator';

/** The hands behind the scene of both simulated services. */
export interface Services {
  readonly whatconverts: SimulatorControl;
  readonly salesforce: SalesforceControl;
}
