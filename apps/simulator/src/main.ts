import { DEMO_APP } from '@leadweave/salesforce-simulator';
import { startSimulators } from './control/start-simulators.js';
import { simulatorConfig } from './simulator-config.js';

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

const simulators = await startSimulators(simulatorConfig(process.env));

const { token, secret } = simulators.whatconverts.masterKey();
// A parent process that started us with a channel learns where we are; people read it.
if (process.send)
  process.send({
    url: simulators.url,
    apiUrl: `${simulators.url}/api/v1`,
    masterKey: `${token}:${secret}`,
    salesforceApp: { clientId: DEMO_APP.clientId, clientSecret: DEMO_APP.clientSecret },
  });
else sayWhereAndHow();

// Without its parent nobody would stop this process.
for (const end of ['SIGTERM', 'SIGINT', 'disconnect'] as const) process.once(end, () => void stop());

async function stop(): Promise<void> {
  await simulators.stop();
  process.exit();
}

function sayWhereAndHow(): void {
  say(`Simulators at ${simulators.url}, WhatConverts API at ${simulators.url}/api/v1`);
  for (const key of simulators.whatconverts.keys()) {
    const reach = key.profileId === undefined ? '' : ` of profile ${key.profileId}`;
    say(`${key.kind} key${reach}: ${key.token} : ${key.secret}`);
  }
}
