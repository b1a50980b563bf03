import { brandTable, SqlMigration } from '@leadweave/persistence';

/** Rows of Salesforce that cannot be understood, as they came: they block nothing, and are told once for each version. */
const unreadable = [
  `create table salesforce_unreadable_row (
     brand_id uuid not null,
     connection_id uuid not null,
     digest bytea not null,
     object text not null,
     record_id text,
     field text not null,
     row jsonb not null,
     seen_at timestamptz(3) not null,
     primary key (brand_id, connection_id, digest),
     foreign key (brand_id, connection_id) references salesforce_connection (brand_id, id)
   )`,
  'create index salesforce_unreadable_row_old on salesforce_unreadable_row (brand_id, seen_at)',
  ...brandTable('salesforce_unreadable_row'),
];

/** Reading begins anew when people choose an earlier day, and tells when all was looked at as a whole. */
const cursor = [
  `alter table salesforce_cursor add column activated_at timestamptz(3), add column reconciled_at timestamptz(3)`,
];

/** Whether it ever set off anything: what was touched before activation counts for nobody. Who settled what nobody could tie, and when; and since when it waits. */
const opportunity = [
  `alter table salesforce_opportunity add column counts boolean not null default true, add column decided_by text, add column decided_at timestamptz(3),
     add column review_since timestamptz(3), add column decision_reason text`,
  `create index salesforce_opportunity_review on salesforce_opportunity (brand_id, review_since, id) where state = 'review'`,
  `create index salesforce_opportunity_decided on salesforce_opportunity (brand_id, decided_at desc, id)
   where decided_at is not null`,
];

/** What reading opportunities needs beside the first tables. */
export class Salesforce0004 extends SqlMigration {
  readonly name = 'Salesforce2026112601031';
  readonly statements = [...unreadable, ...cursor, ...opportunity];
}
