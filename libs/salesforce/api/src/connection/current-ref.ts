import { type Database } from '@leadweave/persistence';
import { type ConnectionRef } from '../gateway/salesforce-gateway.js';
import { SalesforceApiError } from '../salesforce-api-error.js';
import { type ConnectionsRepository } from './connections.repository.js';

const everywhere = { kind: 'all-locations' } as const;

/** The connection of a brand. @throws SalesforceApiError `salesforce-not-connected` */
export async function currentRef(
  database: Database,
  connections: ConnectionsRepository,
  brandId: string,
): Promise<ConnectionRef> {
  const connection = await database.inBrand(brandId, everywhere, (tx) => connections.current(tx));
  if (!connection) throw new SalesforceApiError('salesforce-not-connected', 'Connect Salesforce first.');
  return { brandId, connectionId: connection.id };
}
