import { type Connection } from '@leadweave/connections';
import { dayMs } from '@leadweave/time';
import { type KeyKind } from '../provider/request-quota.js';
import { type ConnectionFacts } from './connection-facts.repository.js';
import { connectionSettings } from './connection-settings.js';
import { type ConnectionDto } from './connection.dto.js';
import { situationOf, type SituationWithReason } from './situation-of.js';

const iso = (time: Date | null | undefined) => time?.toISOString() ?? null;

/** Days since the key was entered. */
export function keyAgeDays({ rotatedAt, createdAt }: Connection, now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - (rotatedAt ?? createdAt).getTime()) / dayMs));
}

/** @param mapped locations of the brand that are mapped through any connection */
export function situationOfConnection(
  connection: Connection,
  facts: ConnectionFacts | undefined,
  locations: { mapped: number; total: number },
  now: Date,
): SituationWithReason {
  return situationOf({
    state: connection.state,
    reason: connection.reason,
    mapped: facts?.mapped ?? 0,
    // Other connections of the brand may read the other locations.
    total: locations.total - locations.mapped + (facts?.mapped ?? 0),
    lastRunState: facts?.lastRunState ?? undefined,
    lastRunReason: facts?.lastRunReason ?? undefined,
    keyAgeDays: keyAgeDays(connection, now),
  });
}

/** A connection as the API shows it. */
export function connectionToDto(
  connection: Connection,
  facts: ConnectionFacts | undefined,
  locations: { mapped: number; total: number },
  now: Date,
): ConnectionDto {
  const { situation, reason } = situationOfConnection(connection, facts, locations, now);
  const { id, provider, label, accountIds, version, createdAt } = connection;
  return {
    id,
    provider,
    label,
    situation,
    reason: reason ?? null,
    keyKind: (connection.keyKind as KeyKind | undefined) ?? null,
    accountIds: [...accountIds],
    leadTypes: [...connectionSettings(connection.settings).leadTypes],
    mappedLocations: facts?.mapped ?? 0,
    totalLocations: locations.total,
    openRunId: facts?.openRunId ?? null,
    lastSyncAt: iso(facts?.lastSyncAt),
    lastWebhookAt: iso(facts?.lastWebhookAt),
    nextSyncAt: iso(connection.nextDueAt),
    resumeAt: iso(connection.resumeAt),
    lastVerifiedAt: iso(connection.lastVerifiedAt),
    rotatedAt: iso(connection.rotatedAt),
    createdAt: createdAt.toISOString(),
    version,
  };
}
