import type { PasswordCost } from './password-cost.js';

/** A stored hash taken apart. */
export interface PasswordHash {
  readonly cost: PasswordCost;
  readonly salt: Buffer;
  readonly digest: Buffer;
}

const version = 19;
const pattern =
  /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,3}),p=(\d{1,3})\$([A-Za-z0-9+/]{11,88})\$([A-Za-z0-9+/]{16,128})$/;

/** The PHC string: `$argon2id$v=19$m=…,t=…,p=…$salt$digest`. */
export function passwordHashToText({ cost, salt, digest }: PasswordHash): string {
  const parameters = `m=${cost.memoryKibibytes},t=${cost.passes},p=${cost.parallelism}`;
  return `$argon2id$v=${version}$${parameters}$${unpadded(salt)}$${unpadded(digest)}`;
}

/** The parts of a PHC string of Argon2id, or undefined when it is none. */
export function passwordHashFromText(text: string): PasswordHash | undefined {
  const match = pattern.exec(text);
  if (!match) return undefined;
  const [, memory, passes, parallelism, salt, digest] = match as unknown as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  return {
    cost: { memoryKibibytes: Number(memory), passes: Number(passes), parallelism: Number(parallelism) },
    salt: Buffer.from(salt, 'base64'),
    digest: Buffer.from(digest, 'base64'),
  };
}

const unpadded = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '');
