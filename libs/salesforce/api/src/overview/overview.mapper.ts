import { type Connection } from '../connection/connection.js';
import { hostOf } from '../connection/host-of.js';
import { type Usage } from '../connection/usage.repository.js';
import { type SalesforceSettings } from '../settings/salesforce-settings.js';
import { apiUseToDto } from './api-use.js';
import {
  type SalesforceConnectionDto,
  connectionStates,
  type SalesforceDirectionDto,
  type SalesforceOrgDto,
} from './overview.dto.js';
import { type OverviewFigures } from './overview-figures.repository.js';

/** What is told of a connection. */
export interface ConnectionFacts {
  readonly connection: Connection;
  readonly settings: SalesforceSettings;
  readonly usage: Usage;
  readonly figures: OverviewFigures;
  readonly now: Date;
}

export function connectionToDto(facts: ConnectionFacts): SalesforceConnectionDto {
  const { connection, usage, figures } = facts;
  const { toSalesforce, toLeads } = facts.settings;
  const { waiting, failed, review, lastSentAt, lastReadAt } = figures;
  return {
    id: connection.id,
    state: connectionStates[connection.state],
    stateReason: connection.stateReason ?? null,
    resumesAt: textOf(connection.probeAt),
    org: orgToDto(connection),
    userName: connection.userName,
    ownApp: connection.hasOwnApp,
    authorisedAt: connection.authorisedAt.toISOString(),
    lastSuccessAt: textOf(usage.lastSuccessAt),
    lastFailureAt: textOf(usage.lastFailureAt),
    toSalesforce: direction(toSalesforce.on, toSalesforce.selection.sinceMs, lastSentAt),
    toLeads: direction(toLeads.on, toLeads.activatedAtMs, lastReadAt),
    api: apiUseToDto(facts),
    ...{ waiting, failed, review },
  };
}

function orgToDto({ orgId, orgName, instanceUrl, place, setUp }: Connection): SalesforceOrgDto {
  return {
    id: orgId,
    name: orgName ?? null,
    host: hostOf(instanceUrl),
    // A My Domain may be either; what matters to people is whether it is for trying things out.
    place: setUp.org?.isSandbox ? 'sandbox' : place.kind,
    url: instanceUrl,
  };
}

/** A direction that is off has no beginning yet. */
function direction(on: boolean, sinceMs: number, lastSuccessAt: Date | undefined): SalesforceDirectionDto {
  return { on, since: on ? new Date(sinceMs).toISOString() : null, lastSuccessAt: textOf(lastSuccessAt) };
}

function textOf(moment: Date | undefined): string | null {
  return moment?.toISOString() ?? null;
}
