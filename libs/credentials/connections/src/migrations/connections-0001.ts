import { brandTable, schedulerMayRead, SqlMigration } from '@leadweave/persistence';
import { connectionStates } from '../connection-state.js';

const list = connectionStates.map((state) => `'${state}'`).join(', ');

const table = `
create table connection (
  brand_id uuid not null,
  id uuid not null,
  provider text not null,
  label text not null,
  state text not null check (state in (${list})),
  reason text,
  sealed text,
  fingerprint bytea,
  key_kind text,
  account_ids jsonb not null default '[]',
  settings jsonb not null default '{}',
  next_due_at timestamptz(3),
  resume_at timestamptz(3),
  last_verified_at timestamptz(3),
  last_success_at timestamptz(3),
  last_failure_at timestamptz(3),
  rotated_at timestamptz(3),
  disconnected_at timestamptz(3),
  created_at timestamptz(3) not null,
  created_by text not null,
  version integer not null default 1,
  primary key (brand_id, id),
  check ((state = 'disconnected') = (sealed is null)),
  check ((state = 'disconnected') = (disconnected_at is not null))
)`;

/** Connections of all providers. Credentials are sealed; a disconnected connection has none. */
export class Connections0001 extends SqlMigration {
  readonly name = 'Connections2026112000401';
  readonly statements = [
    table,
    `create unique index connection_credential on connection (brand_id, provider, fingerprint) where state <> 'disconnected'`,
    `create index connection_due on connection (brand_id, next_due_at) where state in ('active', 'failing')`,
    ...brandTable('connection'),
    ...schedulerMayRead('connection', ['brand_id', 'id', 'provider', 'state', 'next_due_at', 'resume_at']),
  ];
}

export const connectionsMigrations = [Connections0001];
