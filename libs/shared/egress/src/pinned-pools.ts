import { isIP, type LookupFunction } from 'node:net';
import { Pool } from 'undici';
import { type ResolvedTarget } from './resolve-target.js';

/** Connections that are kept open are bounded: an installation may call any number of hosts. */
const mostPools = 200;
const connectMs = 5_000;
const idleMs = 10_000;

/**
 * Connections by origin and checked addresses. A name that points elsewhere by now gets connections of its own: the socket
 * of yesterday's address is never reused for it.
 */
export class PinnedPools {
  private readonly pools = new Map<string, Pool>();

  /** The least recently used pool makes room; requests under way in it are finished. */
  for({ url, addresses }: ResolvedTarget): Pool {
    const key = `${url.origin} ${addresses.join(' ')}`;
    const pool = this.pools.get(key) ?? this.open(url, addresses);
    this.pools.delete(key);
    this.pools.set(key, pool);
    if (this.pools.size > mostPools) this.closeOldest();
    return pool;
  }

  async close(): Promise<void> {
    const open = [...this.pools.values()];
    this.pools.clear();
    await Promise.all(open.map((pool) => pool.destroy()));
  }

  /**
   * Each request has a connection to itself, and there are as many as are asked for: many customers use the same host, and one
   * path that hangs must not hold up the others. Callers bound what they have under way.
   */
  private open(url: URL, addresses: readonly string[]): Pool {
    return new Pool(url.origin, {
      connections: null,
      pipelining: 1,
      allowH2: false,
      keepAliveTimeout: idleMs,
      keepAliveMaxTimeout: idleMs,
      connect: { timeout: connectMs, lookup: answering(addresses) },
    });
  }

  private closeOldest(): void {
    const [oldest] = this.pools;
    if (!oldest) return;
    this.pools.delete(oldest[0]);
    void oldest[1].close().catch(() => undefined);
  }
}

/** The lookup of a socket: no name service is asked a second time. */
function answering(addresses: readonly string[]): LookupFunction {
  const all = addresses.map((address) => ({ address, family: isIP(address) }));
  return (_name, options, callback) => {
    if (options.all) callback(null, all);
    else callback(null, all[0]!.address, all[0]!.family);
  };
}
