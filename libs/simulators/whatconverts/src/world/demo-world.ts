import { type WorldOptions } from './world-options.js';

/**
 * The world of the demonstration: the agency account "Brightside Home Services" with the profiles of three locations
 * and two profiles that belong to no location, a year of leads each.
 */
export const demoWorld = (now: Date, seed = 20_26): WorldOptions => ({
  seed,
  now,
  days: 365,
  accounts: [
    {
      name: 'Brightside Home Services',
      accountId: 27_313,
      profiles: [
        { name: 'Brightside Austin North', city: 'Austin', leadsPerDay: 7.6, profileId: 146_471 },
        { name: 'Brightside Denver Central', city: 'Denver', leadsPerDay: 6.1, profileId: 146_532 },
        { name: 'Brightside Tampa Bay', city: 'Tampa', leadsPerDay: 4.8, profileId: 146_590 },
        { name: 'Brightside Recruiting', city: 'Charlotte', leadsPerDay: 1.2, profileId: 146_655 },
        { name: 'Brightside Phoenix (opening soon)', city: 'Phoenix', leadsPerDay: 0.6, profileId: 146_701 },
      ],
    },
  ],
});
