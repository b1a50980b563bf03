import {
  createOrgClock,
  createSalesforceSimulator,
  DEMO_APP,
  type OrgOptions,
  type SalesforceSimulator,
  type SimulatorSnapshot,
} from '@leadweave/salesforce-simulator';
import { type SimulatorConfig } from '../simulator-config.js';
import { addOwnBusiness } from './own-business.js';

const ORGS: readonly OrgOptions[] = [
  { name: 'brightside', company: 'Brightside Home Services', edition: 'Enterprise Edition', dailyCalls: 115_000 },
  { name: 'brightside--uat', company: 'Brightside Home Services (sandbox)', kind: 'sandbox' },
];

/**
 * The orgs of the demonstration: the brand's production org with business of its own, and an empty sandbox. With `goOnFrom`
 * they are as they were.
 */
export const createDemoOrgs = (
  { seed, redirectUris }: SimulatorConfig,
  goOnFrom?: SimulatorSnapshot,
): SalesforceSimulator => {
  const clock = createOrgClock();
  const simulator = createSalesforceSimulator({
    seed,
    clock,
    orgs: ORGS,
    apps: [{ ...DEMO_APP, redirectUris }],
    // People who try the product decide themselves what to allow.
    consent: { mode: 'page' },
    goOnFrom,
  });
  if (!goOnFrom) addOwnBusiness(simulator.control.org('brightside'), clock);
  return simulator;
};
