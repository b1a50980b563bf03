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

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void simulators.stop());
