import { demoWorld, type WorldOptions } from '@leadweave/whatconverts-simulator';
import { type SimulatorConfig } from './simulator-config.js';

/** The demonstration's world, or one of as many profiles as configured. */
export const simulatedWorld = (config: SimulatorConfig, now: Date): WorldOptions => {
  if (config.profiles === undefined) return demoWorld(now, config.seed);
  const { leadsPerDay } = config;
  const profiles = Array.from({ length: config.profiles }, (_profile, index) => ({
    name: `Location ${index + 1}`,
    leadsPerDay,
  }));
  return { seed: config.seed, now, accounts: [{ name: 'Simulated Franchise', profiles }] };
};
