import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { ParallelLimit } from './parallel-limit.js';
import { defaultPasswordCost, type PasswordCost } from './password-cost.js';
import { passwordHashFromText, passwordHashToText } from './password-hash-text.js';

/** How passwords are hashed. */
export interface PasswordHasherOptions {
  /** Default 64 MiB, 3 passes, 1 lane. Existing hashes keep the cost they were made with. */
  readonly cost?: PasswordCost;
  /** Hashes at once. Default 3: each takes 64 MiB and one of the four threads that files and DNS need as well. */
  readonly parallelHashes?: number;
  /** Hashes that may wait for their turn. Default 64, some ten seconds' worth. */
  readonly waitingHashes?: number;
}

const saltBytes = 16;
const digestBytes = 32;
const defaultParallelHashes = 3;
const defaultWaitingHashes = 64;
const derive = promisify(argon2);

/** Argon2id of the Node runtime, with a cap on hashes at once so that a flood of sign-ins leaves the rest of the process alive. */
export class PasswordHasher {
  private readonly limit: ParallelLimit;
  private readonly cost: PasswordCost;

  constructor(options: PasswordHasherOptions = {}) {
    this.cost = options.cost ?? defaultPasswordCost;
    this.limit = new ParallelLimit({
      running: options.parallelHashes ?? defaultParallelHashes,
      waiting: options.waitingHashes ?? defaultWaitingHashes,
    });
  }

  /** A PHC string with a fresh salt. @throws IdentityError `overloaded` */
  async hash(password: string): Promise<string> {
    const salt = randomBytes(saltBytes);
    const digest = await this.digest(password, salt, this.cost, digestBytes);
    return passwordHashToText({ cost: this.cost, salt, digest });
  }

  /** Whether `password` made `stored`. A text that is no hash matches nothing. @throws IdentityError `overloaded` */
  async verify(password: string, stored: string): Promise<boolean> {
    const hash = passwordHashFromText(stored);
    if (!hash) return false;
    const digest = await this.digest(password, hash.salt, hash.cost, hash.digest.length);
    return timingSafeEqual(digest, hash.digest);
  }

  private digest(password: string, nonce: Buffer, cost: PasswordCost, tagLength: number): Promise<Buffer> {
    // Composed and decomposed accents are the same password: keyboards differ in which one they send.
    const message = password.normalize('NFC');
    const { memoryKibibytes: memory, passes, parallelism } = cost;
    return this.limit.run(() => derive('argon2id', { message, nonce, parallelism, tagLength, memory, passes }));
  }
}
