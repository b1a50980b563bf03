import { type Database } from '@leadweave/persistence';
import {
  type ConversionMapChange,
  isSalesforceError,
  type ObjectDescription,
  type SalesforceApi,
  soql,
} from '@leadweave/salesforce-client';
import { type ConnectionsRepository } from '../connection/connections.repository.js';
import { type OrgFields } from '../fields/org-fields.js';
import { type ConnectionRef, type SalesforceGateway } from '../gateway/salesforce-gateway.js';
import { customFieldKey, type OrgFacts } from './org-facts.js';
import { type WantedField, type WantedObject, wantedObjects, wantedPairs } from './wanted-fields.js';

const everywhere = { kind: 'all-locations' } as const;

/** Asks an org for everything that the set-up looks at. */
export class OrgFactsReader {
  constructor(
    private readonly database: Database,
    private readonly connections: ConnectionsRepository,
    private readonly gateway: Pick<SalesforceGateway, 'call'>,
    private readonly fields: OrgFields,
  ) {}

  /** @throws ConnectionUnavailable, SalesforceError */
  async read(ref: ConnectionRef, wanted: readonly WantedField[]): Promise<OrgFacts> {
    const objects: Partial<Record<WantedObject, ObjectDescription>> = {};
    for (const object of wantedObjects) objects[object] = await this.describe(ref, object);
    const customFields = await this.customFields(ref, wanted);
    return { objects, customFields, conversion: await this.conversion(ref) };
  }

  /** Tokens in the form of JWTs are refused by the calls for the map, and as if the session was over (contract 2.3). */
  async hasJwt({ brandId, connectionId }: ConnectionRef): Promise<boolean> {
    const sealed = await this.database.inBrand(brandId, everywhere, (tx) => this.connections.sealed(tx, connectionId));
    return /^eyJ[\w-]+\.[\w-]+\./.test(sealed?.tokens.accessToken ?? '');
  }

  private describe(ref: ConnectionRef, object: WantedObject): Promise<ObjectDescription | undefined> {
    return allowed(async () => (await this.fields.describe(ref, object, { fresh: true })).description);
  }

  private async customFields(ref: ConnectionRef, wanted: readonly WantedField[]) {
    const names = [...new Set(wanted.map(({ name }) => name.replace(/__c$/, '')))];
    const query = soql`SELECT DeveloperName, TableEnumOrId FROM CustomField WHERE DeveloperName IN ${names}`;
    const page = await this.ask(ref, (api) => api.toolingQuery(query));
    const keys = page?.records.map(({ DeveloperName, TableEnumOrId }) =>
      customFieldKey(String(TableEnumOrId), `${String(DeveloperName)}__c`),
    );
    return keys && new Set(keys);
  }

  private async conversion(ref: ConnectionRef): Promise<ConversionMapChange | undefined> {
    if (await this.hasJwt(ref)) return undefined;
    return this.ask(ref, (api) => api.compareConversion(wantedPairs));
  }

  private ask<Result>(ref: ConnectionRef, work: (api: SalesforceApi) => Promise<Result>): Promise<Result | undefined> {
    return allowed(async () => (await this.gateway.call(ref, 'set-up', work)).result);
  }
}

/** What the org refuses to this user is something to tell, not to fail at. */
async function allowed<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await work();
  } catch (error) {
    if (isSalesforceError(error) && error.code === 'refused' && error.retryClass !== 'B') return undefined;
    throw error;
  }
}
