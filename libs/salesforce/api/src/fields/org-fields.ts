import { type Database } from '@leadweave/persistence';
import { type ObjectDescription } from '@leadweave/salesforce-client';
import { type Clock, minuteMs, secondMs } from '@leadweave/time';
import { type ConnectionsRepository } from '../connection/connections.repository.js';
import { ConnectionUnavailable } from '../gateway/connection-unavailable.js';
import { type ConnectionRef, type GatewayPurpose, type SalesforceGateway } from '../gateway/salesforce-gateway.js';

const everywhere = { kind: 'all-locations' } as const;
/** Administrators change fields now and then: for so long screens and workers share one look. */
const keptForMs = 5 * minuteMs;
/** For so long a connection is taken for the one it was: a worker asks for every lead. */
const believedForMs = 2 * secondMs;
/** Descriptions are large; the oldest give way. */
const mostKept = 300;

/** An object of an org, and when the org was asked. */
export interface ReadDescription {
  readonly description: ObjectDescription;
  readonly readAt: Date;
}

export interface DescribeOptions {
  /** Default: for a person at the screen. */
  readonly purpose?: GatewayPurpose;
  /** Asks the org although a description is kept. */
  readonly fresh?: boolean;
}

/**
 * The fields of orgs, kept for a while in this process. What is kept belongs to a version of the connection, so a new sign-in or a
 * set-up elsewhere makes it void within two seconds.
 */
export class OrgFields {
  private readonly kept = new Map<string, ReadDescription>();
  private readonly asked = new Map<string, Promise<ReadDescription>>();
  private readonly versions = new Map<string, { readonly version: number; readonly readAtMs: number }>();

  constructor(
    private readonly database: Database,
    private readonly connections: ConnectionsRepository,
    private readonly gateway: Pick<SalesforceGateway, 'call'>,
    private readonly clock: Clock,
  ) {}

  /** @throws ConnectionUnavailable, SalesforceError */
  async describe(ref: ConnectionRef, object: string, options: DescribeOptions = {}): Promise<ReadDescription> {
    const key = await this.keyOf(ref, object);
    const kept = this.kept.get(key);
    if (kept && !options.fresh && this.clock().getTime() - kept.readAt.getTime() < keptForMs) return kept;
    const asked = this.asked.get(key) ?? this.ask(ref, object, key, options.purpose ?? 'set-up');
    return asked;
  }

  /** They turned out to be others: the next question goes to the org. */
  forget({ brandId, connectionId }: ConnectionRef): void {
    const prefix = `${brandId} ${connectionId}`;
    for (const key of this.kept.keys()) if (key.startsWith(prefix)) this.kept.delete(key);
    this.versions.delete(prefix);
  }

  private ask(ref: ConnectionRef, object: string, key: string, purpose: GatewayPurpose): Promise<ReadDescription> {
    const asked = this.gateway
      .call(ref, purpose, (api) => api.describe(object))
      .then(({ result }) => this.keep(key, { description: result, readAt: this.clock() }))
      .finally(() => this.asked.delete(key));
    this.asked.set(key, asked);
    return asked;
  }

  private keep(key: string, read: ReadDescription): ReadDescription {
    this.kept.delete(key);
    this.kept.set(key, read);
    if (this.kept.size > mostKept) this.kept.delete(this.kept.keys().next().value!);
    return read;
  }

  private async keyOf(ref: ConnectionRef, object: string): Promise<string> {
    return [ref.brandId, ref.connectionId, await this.versionOf(ref), object].join(' ');
  }

  private async versionOf({ brandId, connectionId }: ConnectionRef): Promise<number> {
    const key = `${brandId} ${connectionId}`;
    const readAtMs = this.clock().getTime();
    const known = this.versions.get(key);
    if (known && readAtMs - known.readAtMs < believedForMs) return known.version;
    const connection = await this.database.inBrand(brandId, everywhere, (tx) =>
      this.connections.byId(tx, connectionId),
    );
    if (!connection) throw new ConnectionUnavailable('not-connected');
    if (this.versions.size >= mostKept) this.versions.clear();
    this.versions.set(key, { version: connection.version, readAtMs });
    return connection.version;
  }
}
