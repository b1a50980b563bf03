import { hashOf, Random } from '../world/random.js';
import { type World } from '../world/world.js';

/** An API key of the simulated account (contract 2.1, 2.2). */
export interface ApiKey {
  /** `<number>-<16 hex>`; the number is the profile or the account the key belongs to. */
  readonly token: string;
  readonly secret: string;
  readonly kind: 'profile' | 'master';
  readonly profileId?: number;
  readonly requestsPerDay: number;
  revoked: boolean;
}

/** The largest number of requests a key may have under way (contract 5). */
export const REQUESTS_AT_ONCE = 20;
const PROFILE_REQUESTS_PER_DAY = 1000;
const MASTER_REQUESTS_PER_DAY = 10_000;
const KEY_SALT = 51;

interface Usage {
  day: string;
  used: number;
  atOnce: number;
  readonly waiting: (() => void)[];
}

/** Issues, checks and counts keys. Every key and secret follows from the seed and the order of issue. */
export class KeyRing {
  private readonly keys: ApiKey[] = [];
  private readonly usages = new Map<string, Usage>();

  constructor(private readonly world: World) {
    this.add({ kind: 'master' });
    for (const profile of world.profiles) this.add({ kind: 'profile', profileId: profile.profileId });
  }

  all(): readonly ApiKey[] {
    return this.keys;
  }

  master(): ApiKey {
    return this.keys.find((key) => key.kind === 'master' && !key.revoked) ?? this.add({ kind: 'master' });
  }

  ofProfile(profileId: number): ApiKey | undefined {
    return this.keys.find((key) => key.profileId === profileId && !key.revoked);
  }

  add(options: { kind: 'profile' | 'master'; profileId?: number; requestsPerDay?: number }): ApiKey {
    const owner = options.profileId ?? this.world.accounts[0]?.accountId ?? 1;
    const random = new Random(hashOf(this.world.seed, owner, this.keys.length, KEY_SALT));
    const usual = options.kind === 'master' ? MASTER_REQUESTS_PER_DAY : PROFILE_REQUESTS_PER_DAY;
    const key: ApiKey = {
      token: `${owner}-${random.hex(16)}`,
      secret: random.hex(32),
      kind: options.kind,
      ...(options.profileId === undefined ? {} : { profileId: options.profileId }),
      requestsPerDay: options.requestsPerDay ?? usual,
      revoked: false,
    };
    this.keys.push(key);
    return key;
  }

  /** True when a key of this token was in force. */
  revoke(token: string): boolean {
    const key = this.keys.find((entry) => entry.token === token && !entry.revoked);
    if (key) key.revoked = true;
    return key !== undefined;
  }

  check(token: string, secret: string): ApiKey | undefined {
    return this.keys.find((key) => key.token === token && key.secret === secret && !key.revoked);
  }

  byToken(token: string): ApiKey | undefined {
    return this.keys.find((key) => key.token === token && !key.revoked);
  }

  /** Counts one request on the UTC day of `now`; false when the day's quota was spent before. */
  spend(key: ApiKey, now: Date): boolean {
    const usage = this.usageOf(key, now);
    if (usage.used >= key.requestsPerDay) return false;
    usage.used += 1;
    return true;
  }

  usedToday(token: string, now: Date): number {
    const key = this.keys.find((entry) => entry.token === token);
    return key ? this.usageOf(key, now).used : 0;
  }

  setUsedToday(token: string, used: number, now: Date): void {
    const key = this.keys.find((entry) => entry.token === token);
    if (!key) throw new RangeError(`There is no key "${token}".`);
    this.usageOf(key, now).used = used;
  }

  /** Takes one of the places at once; with all taken waits for one (`wait`) or returns false. */
  async enter(key: ApiKey, now: Date, wait: boolean): Promise<boolean> {
    const usage = this.usageOf(key, now);
    if (usage.atOnce < REQUESTS_AT_ONCE) {
      usage.atOnce += 1;
      return true;
    }
    if (!wait) return false;
    await new Promise<void>((resolve) => usage.waiting.push(resolve));
    return true;
  }

  /** Gives the place back, or straight to the next that waits. */
  leave(key: ApiKey, now: Date): void {
    const usage = this.usageOf(key, now);
    const next = usage.waiting.shift();
    if (next) next();
    else usage.atOnce -= 1;
  }

  private usageOf(key: ApiKey, now: Date): Usage {
    const day = now.toISOString().slice(0, 10);
    const usage = this.usages.get(key.token) ?? { day, used: 0, atOnce: 0, waiting: [] };
    if (usage.day !== day) {
      usage.day = day;
      usage.used = 0;
    }
    this.usages.set(key.token, usage);
    return usage;
  }
}
