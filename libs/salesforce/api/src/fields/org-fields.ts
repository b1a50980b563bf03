import { type Database } from '@leadweave/persistence';
import { type ObjectDescription } from '@leadweave/salesforce-client';
import { type Clock, minuteMs } from '@leadweave/time';
import { type ConnectionsRepository } from '../connection/connections.repository.js';
import { ConnectionUnavailable } from '../gateway/connection-unavailable.js';
import { type ConnectionRef, type GatewayPurpose, type SalesforceGateway } from '../gateway/salesforce-gateway.js';

const everywhere = { kind: 'all-locations' } as const;
/** Administrators change fields now and then: for so long screens and workers share one look. */
const keptForMs = 5 * minuteMs;
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
 * set-up elsewhere makes it void at once.
 */
export class OrgFields {
  private readonly kept = new Map<string, ReadDescription>();
  private readonly asked = new Map<string, Promise<ReadDescription>>();

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

  private async keyOf({ brandId, connectionId }: ConnectionRef, object: string): Promise<string> {
    const connection = await this.database.inBrand(brandId, everywhere, (tx) =>
      this.connections.byId(tx, connectionId),
    );
    if (!connection) throw new ConnectionUnavailable('not-connected');
    return [connectionId, connection.version, object].join(' ');
  }
}
