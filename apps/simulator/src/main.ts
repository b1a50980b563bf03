import { startSimulators } from './control/start-simulators.js';
import { simulatorConfig } from './simulator-config.js';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const simulators = await startSimulators(simulatorConfig(process.env));

say(`Simulators at ${simulators.url}, WhatConverts API at ${simulators.url}/api/v1`);
for (const key of simulators.whatconverts.keys())
  say(
    `${key.kind} key${key.profileId === undefined ? '' : ` of profile ${key.profileId}`}: ${key.token} : ${key.secret}`,
  );

// A parent process that started us with a channel learns where we are.
const { token, secret } = simulators.whatconverts.masterKey();
process.send?.({ url: simulators.url, apiUrl: `${simulators.url}/api/v1`, masterKey: `${token}:${secret}` });

for (const signal of ['SIGTERM', 'SIGINT'] as const)
  process.once(signal, () => void simulators.stop().then(() => process.disconnect?.()));
