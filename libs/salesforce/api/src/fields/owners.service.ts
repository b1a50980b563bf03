import { type Access } from '@leadweave/access';
import { type Database } from '@leadweave/persistence';
import { anything, like, type Soql, soql } from '@leadweave/salesforce-client';
import { type ConnectionsRepository } from '../connection/connections.repository.js';
import { currentRef } from '../connection/current-ref.js';
import { forPeople } from '../gateway/api-error-of.js';
import { type ConnectionRef, type SalesforceGateway } from '../gateway/salesforce-gateway.js';
import { type SalesforceOwnerChoiceDto, type SalesforceOwnerListDto } from './owner.dto.js';

/** More are found by a longer part of the name. */
const most = 20;

/** Finds who may own leads in an org. */
export class OwnersService {
  constructor(
    private readonly database: Database,
    private readonly connections: ConnectionsRepository,
    private readonly gateway: Pick<SalesforceGateway, 'call'>,
  ) {}

  /** @throws SalesforceApiError `salesforce-not-connected`, `salesforce-needs-sign-in`, `salesforce-unavailable` … */
  async find({ brandId }: Access, search = ''): Promise<SalesforceOwnerListDto> {
    const ref = await currentRef(this.database, this.connections, brandId);
    const named = search.trim() === '' ? like(anything) : like(anything, search.trim(), anything);
    const queues = soql`SELECT Id, Name FROM Group WHERE Type = 'Queue' AND Name LIKE ${named} ORDER BY Name LIMIT ${most}`;
    const users = soql`SELECT Id, Name FROM User WHERE IsActive = true AND Name LIKE ${named} ORDER BY Name LIMIT ${most}`;
    return forPeople(async () => ({
      data: [...(await this.ask(ref, 'queue', queues)), ...(await this.ask(ref, 'user', users))],
    }));
  }

  private async ask(ref: ConnectionRef, type: SalesforceOwnerChoiceDto['type'], query: Soql) {
    const { result } = await this.gateway.call(ref, 'set-up', (api) => api.query(query));
    return result.records.map(({ Id, Name }) => ({ id: String(Id), name: String(Name), type }));
  }
}
