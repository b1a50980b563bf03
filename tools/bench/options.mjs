import { parseArgs } from 'node:util';

/** Sections in the order in which they run. */
export const sectionNames = [
  'pairing',
  'portal',
  'lists',
  'intake',
  'pairing-intake',
  'requests',
  'webhooks',
  'webhook-latency',
  'webhooks-out',
  'salesforce',
];

const flags = {
  leads: { type: 'string', default: '200000' },
  large: { type: 'string' },
  listed: { type: 'string', default: '1000000' },
  rounds: { type: 'string', default: '40' },
  paired: { type: 'string', default: '40000' },
  locations: { type: 'string', default: '500' },
  seconds: { type: 'string', default: '20' },
  burst: { type: 'string', default: '100000' },
  owed: { type: 'string', default: '20000' },
  waiting: { type: 'string', default: '100000' },
  backfill: { type: 'string', default: '50000' },
};

/** What the command line asks for. @throws Error with the usage when it cannot be read */
export function readOptions(parameters) {
  const { values, positionals } = parseArgs({ args: parameters, options: flags, allowPositionals: true });
  const unknown = positionals.filter((name) => !sectionNames.includes(name));
  if (unknown.length > 0) throw new Error(`No such section: ${unknown.join(', ')}\n${usage}`);
  const numbers = Object.entries(values).map(([name, text]) => [name, wholeNumber(name, text)]);
  return {
    sections: positionals.length > 0 ? sectionNames.filter((name) => positionals.includes(name)) : sectionNames,
    ...Object.fromEntries(numbers),
  };
}

const usage = `npm run bench -- [${sectionNames.join('|')} ...] [--leads=200000] [--large=1000000] [--listed=1000000] [--rounds=40] [--paired=40000] [--locations=500] [--seconds=20] [--burst=100000] [--owed=20000] [--waiting=100000] [--backfill=50000]`;

function wholeNumber(name, text) {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 1)
    throw new Error(`--${name} must be a number, not "${text}"\n${usage}`);
  return number;
}
