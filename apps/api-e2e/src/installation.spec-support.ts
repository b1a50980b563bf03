import {
  type DatabaseServer,
  type Environment,
  installationSecrets,
  PortalClient,
  type Product,
  type Simulator,
  startDatabaseServer,
  startProduct,
  startSimulator,
} from '@leadweave/stack';

const hourMs = 3600 * 1000;
const historyMs = 365 * 24 * hourMs;

/** A profile of the simulated account, as its control page tells. */
export interface SimulatedProfile {
  readonly profileId: number;
  readonly name: string;
  readonly leads: number;
}

/** One database, one simulator, and any number of the product's processes on them. */
export class Installation {
  private readonly products: Product[] = [];

  private constructor(
    private readonly server: DatabaseServer,
    readonly simulator: Simulator,
    private readonly environment: Environment,
  ) {}

  static async start(simulation: Environment): Promise<Installation> {
    const server = await startDatabaseServer();
    const simulator = await startSimulator({
      SIMULATOR_EPOCH: new Date(Date.now() - hourMs).toISOString(),
      ...simulation,
    });
    return new Installation(server, simulator, {
      ...installationSecrets(),
      DATABASE_URL: await server.database('leadweave'),
      WHATCONVERTS_API_URL: simulator.apiUrl,
    });
  }

  /** As the owner of the tables reaches them: for proofs that look behind the routes. */
  get databaseUrl(): string {
    return this.environment['DATABASE_URL']!;
  }

  async product(environment: Environment = {}): Promise<Product> {
    const product = await startProduct({ ...this.environment, ...environment });
    this.products.push(product);
    return product;
  }

  async profiles(): Promise<SimulatedProfile[]> {
    const { profiles } = (await this.simulator.control('summary')) as { profiles: SimulatedProfile[] };
    return profiles;
  }

  /** "token:secret" of the key of one profile. */
  async keyOf(profileId: number): Promise<string> {
    const keys = (await this.simulator.control('keys')) as { token: string; secret: string; profileId?: number }[];
    const key = keys.find((one) => one.profileId === profileId);
    if (!key) throw new Error(`no key of profile ${profileId}`);
    return `${key.token}:${key.secret}`;
  }

  /**
   * Ids of the leads of the three synced types that the source has since `from`, in no particular order.
   * The simulated history ends an hour before the start, well before the upper bound of any run.
   */
  async truth(profileIds: readonly number[], from: Date): Promise<string[]> {
    const types = ['web_form', 'phone_call', 'chat'];
    const answers = profileIds.map((profileId) => this.simulator.control('truth', { profileId, types, from }));
    return ((await Promise.all(answers)) as { leadIds: number[] }[])
      .flatMap(({ leadIds }) => leadIds.map(String))
      .sort();
  }

  async stop(): Promise<void> {
    await Promise.all(this.products.map((product) => product.stop()));
    await this.simulator.stop();
    await this.server.stop();
  }
}

/** What `connectAndMap` made. */
export interface Connected {
  readonly connectionId: string;
  readonly locationIds: string[];
  /** Start of the history that the mappings promise. */
  readonly historyFrom: Date;
}

/** Creates a location for each profile, connects the master key and maps all of them. */
export async function connectAndMap(
  portal: PortalClient,
  masterKey: string,
  profiles: readonly SimulatedProfile[],
): Promise<Connected> {
  const locationIds: string[] = [];
  for (const { name } of profiles) {
    const { id } = (await portal.post('/api/v1/locations', { name, timeZone: 'America/Chicago' })) as { id: string };
    locationIds.push(id);
  }
  const [token, secret] = masterKey.split(':');
  const connected = (await portal.post('/api/v1/connections/whatconverts', { token, secret })) as {
    connection: { id: string };
  };
  const rows = profiles.map(({ profileId }, index) => ({ locationId: locationIds[index], profileId: `${profileId}` }));
  await portal.post(`/api/v1/connections/${connected.connection.id}/mappings/bulk`, { rows });
  return { connectionId: connected.connection.id, locationIds, historyFrom: new Date(Date.now() - historyMs) };
}

interface Run {
  readonly id: string;
  readonly state: string;
}

/** Waits until no run of the brand is queued, running or paused. Returns the ended runs, newest first. */
export async function runsEnded(portal: PortalClient, timeoutMs = 120_000): Promise<Run[]> {
  for (const started = Date.now(); Date.now() - started < timeoutMs;) {
    const { data } = (await portal.get('/api/v1/sync-runs?limit=100')) as { data: Run[] };
    if (data.length > 0 && data.every(({ state }) => !['queued', 'running', 'paused'].includes(state))) return data;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('the runs did not end in time');
}

/** WhatConverts ids of everything that the given runs created, in no particular order; a double shows as a double. */
export async function createdRecords(portal: PortalClient, runs: readonly Run[]): Promise<string[]> {
  const ids: string[] = [];
  for (const { id } of runs) {
    for await (const page of portal.pages(`/api/v1/sync-runs/${id}/records?outcome=created&limit=200`)) {
      ids.push(...(page as { externalId: string }[]).map(({ externalId }) => externalId));
    }
  }
  return ids.sort();
}

/** How many leads this person sees. */
export async function leadCount(portal: PortalClient): Promise<number> {
  const { total } = (await portal.get('/api/v1/leads/count?exact=true')) as { total: number };
  return total;
}

export { PortalClient };
