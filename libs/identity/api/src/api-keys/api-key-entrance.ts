import type { Access } from '@leadweave/access';
import type { Clock } from '@leadweave/time';
import { IdentityError } from '../identity-error.js';
import type { RequestCounter } from '../rate-limit/request-counter.js';
import { admitApiKey, type Entrance } from './admit-api-key.js';
import type { UsedApiKeysRepository } from './used-api-keys.repository.js';

/** A request as it comes to an entrance with a key. */
export interface KeyCaller {
  /** The key as it was sent. */
  readonly text: string;
  readonly address: string | undefined;
  readonly response: { setHeader(name: string, value: string): unknown };
}

/** Where every request with a key comes in: it is looked up, counted, and held against what the route asks for. */
export class ApiKeyEntrance {
  constructor(
    private readonly keys: UsedApiKeysRepository,
    private readonly counter: RequestCounter,
    private readonly clock: Clock,
  ) {}

  /**
   * What the key may do there. From here on every answer tells how much of its allowance is left.
   *
   * @throws IdentityError `api-key-refused`, `rate-limited`, and what `admitApiKey` throws
   */
  async enter({ text, address, response }: KeyCaller, entrance: Entrance): Promise<Access> {
    const key = await this.keys.use(text, this.clock(), address);
    if (key === undefined) throw new IdentityError('api-key-refused', 'No living key');
    const { admitted, headers, limit, retryAfterSeconds } = await this.counter.count(key);
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (!admitted) {
      throw new IdentityError('rate-limited', `This key may send ${limit}.`, { details: { retryAfterSeconds } });
    }
    return admitApiKey(key, entrance);
  }
}
