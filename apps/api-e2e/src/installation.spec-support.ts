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
    const simulator = await startSimulator(simulation);
    return new Installation(server, simulator, {
      ...installationSecrets(),
      DATABASE_URL: await server.database('leadweave'),
      WHATCONVERTS_API_URL: simulator.apiUrl,
    });
  }

  async product(environment: Environment = {}): Promise<Product> {
    const product = await startProduct({ ...this.environment, ...environment });
    this.products.push(product);
    return product;
  }

  profiles(): Promise<SimulatedProfile[]> {
    return this.simulator.control('summary') as Promise<SimulatedProfile[]>;
  }

  /** Ids of the leads of the three synced types that exist at the source, in no particular order. */
  async truth(profileIds: readonly number[]): Promise<string[]> {
    const types = ['web_form', 'phone_call', 'chat'];
    const lists = profileIds.map((profileId) => this.simulator.control('truth', { profileId, types }));
    return ((await Promise.all(lists)) as number[][]).flat().map(String).sort();
  }

  async stop(): Promise<void> {
    await Promise.all(this.products.map((product) => product.stop()));
    await this.simulator.stop();
    await this.server.stop();
  }
}

/** Creates a location for each profile, connects the master key and maps all of them. */
export async function connectAndMap(
  portal: PortalClient,
  masterKey: string,
  profiles: readonly SimulatedProfile[],
): Promise<{ connectionId: string; locationIds: string[] }> {
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
  return { connectionId: connected.connection.id, locationIds };
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

/** WhatConverts ids of all leads that the portal shows this person, in no particular order. */
export async function shownLeads(portal: PortalClient): Promise<string[]> {
  const ids: string[] = [];
  for await (const page of portal.pages('/api/v1/leads?limit=200')) {
    ids.push(...(page as { externalId: string }[]).map(({ externalId }) => externalId));
  }
  return ids.sort();
}

export { PortalClient };
