/// <reference types="node" />
import { createHmac, randomBytes } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { verificationExamples } from './verification-examples.js';

const key = randomBytes(32);
const secret = `whsec_${key.toString('base64')}`;
const body = '{"name":"Zoë"}';

/** A request as it goes out, signed by two secrets as during a rotation. */
function signed(seconds: number, by: Buffer = key) {
  const signature = (one: Buffer) =>
    createHmac('sha256', one).update(`evt_1.${seconds}.`).update(Buffer.from(body)).digest('base64');
  return {
    'webhook-id': 'evt_1',
    'webhook-timestamp': `${seconds}`,
    'webhook-signature': `v1,${signature(randomBytes(32))} v1,${signature(by)}`,
  };
}

const now = () => Math.floor(Date.now() / 1_000);
const requests = [
  { headers: signed(now()), expected: true },
  { headers: signed(now(), randomBytes(32)), expected: false },
  { headers: signed(now() - 400), expected: false },
  { headers: { ...signed(now()), 'webhook-id': 'evt_2' }, expected: false },
  { headers: {}, expected: false },
];

/** How each language runs its example over the requests and prints what came out. */
const programs = {
  node: {
    command: process.execPath,
    args: ['--input-type=module', '-'],
    end: `const { secret, body, all } = JSON.parse(process.env.REQUESTS);
      console.log(JSON.stringify(all.map((headers) => isFromLeadweave(secret, headers, Buffer.from(body)))));`,
  },
  python: {
    command: 'python3',
    args: ['-'],
    end: `
import json, os
told = json.loads(os.environ["REQUESTS"])
print(json.dumps([is_from_leadweave(told["secret"], headers, told["body"].encode()) for headers in told["all"]]))`,
  },
  php: {
    command: 'php',
    args: [] as string[],
    end: `
$told = json_decode(getenv('REQUESTS'), true);
echo json_encode(array_map(fn ($headers) => is_from_leadweave($told['secret'], $headers, $told['body']), $told['all']));`,
  },
} as const;

describe.each(['node', 'python', 'php'] as const)('the example for %s', (language) => {
  const { command, args, end } = programs[language];
  const exists = spawnSync(command, ['--version']).status === 0;

  (exists ? it : it.skip)('accepts what Leadweave signed and nothing else', () => {
    const told = JSON.stringify({ secret, body, all: requests.map(({ headers }) => headers) });
    const { stdout, stderr } = spawnSync(command, args, {
      input: `${verificationExamples[language]}\n${end}`,
      env: { ...process.env, REQUESTS: told },
      encoding: 'utf8',
      timeout: 20_000,
    });
    expect([stderr, stdout && (JSON.parse(stdout) as boolean[])]).toEqual([
      '',
      requests.map(({ expected }) => expected),
    ]);
  });
});
