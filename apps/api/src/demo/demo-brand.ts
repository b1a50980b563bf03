import { addForms } from './demo-forms.js';
import { OwnApi, OwnApiError } from './own-api.js';

/** How a person signs in to the demo brand. */
export interface DemoSignIn {
  readonly email: string;
  readonly password: string;
}

export interface DemoOptions {
  readonly publicUrl: string;
  readonly password: string;
  /** Key of the WhatConverts account, "token:secret". */
  readonly whatConvertsKey: string;
  /** Control address of the simulator that stands for WhatConverts; without one nothing is pushed. */
  readonly simulatorControl?: string;
}

interface Session {
  readonly brands: readonly { readonly id: string }[];
  readonly installation: { readonly firstRun: boolean };
}

const owner = { name: 'Jordan Sample', email: 'owner@example.com' };
const brand = { brandName: 'Brightside Home Services', timeZone: 'America/Chicago' };
const locations = [
  { name: 'Austin North', city: 'Austin', region: 'TX', phone: '+15125550140', timeZone: 'America/Chicago' },
  { name: 'Denver Central', city: 'Denver', region: 'CO', phone: '+13035550141', timeZone: 'America/Denver' },
  { name: 'Tampa Bay', city: 'Tampa', region: 'FL', phone: '+18135550142', timeZone: 'America/New_York' },
];

/**
 * Sets up the demo brand through the product's own API, step by step as a person would click: first run, locations,
 * connect, map, webhook. Each step looks at what is there already, so a start that was interrupted is completed by the next one.
 */
export class DemoBrand {
  constructor(private readonly options: DemoOptions) {}

  /** Returns how to sign in, or nothing when the owner has chosen another password. */
  async prepare(address: string): Promise<DemoSignIn | undefined> {
    const api = new OwnApi(address, new URL(this.options.publicUrl).origin);
    if (!(await this.enter(api))) return undefined;
    const { brands } = await api.get<Session>('/api/v1/session');
    if (brands[0]) {
      api.useBrand(brands[0].id);
      await addLocations(api);
      await addForms(api);
      const connectionId = await this.connect(api);
      await mapLocations(api, connectionId);
      await this.enterWebhook(api, connectionId);
    }
    return { email: owner.email, password: this.options.password };
  }

  private async enter(api: OwnApi): Promise<boolean> {
    const { password } = this.options;
    const { installation } = await api.get<Session>('/api/v1/session');
    try {
      if (installation.firstRun) await api.post('/api/v1/first-run', { ...owner, ...brand, password });
      else await api.post('/api/auth/sign-in/email', { email: owner.email, password });
      return true;
    } catch (error) {
      // 401: people who use the installation have changed the password; it is theirs now.
      if (error instanceof OwnApiError && error.status === 401) return false;
      throw error;
    }
  }

  /** The simulator forgets its webhooks when it ends and the product keeps no secret, so each start makes a new address. */
  private async enterWebhook(api: OwnApi, connectionId: string): Promise<void> {
    const { simulatorControl } = this.options;
    if (!simulatorControl) return;
    const { url } = await api.post<{ url: string }>(`/api/v1/connections/${connectionId}/webhook`, { overlapHours: 0 });
    const response = await fetch(`${simulatorControl}/add-webhook`, { method: 'POST', body: JSON.stringify({ url }) });
    if (!response.ok) throw new Error(`The simulator does not take the webhook: ${response.status}`);
  }

  private async connect(api: OwnApi): Promise<string> {
    const [token, secret] = this.options.whatConvertsKey.split(':');
    const connections = await api.get<{ data: { id: string }[] }>('/api/v1/connections');
    if (connections.data[0]) return connections.data[0].id;
    const { connection } = await api.post<{ connection: { id: string } }>('/api/v1/connections/whatconverts', {
      token,
      secret,
    });
    return connection.id;
  }
}

async function addLocations(api: OwnApi): Promise<void> {
  const { data } = await api.get<{ data: { name: string }[] }>('/api/v1/locations?limit=100');
  const present = new Set(data.map(({ name }) => name));
  if (present.size > 0) return;
  for (const location of locations) await api.post('/api/v1/locations', location);
}

interface MappingProposal {
  readonly locationId: string;
  readonly state: string;
  readonly suggestion: { readonly profileId: string; readonly confidence: string } | null;
}

/** Accepts the proposals of which the product is sure. */
async function mapLocations(api: OwnApi, connectionId: string): Promise<void> {
  const { data } = await api.get<{ data: MappingProposal[] }>(`/api/v1/connections/${connectionId}/mappings`);
  const rows = data.flatMap(({ locationId, state, suggestion }) =>
    state === 'unmapped' && suggestion?.confidence === 'high' ? [{ locationId, profileId: suggestion.profileId }] : [],
  );
  if (rows.length > 0) await api.post(`/api/v1/connections/${connectionId}/mappings/bulk`, { rows });
}
